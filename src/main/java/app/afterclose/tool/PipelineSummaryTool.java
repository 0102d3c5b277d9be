package app.afterclose.tool;

import static app.afterclose.model.Texts.plain;

import app.afterclose.crm.Workspace;
import app.afterclose.json.Json;
import app.afterclose.model.Effect;
import app.afterclose.model.Outcome;
import app.afterclose.model.PipelineSummary;
import app.afterclose.model.Texts;
import app.afterclose.model.ToolSpec;
import java.time.LocalDate;
import java.util.Locale;

/** The pipeline in numbers. */
final class PipelineSummaryTool implements Tool.Reads {
  private static final ToolSpec SPEC =
      new ToolSpec(
          "pipeline_summary",
          "The whole pipeline in numbers: count and value of the deals by stage, win rate, days to"
              + " close, age of the open deals, the largest open deals. Use it first for any"
              + " question about the pipeline as a whole.",
          """
          {"type": "object", "additionalProperties": false, "properties": {
            "owner": {"type": "string", "title": "Owner",
              "description": "Only this rep's deals; leave out for everybody's"}}}
          """,
          Effect.READ,
          BuiltInTools.LIMIT,
          "deals");

  private final Json json;
  private final Said said;

  PipelineSummaryTool(Json json, Texts texts) {
    this.said = new Said(texts);
    this.json = json;
  }

  @Override
  public ToolSpec spec() {
    return SPEC;
  }

  @Override
  public Outcome run(String arguments, Workspace workspace, Context context) {
    String named = Args.of(json, arguments).text(Field.OWNER);
    Choice owner = Choice.among(workspace.deals().owners(), named, Choice.OWNER, json);
    if (owner.flaw() != null) {
      return owner.flaw();
    }
    LocalDate today = BuiltInTools.today(context);
    PipelineSummary summary = workspace.pipeline().summary(today, owner.name(), said.texts());
    return Outcome.ok(
        facts(summary).put(Field.OWNER, owner.name()).text(json),
        plain("did.looked", said.deals(summary.all().count())));
  }

  private static Facts facts(PipelineSummary summary) {
    Facts facts =
        Facts.facts()
            .put(Field.SAMPLE, summary.sample())
            .put(Field.AS_OF, summary.asOf())
            .put(Field.CURRENCY, summary.currency())
            .texts(Field.NOTES, summary.notes())
            .list(Field.STAGES, summary.stages(), PipelineSummaryTool::facts)
            .put(Field.ALL, Facts.of(summary.all()))
            .put(Field.OPEN, Facts.of(summary.open()))
            .put(Field.WON, Facts.of(summary.won()))
            .put(Field.LOST, Facts.of(summary.lost()))
            .put(Field.WIN_RATE, summary.winRate())
            .put(Field.WON_CYCLE, facts(summary.wonCycle()))
            .put(Field.LOST_CYCLE, facts(summary.lostCycle()))
            .list(Field.AGING, summary.aging(), PipelineSummaryTool::facts)
            .list(Field.LARGEST_OPEN, summary.largestOpen(), Facts::of);
    PipelineSummary.Estimate estimate = summary.estimate();
    if (estimate != null) {
      facts.put(
          Field.ESTIMATE,
          Facts.facts().put(Field.COUNT, estimate.count()).put(Field.VALUE, estimate.value()));
    }
    return facts;
  }

  private static Facts facts(PipelineSummary.Stage stage) {
    return Facts.of(stage.total())
        .put(Field.STAGE, stage.name())
        .put(Field.STATUS, stage.category().name().toLowerCase(Locale.ROOT));
  }

  private static Facts facts(PipelineSummary.CycleTime cycle) {
    return Facts.facts()
        .put(Field.COUNT, cycle.count())
        .put(Field.MEDIAN_DAYS, cycle.medianDays())
        .put(Field.MEAN_DAYS, cycle.meanDays());
  }

  private static Facts facts(PipelineSummary.AgeBucket bucket) {
    return Facts.of(bucket.total())
        .put(Field.FROM_DAYS, bucket.fromDays())
        .put(Field.TO_DAYS, bucket.toDays());
  }
}
