package app.afterclose.llm.analyst;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The last time that the rep and the customer were in touch, as far as the customer would know it
 * too: notes and tasks are the rep's own and are left out, and so is what was noted about a call.
 *
 * @param kind "call", "meeting" or "e-mail"
 */
record LastContact(String kind, LocalDate day) {
  static Optional<LastContact> of(JsonNode details) {
    return Read.list(details, Fields.ACTIVITIES, LastContact::one).stream()
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<LastContact> one(JsonNode activity) {
    String kind = Read.text(activity, Fields.KIND, "").toLowerCase(Locale.ROOT);
    LocalDate day = Read.day(activity, Fields.AT);
    if (day == null) {
      return Optional.empty();
    }
    if (kind.contains("call") || kind.contains("phone")) {
      return Optional.of(new LastContact("call", day));
    }
    if (kind.contains("meet") || kind.contains("visit") || kind.contains("demo")) {
      return Optional.of(new LastContact("meeting", day));
    }
    return kind.contains("mail") ? Optional.of(new LastContact("e-mail", day)) : Optional.empty();
  }

  /** "our call on 15 January". */
  String words(LocalDate today) {
    String when = Say.written(day, today);
    return kind.equals("e-mail") ? "our e-mails of " + when : "our " + kind + " on " + when;
  }
}
