package app.afterclose.tool;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text against the {@code format} of its field: date, date-time, email, uri. Any other format
 * allows everything. Pure.
 */
final class Formats {
  /** RFC 5321, section 4.5.3.1: a path of 256 octets, of which two are brackets. */
  private static final int LONGEST_ADDRESS = 254;

  /**
   * What mail servers take without quotes, and letters of any language (RFC 6531); a domain with a
   * dot in it, since no other is reached from outside.
   */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*"
              + "@([\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+"
              + "[\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])");

  private Formats() {}

  /** What is wrong with the text, in one sentence; empty when nothing is. */
  static Optional<String> flaw(String text, String format) {
    return switch (format) {
      case "date" -> unless(isDate(text), "This must be a date, written like 2026-03-31.");
      case "date-time" ->
          unless(
              isDateTime(text),
              "This must be a date and a time with its zone, written like"
                  + " 2026-03-31T09:30:00+02:00.");
      case "email" ->
          unless(
              isAddress(text), "This must be one e-mail address, written like maria@example.com.");
      case "uri" ->
          unless(isUri(text), "This must be a whole link, written like https://example.com/page.");
      default -> Optional.empty();
    };
  }

  private static Optional<String> unless(boolean good, String flaw) {
    return good ? Optional.empty() : Optional.of(flaw);
  }

  private static boolean isDate(String text) {
    try {
      return LocalDate.parse(text).getYear() > 0;
    } catch (DateTimeParseException _) {
      return false;
    }
  }

  private static boolean isDateTime(String text) {
    try {
      return OffsetDateTime.parse(text).getYear() > 0;
    } catch (DateTimeParseException _) {
      return false;
    }
  }

  private static boolean isAddress(String text) {
    // Space around it is what a paste leaves; whoever uses the address strips it.
    String address = text.strip();
    return address.length() <= LONGEST_ADDRESS && ADDRESS.matcher(address).matches();
  }

  private static boolean isUri(String text) {
    try {
      return new URI(text.strip()).isAbsolute();
    } catch (URISyntaxException _) {
      return false;
    }
  }
}
