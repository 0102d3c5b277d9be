package app.afterclose.window.drafts;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A draft as an address that opens the rep's mail program (RFC 6068). Programs and desktops cut
 * longer ones off from about two thousand characters on, so that those are no address. Pure.
 */
final class Mailto {
  static final int LONGEST = 1_900;

  private static final String KEPT = "-._~@!$'()*,:;/";

  private Mailto() {}

  /** The address; empty when the draft is too long for one. */
  static Optional<String> of(@Nullable String to, String subject, String body) {
    String recipients =
        Recipients.of(to).stream()
            .map(one -> encoded(ascii(one.address())))
            .collect(Collectors.joining(","));
    String address =
        "mailto:"
            + recipients
            + "?subject="
            + encoded(subject.replaceAll("\\s*\\R\\s*", " "))
            + "&body="
            + encoded(body.replaceAll("\\R", "\r\n"));
    return address.length() <= LONGEST ? Optional.of(address) : Optional.empty();
  }

  /** An address whose domain is written in ASCII, as far as it can be. */
  static String ascii(String address) {
    int at = address.lastIndexOf('@');
    if (at < 0) {
      return address;
    }
    try {
      return address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
    } catch (IllegalArgumentException _) {
      return address; // as the rep wrote it: their mail program will say what is wrong
    }
  }

  private static String encoded(String text) {
    var all = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || KEPT.indexOf(c) >= 0);
      all.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return all.toString();
  }
}
