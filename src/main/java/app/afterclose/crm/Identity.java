package app.afterclose.crm;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ids for rows that bring none: the same row gets the same id in every import, and the second of
 * two equal rows in one file gets another, so that none is lost. Used for one file, by one thread.
 */
final class Identity {
  private final String prefix;
  private final Map<String, Integer> seen = new HashMap<>();

  Identity(String prefix) {
    this.prefix = prefix;
  }

  /** An id made of what tells the row from others. */
  String of(@Nullable String... parts) {
    String digest = digest(parts);
    int times = seen.merge(digest, 1, Integer::sum);
    return prefix + "-" + digest + (times == 1 ? "" : "-" + times);
  }

  /** 16 hexadecimal digits that differ when the parts do. */
  static String digest(@Nullable String... parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        sha.update((part == null ? "-" : "+" + part).getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
      }
      return HexFormat.of().formatHex(sha.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
