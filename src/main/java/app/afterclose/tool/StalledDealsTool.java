package app.afterclose.tool;

import static app.afterclose.model.Texts.plain;

import app.afterclose.crm.Workspace;
import app.afterclose.json.Json;
import app.afterclose.model.Effect;
import app.afterclose.model.Outcome;
import app.afterclose.model.StalledDeals;
import app.afterclose.model.Texts;
import app.afterclose.model.ToolSpec;
import java.util.Locale;

/** Open deals on which nothing happens any more. */
final class StalledDealsTool implements Tool.Reads {
  private static final int MIN_DAYS = 14;
  private static final int SHOWN = 10;

  private static final ToolSpec SPEC =
      new ToolSpec(
          "stalled_deals",
          "Open deals on which nothing has happened for a while, the longest silence first. Says"
              + " from what silence was counted (basis): the last activity, or, where the data has"
              + " none, the day a deal entered its stage or was created.",
          """
          {"type": "object", "additionalProperties": false, "properties": {
            "min_days": {"type": "integer", "minimum": 0, "maximum": 36500,
              "title": "Days of silence", "description": "At least so many days; 14 if left out"},
            "limit": {"type": "integer", "minimum": 1, "maximum": 100, "title": "How many",
              "description": "Deals to return; 10 if left out"},
            "owner": {"type": "string", "title": "Owner",
              "description": "Only this rep's deals; leave out for everybody's"}}}
          """,
          Effect.READ,
          BuiltInTools.LIMIT,
          "deals");

  private final Json json;
  private final Said said;

  StalledDealsTool(Json json, Texts texts) {
    this.said = new Said(texts);
    this.json = json;
  }

  @Override
  public ToolSpec spec() {
    return SPEC;
  }

  @Override
  public Outcome run(String arguments, Workspace workspace, Context context) {
    Args args = Args.of(json, arguments);
    String said = args.text(Field.OWNER);
    Choice owner = Choice.among(workspace.deals().owners(), said, Choice.OWNER, json);
    if (owner.flaw() != null) {
      return owner.flaw();
    }
    StalledDeals stalled =
        workspace
            .pipeline()
            .stalled(
                args.whole(Field.MIN_DAYS, MIN_DAYS),
                args.whole(Field.LIMIT, SHOWN),
                BuiltInTools.today(context),
                owner.name(),
                this.said.texts());
    Facts facts =
        Facts.facts()
            .put(Field.SAMPLE, stalled.sample())
            .put(Field.AS_OF, stalled.asOf())
            .put(Field.MIN_DAYS, stalled.minDays())
            .put(Field.BASIS, stalled.basis().name().toLowerCase(Locale.ROOT))
            .put(Field.OWNER, owner.name())
            .put(Field.TOTAL, stalled.total())
            .put(Field.UNMEASURED, stalled.unmeasured())
            .texts(Field.NOTES, stalled.notes())
            .list(Field.DEALS, stalled.deals(), BuiltInTools::silent);
    return new Outcome(
        Outcome.Status.OK,
        facts.text(json),
        said(stalled),
        BuiltInTools.refs(stalled.deals().stream().map(StalledDeals.Row::deal).toList()));
  }

  private String said(StalledDeals stalled) {
    String found = said.texts().counted("count.stalled", stalled.total());
    int read = stalled.deals().size();
    return read < stalled.total()
        ? said.texts().say("did.found.silent", found, read)
        : plain("did.found", found);
  }
}
