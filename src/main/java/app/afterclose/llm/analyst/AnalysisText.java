package app.afterclose.llm.analyst;

import app.afterclose.llm.analyst.Intent.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The analysis of the pipeline as Markdown. Pure. */
final class AnalysisText {
  /** Parts that what is to be known of open deals does not concern. */
  private static final Set<Part> ABOUT_CLOSED = Set.of(Part.WIN_RATE, Part.CYCLE, Part.ACTIONS);

  private final JsonNode summary;
  private final Optional<JsonNode> silent;
  private final @Nullable String currency;
  private final Risks risks;

  /**
   * @param summary the pipeline in numbers
   * @param silent the stalled deals, where they were looked at
   * @param open the largest open deals, where they were looked at
   */
  AnalysisText(JsonNode summary, Optional<JsonNode> silent, Optional<JsonNode> open) {
    this.summary = summary;
    this.silent = silent;
    this.currency = Read.text(summary, Fields.CURRENCY);
    this.risks = Risks.of(Read.day(summary, Fields.AS_OF), silent, open);
  }

  String of(Part part) {
    if (sum(Fields.ALL).count() == 0) {
      return "There are no deals yet. Import an export of your CRM and ask again.";
    }
    String text =
        switch (part) {
          case WHOLE ->
              opening()
                  + stages()
                  + closing()
                  + aging()
                  + risks()
                  + NextActions.of(summary, silent, risks);
          case STAGES -> opening() + stages();
          case WIN_RATE, CYCLE -> closing();
          case AGING -> aging();
          case RISKS -> risks();
          case ACTIONS -> NextActions.of(summary, silent, risks);
        };
    return Desk.sample(summary) + text + (ABOUT_CLOSED.contains(part) ? "" : notes());
  }

  private Sum sum(String name) {
    return Sum.of(summary.path(name));
  }

  private String who() {
    String owner = Read.text(summary, Fields.OWNER);
    return owner == null ? "You" : Say.safe(owner);
  }

  private String opening() {
    LocalDate day = Read.day(summary, Fields.AS_OF);
    String owner = Read.text(summary, Fields.OWNER);
    Sum open = sum(Fields.OPEN);
    return "## "
        + (owner == null ? "Your pipeline" : "The pipeline of " + Say.safe(owner))
        + (day == null ? "" : " on " + Say.day(day))
        + "\n\n**"
        + Say.count(open.count(), "open deal", "open deals")
        + "** worth "
        + worth(open)
        + ", among "
        + Say.deals(sum(Fields.ALL).count())
        + " in all: "
        + Say.number(sum(Fields.WON).count())
        + " won and "
        + Say.number(sum(Fields.LOST).count())
        + " lost.\n\n";
  }

  private String worth(Sum open) {
    if (open.withoutValue() >= open.count()) {
      return "an unknown amount (no open deal has a value)";
    }
    String known = "**" + Say.money(open.value(), currency) + "**";
    return open.withoutValue() == 0
        ? known
        : known
            + " (without "
            + Say.number(open.withoutValue())
            + " that "
            + (open.withoutValue() == 1 ? "has" : "have")
            + " no value)";
  }

  private String stages() {
    List<List<String>> rows =
        new ArrayList<>(
            Read.list(
                summary,
                Fields.STAGES,
                stage -> row(Say.safe(Read.text(stage, Fields.STAGE, "No stage")), Sum.of(stage))));
    Sum all = sum(Fields.ALL);
    rows.add(
        List.of(
            "**All**", "**" + Say.number(all.count()) + "**", "**" + all.value(currency) + "**"));
    return "### Deals by stage\n\n" + Say.table(List.of("Stage", ">Deals", ">Value"), rows) + "\n";
  }

  private List<String> row(String name, Sum sum) {
    return List.of(name, Say.number(sum.count()), sum.value(currency));
  }

  private String closing() {
    Double rate = Read.fraction(summary, Fields.WIN_RATE);
    if (rate == null) {
      return "### Win rate and cycle time\n\nNo deal has closed yet, so there is neither a win rate"
          + " nor a cycle time.\n\n";
    }
    long won = sum(Fields.WON).count();
    String sentence =
        "%s won %s of %s closed deals: a win rate of **%s**."
            .formatted(
                who(),
                Say.number(won),
                Say.number(won + sum(Fields.LOST).count()),
                Say.percent(rate));
    List<List<String>> rows =
        List.of(cycle("Won", Fields.WON_CYCLE), cycle("Lost", Fields.LOST_CYCLE));
    return "### Win rate and cycle time\n\n"
        + sentence
        + " From creation to close it took:\n\n"
        + Say.table(List.of("Outcome", ">Median", ">Mean", ">Measured on"), rows)
        + "\n";
  }

  private List<String> cycle(String name, String field) {
    JsonNode cycle = summary.path(field);
    return List.of(
        name,
        length(Read.fraction(cycle, Fields.MEDIAN_DAYS)),
        length(Read.fraction(cycle, Fields.MEAN_DAYS)),
        Say.deals(Read.number(cycle, Fields.COUNT)));
  }

  private static String length(@Nullable Double days) {
    return days == null ? "not known" : Say.days(Math.round(days));
  }

  private String aging() {
    if (sum(Fields.OPEN).count() == 0) {
      return "";
    }
    List<List<String>> rows =
        Read.list(summary, Fields.AGING, bucket -> row(age(bucket), Sum.of(bucket))).stream()
            .filter(row -> !row.get(1).equals(Say.number(0)))
            .toList();
    return "### Age of the open deals\n\n"
        + Say.table(List.of("Since creation", ">Deals", ">Value"), rows)
        + "\n";
  }

  private static String age(JsonNode bucket) {
    boolean from = bucket.has(Fields.FROM_DAYS);
    boolean to = bucket.has(Fields.TO_DAYS);
    if (from && to) {
      return Read.number(bucket, Fields.FROM_DAYS)
          + "–"
          + Read.number(bucket, Fields.TO_DAYS)
          + " days";
    }
    return from
        ? "over " + Say.count(Read.number(bucket, Fields.FROM_DAYS) - 1, "day", "days")
        : "age not known";
  }

  private String risks() {
    if (sum(Fields.OPEN).count() == 0) {
      return "";
    }
    return "### Largest risks\n\n" + risks.text() + "\n";
  }

  private String notes() {
    Set<String> notes = new LinkedHashSet<>(Read.texts(summary, Fields.NOTES));
    silent.ifPresent(node -> notes.addAll(Read.texts(node, Fields.NOTES)));
    // What a quotation at the top says already.
    notes.removeIf(note -> note.contains("sample deals"));
    if (notes.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("### How to read this\n\n");
    notes.forEach(note -> text.append("- ").append(Say.safe(note)).append('\n'));
    return text.toString();
  }
}
