package app.afterclose.engine;

import app.afterclose.llm.Provider;
import app.afterclose.model.Entry;
import app.afterclose.model.Recorded;
import app.afterclose.model.ToolSpec;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an epoch freezes: who answers, the system prompt, and a digest of the rest that every
 * request begins with. Where any of it differs, a new epoch begins.
 */
record Frame(String provider, String model, String system, String parts) {
  /** Raised when a transcript is written down in another form, so that none changes within. */
  static final int FORM = 1;

  static Frame of(Provider provider, String system, List<ToolSpec> tools) {
    var all = new StringBuilder().append(FORM);
    for (ToolSpec tool : tools) {
      all.append('\n').append(tool.name()).append('\n').append(tool.description());
      all.append('\n').append(tool.schema());
    }
    if (provider.searchesWeb()) {
      all.append("\nthe provider's own web search");
    }
    return new Frame(provider.kind(), provider.model(), system, digest(all.toString()));
  }

  /** Whether the conversation is in an epoch of this frame. */
  boolean inForce(List<Recorded> entries) {
    for (Recorded entry : entries.reversed()) {
      if (entry.entry() instanceof Entry.EpochStarted e) {
        return equals(new Frame(e.provider(), e.model(), e.system(), e.parts()));
      }
    }
    return false;
  }

  /** The entry that begins an epoch of this frame. */
  Entry.EpochStarted begun(@Nullable String summary) {
    return new Entry.EpochStarted(provider, model, system, parts, summary);
  }

  /** {@code entries} as they will be once an epoch of this frame has begun, if one has to. */
  List<Recorded> within(List<Recorded> entries) {
    if (inForce(entries)) {
      return entries;
    }
    var all = new ArrayList<>(entries);
    Recorded last =
        entries.reversed().stream().filter(e -> e.run() != null).findFirst().orElseThrow();
    all.add(
        new Recorded(
            entries.getLast().seq() + 1,
            last.at(),
            last.conversation(),
            last.run(),
            last.link(),
            Duration.ZERO,
            begun(null)));
    return all;
  }

  private static String digest(String text) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
