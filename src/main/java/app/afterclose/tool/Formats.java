package app.afterclose.tool;

import app.afterclose.model.EmailAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A text against the {@code format} of its field: date, date-time, email, uri. Any other format
 * allows everything. Pure.
 */
final class Formats {
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
              EmailAddress.fits(text),
              "This must be one e-mail address, written like maria@example.com.");
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

  private static boolean isUri(String text) {
    try {
      return new URI(text.strip()).isAbsolute();
    } catch (URISyntaxException _) {
      return false;
    }
  }
}
