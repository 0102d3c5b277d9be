package app.afterclose.llm.analyst;

import app.afterclose.llm.analyst.Intent.Look;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands which one deal or account is to be looked into. Pure. */
final class LookReader {
  private static final int BARE = 4;
  private static final int LONGEST_TITLE = 12;

  private static final Pattern LOOK =
      Phrases.any(
          """
          look (into|up|at)
          tell me (more |everything |all )?about
          (know|what) about
          details?|information|info|background|history|activity|overview|summary|summarise
          analyse|analysis|review|research|explore|dive|brief|briefing
          happen(ed|ing|s)?
          whats (up|new|going on)
          (status|state) of
          where (do|are) (we|i)
          prepare me
          meeting with
          last (contact|contacted|call|called|meeting|met|meet|activity|talk|talked|email)
          last (speak|spoke|hear|heard)
          discuss(ed)?
          next steps?
          """);
  private static final Pattern LOOSE =
      Phrases.any("^(show|open|find|who is|who owns|what is|whats|how is|hows|check|search|and)");
  private static final Pattern ACCOUNT = Phrases.any("account|company|customer|client");
  private static final Pattern IT = Phrases.any("it|its|this|that|them|their|they");

  private LookReader() {}

  static Optional<Intent> read(Sentence said, @Nullable Intent before) {
    List<String> names = Names.in(said);
    if (names.isEmpty()) {
      String spokenOf = Reader.spokenOf(before);
      return spokenOf != null && said.has(LOOK) && said.has(IT)
          ? Optional.of(new Look(spokenOf, kind(said)))
          : Optional.empty();
    }
    String name = names.getFirst();
    boolean loose = said.has(LOOSE) && names.size() == 1 && distinct(name);
    if (said.has(LOOK) || kind(said) != Look.Kind.EITHER || loose || bare(said, names)) {
      return Optional.of(new Look(name, kind(said)));
    }
    return pasted(said, name)
        ? Optional.of(new Look(title(said), Look.Kind.EITHER))
        : Optional.empty();
  }

  private static Look.Kind kind(Sentence said) {
    if (said.has(ACCOUNT)) {
      return Look.Kind.ACCOUNT;
    }
    return said.has(Topics.DEAL) ? Look.Kind.DEAL : Look.Kind.EITHER;
  }

  /** A name and hardly a word besides. */
  private static boolean bare(Sentence said, List<String> names) {
    int words = said.tokens().size();
    int inName = Sentence.of(names.getFirst()).tokens().size();
    return names.size() == 1
        && words - inName <= 1
        && words <= BARE
        && (distinct(names.getFirst()) || words <= 2);
  }

  /** Whether the whole is a deal's title, as copied from a list: it begins with a proper name. */
  private static boolean pasted(Sentence said, String name) {
    List<Sentence.Token> tokens = said.tokens();
    return tokens.size() > 1
        && tokens.size() <= LONGEST_TITLE
        && said.text().strip().startsWith(name)
        && distinct(tokens.get(0).said())
        && distinct(tokens.get(1).said());
  }

  private static String title(Sentence said) {
    return said.text().strip().replaceAll("[\\s?.]+$", "").replaceAll("\\s+", " ");
  }

  /** Whether it is written like a name. */
  private static boolean distinct(String name) {
    return name.chars().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
  }
}
