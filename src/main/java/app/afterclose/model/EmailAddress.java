package app.afterclose.model;

import java.util.regex.Pattern;

/** What an e-mail address looks like that can be written to from anywhere. */
public final class EmailAddress {
  /** RFC 5321, section 4.5.3.1: a path of 256 octets, of which two are brackets. */
  private static final int LONGEST = 254;

  private static final String ATOM = "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
  private static final String LABEL = "[\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?";

  /** No quotes, letters of any language (RFC 6531), and a domain with a dot in it. */
  private static final Pattern FORM =
      Pattern.compile(ATOM + "(\\." + ATOM + ")*@(" + LABEL + "\\.)+" + LABEL);

  private EmailAddress() {}

  /** Whether {@code text} is one address and nothing else; space around it does not count. */
  public static boolean fits(String text) {
    String address = text.strip();
    return address.length() <= LONGEST && FORM.matcher(address).matches();
  }
}
