package app.afterclose.llm;

import java.util.Locale;
import java.util.regex.Pattern;

/** Which servers are on this computer or in the same network, told by what they are called. */
final class Near {
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|.*\\.localhost|127(\\.\\d+){3}|\\[?::1]?");

  /** Private and link-local addresses (RFC 1918, 3927, 4193, 4291) and names without a domain. */
  private static final Pattern PRIVATE =
      Pattern.compile(
          "10(\\.\\d+){3}|192\\.168(\\.\\d+){2}|172\\.(1[6-9]|2\\d|3[01])(\\.\\d+){2}"
              + "|169\\.254(\\.\\d+){2}|\\[?f[cd][0-9a-f]{2}:.*|\\[?fe[89ab][0-9a-f]:.*"
              + "|[^.:\\[\\]]+|.*\\.(local|lan|internal)");

  private Near() {}

  /** Whether it is this computer. */
  static boolean here(String host) {
    return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }

  /** Whether it is this computer or one in its own network. */
  static boolean is(String host) {
    return here(host) || PRIVATE.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }
}
