package app.afterclose.llm.analyst;

import app.afterclose.llm.analyst.Intent.Stalled;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds the deals on which nothing happens. */
final class StalledPlan {
  private final Desk desk;
  private final Stalled intent;

  StalledPlan(Desk desk, Stalled intent) {
    this.desk = desk;
    this.intent = intent;
  }

  Move next() {
    return desk.call(
            "I’ll find the deals that have gone quiet.",
            Fields.STALLED_DEALS,
            arguments(desk, intent))
        .orElseGet(this::answer);
  }

  static ObjectNode arguments(Desk desk, Stalled intent) {
    ObjectNode arguments = desk.arguments(Fields.OWNER, intent.owner());
    if (intent.minDays() != null) {
      arguments.put(Fields.MIN_DAYS, intent.minDays());
    }
    return arguments.put(Fields.LIMIT, Math.min(intent.skip() + intent.count(), Counts.MOST));
  }

  private Move answer() {
    Optional<JsonNode> result = desk.found().result(Fields.STALLED_DEALS);
    return new Move.Answer(
        result.map(this::text).orElseGet(() -> desk.why(Fields.STALLED_DEALS, "")));
  }

  private String text(JsonNode result) {
    long total = Read.number(result, Fields.TOTAL);
    List<DealFacts> all = Read.list(result, Fields.DEALS, DealFacts::of);
    List<DealFacts> shown = all.subList(Math.min(intent.skip(), all.size()), all.size());
    long days = Read.number(result, Fields.MIN_DAYS);
    StringBuilder text = new StringBuilder(Desk.sample(result));
    if (shown.isEmpty()) {
      text.append(
          total == 0
              ? "No open deal has been quiet for " + Say.days(days) + " or longer."
              : "That was all: " + Say.count(total, "stalled deal", "stalled deals") + ".");
      return text.append("\n\n").append(notes(result)).toString();
    }
    text.append(head(total, days, shown.size())).append("\n\n");
    text.append(
        Say.table(
            List.of("Deal", "Stage", ">Value", ">Quiet for", "Since", "Owner"),
            shown.stream().map(StalledPlan::row).toList()));
    text.append("\n").append(notes(result));
    return text.append(offer(shown.size())).toString();
  }

  private String head(long total, long days, int shown) {
    String stalled =
        "**%s** %s been quiet for %s or longer."
            .formatted(
                Say.count(total, "open deal", "open deals"),
                total == 1 ? "has" : "have",
                Say.days(days));
    if (shown == total) {
      return stalled + (total == 1 ? "" : " The longest silence comes first.");
    }
    return intent.skip() == 0
        ? stalled + " These are the %s longest silent.".formatted(Say.word(shown))
        : stalled + " These are the next %s.".formatted(Say.word(shown));
  }

  private static List<String> row(DealFacts deal) {
    return List.of(
        Say.bold(deal.label()),
        Say.safe(deal.stage()),
        deal.value(),
        Say.days(deal.days()),
        deal.since() == null ? "not known" : Say.day(deal.since()),
        deal.owner() == null ? "–" : Say.safe(deal.owner()));
  }

  /** How silence was measured. */
  static String notes(JsonNode result) {
    List<String> notes =
        Read.texts(result, Fields.NOTES).stream()
            .filter(note -> !note.contains("sample deals"))
            .map(Say::safe)
            .toList();
    return notes.isEmpty() ? "" : String.join(" ", notes) + "\n\n";
  }

  private static String offer(int shown) {
    return shown == 1
        ? "Say “draft follow-ups for them” and I prepare one for your approval.\n"
        : "Say “draft follow-ups for them” and I prepare one each for your approval.\n";
  }
}
