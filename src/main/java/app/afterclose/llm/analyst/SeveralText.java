package app.afterclose.llm.analyst;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is known of several deals, side by side, as Markdown. Pure. */
final class SeveralText {
  private static final String UNKNOWN = "–";

  private SeveralText() {}

  /**
   * @param found the details of each, at least one
   */
  static String of(List<JsonNode> found) {
    LocalDate today = Read.day(found.getFirst(), Fields.AS_OF);
    List<DealFacts> deals =
        found.stream().map(details -> DealFacts.of(details.path(Fields.DEAL))).toList();
    StringBuilder text = new StringBuilder(Desk.sample(found.getFirst()));
    text.append(
        Say.table(
            List.of("Deal", "Account", "Stage", ">Value", "Close", "Last activity"),
            deals.stream().map(deal -> row(deal, today)).toList()));
    for (DealFacts deal : deals) {
      text.append("\n### ").append(Say.safe(deal.title())).append("\n\n- ");
      text.append(String.join("\n- ", next(deal, today))).append('\n');
    }
    return text.append('\n').toString();
  }

  private static List<String> row(DealFacts deal, @Nullable LocalDate today) {
    return List.of(
        Say.bold(deal.title()),
        said(deal.account()),
        said(deal.stage()),
        Say.safe(deal.value()),
        said(DealText.close(deal, today)),
        deal.lastActivity() == null ? UNKNOWN : Say.day(deal.lastActivity()));
  }

  private static String said(@Nullable String text) {
    return text == null || text.isBlank() ? UNKNOWN : Say.safe(text);
  }

  private static List<String> next(DealFacts deal, @Nullable LocalDate today) {
    List<String> lines = new ArrayList<>();
    if (deal.nextStep() != null) {
      lines.add("Next step: **" + Say.safe(deal.nextStep()) + "**");
    }
    lines.addAll(DealText.advice(deal, today));
    if (lines.isEmpty()) {
      lines.add(deal.open() ? "Nothing is overdue." : "It is closed (" + deal.status() + ").");
    }
    return lines;
  }
}
