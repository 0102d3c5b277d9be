package app.afterclose.tool;

import static app.afterclose.model.Texts.plain;

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
      case "date" -> unless(isDate(text), "wrong.date");
      case "date-time" -> unless(isDateTime(text), "wrong.moment");
      case "email" -> unless(EmailAddress.fits(text), "wrong.email");
      case "uri" -> unless(isUri(text), "wrong.link");
      default -> Optional.empty();
    };
  }

  private static Optional<String> unless(boolean good, String flaw) {
    return good ? Optional.empty() : Optional.of(plain(flaw));
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
