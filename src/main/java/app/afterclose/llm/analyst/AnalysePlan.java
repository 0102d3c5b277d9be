package app.afterclose.llm.analyst;

import app.afterclose.llm.analyst.Findings.Want;
import app.afterclose.llm.analyst.Intent.Analyse;
import app.afterclose.llm.analyst.Intent.Part;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Analyses the pipeline: its numbers first, then, for risks and actions, the open deals. */
final class AnalysePlan {
  private static final int READ = 50;

  private final Desk desk;
  private final Analyse intent;

  AnalysePlan(Desk desk, Analyse intent) {
    this.desk = desk;
    this.intent = intent;
  }

  Move next() {
    return numbers().or(this::deals).orElseGet(this::answer);
  }

  private Optional<Move> numbers() {
    String whose = intent.owner() == null ? "the whole pipeline" : intent.owner() + "'s pipeline";
    return desk.call(
        "I’ll look at " + whose + " first.",
        Fields.PIPELINE_SUMMARY,
        desk.arguments(Fields.OWNER, intent.owner()));
  }

  private Optional<Move> deals() {
    Optional<JsonNode> summary = desk.found().result(Fields.PIPELINE_SUMMARY);
    boolean needed =
        intent.part() == Part.WHOLE || intent.part() == Part.RISKS || intent.part() == Part.ACTIONS;
    if (summary.isEmpty() || !needed || Sum.of(summary.get().path(Fields.OPEN)).count() == 0) {
      return Optional.empty();
    }
    String owner = Read.text(summary.get(), Fields.OWNER);
    ObjectNode silent = desk.arguments(Fields.OWNER, owner).put(Fields.LIMIT, READ);
    ObjectNode largest =
        desk.arguments(Fields.OWNER, owner)
            .put(Fields.STATUS, Fields.OPEN)
            .put(Fields.SORT, Fields.AMOUNT)
            .put(Fields.LIMIT, READ);
    return desk.calls(
        "Now the open deals one by one: the largest, and those that have gone quiet.",
        List.of(
            new Want(Fields.STALLED_DEALS, "", silent), new Want(Fields.LIST_DEALS, "", largest)));
  }

  private Move answer() {
    Optional<JsonNode> summary = desk.found().result(Fields.PIPELINE_SUMMARY);
    if (summary.isEmpty()) {
      return new Move.Answer(desk.why(Fields.PIPELINE_SUMMARY, ""));
    }
    return new Move.Answer(
        new AnalysisText(
                summary.get(),
                desk.found().result(Fields.STALLED_DEALS),
                desk.found().result(Fields.LIST_DEALS))
            .of(intent.part()));
  }
}
