package app.afterclose.tool;

import static app.afterclose.model.Texts.plain;

import app.afterclose.crm.Workspace;
import app.afterclose.json.Json;
import app.afterclose.model.Deal;
import app.afterclose.model.DealDetails;
import app.afterclose.model.Effect;
import app.afterclose.model.Outcome;
import app.afterclose.model.Page;
import app.afterclose.model.Product;
import app.afterclose.model.TeamMember;
import app.afterclose.model.Texts;
import app.afterclose.model.ToolSpec;
import java.time.LocalDate;
import java.util.List;

/** One deal and what hangs on it. */
final class DealDetailsTool implements Tool.Reads {
  private static final int SHOWN = 15;
  private static final int OTHERS = 10;

  private static final ToolSpec SPEC =
      new ToolSpec(
          "deal_details",
          "One deal with its customer, people, newest activities, tasks and drafts. When the name"
              + " fits several deals the likeliest is told and the others are listed.",
          """
          {"type": "object", "additionalProperties": false, "required": ["deal"], "properties": {
            "deal": {"type": "string", "minLength": 1, "title": "Deal",
              "description": "The deal's id, or its name or account as the user says it"}}}
          """,
          Effect.READ,
          BuiltInTools.LIMIT,
          "deals");

  private final Json json;
  private final Said said;

  DealDetailsTool(Json json, Texts texts) {
    this.said = new Said(texts);
    this.json = json;
  }

  @Override
  public ToolSpec spec() {
    return SPEC;
  }

  @Override
  public Outcome run(String arguments, Workspace workspace, Context context) {
    String named = Args.of(json, arguments).needed(Field.DEAL);
    Page<Deal> found = workspace.deals().find(named, OTHERS + 1);
    if (found.rows().isEmpty()) {
      return Lookup.noDeal(named, workspace, json);
    }
    Deal deal = found.rows().getFirst();
    DealDetails details = workspace.deals().details(deal.id()).orElseThrow();
    LocalDate today = BuiltInTools.today(context);
    List<Deal> others = found.rows().subList(1, found.rows().size());
    Facts facts =
        Facts.facts()
            .put(Field.SAMPLE, deal.sample())
            .put(Field.AS_OF, today)
            .put(Field.DEAL, BuiltInTools.silent(workspace.silence(deal, today)))
            .put(Field.MATCHES, found.total());
    if (!others.isEmpty()) {
      facts.list(Field.OTHERS, others, Facts::of);
    }
    hangingOn(details, facts);
    String read =
        plain(
            "did.read.deal",
            deal.title(),
            said.activities(details.activityCount()),
            said.texts().counted("count.contacts", details.contacts().size()));
    return new Outcome(Outcome.Status.OK, facts.text(json), read, BuiltInTools.refs(List.of(deal)));
  }

  private static void hangingOn(DealDetails details, Facts facts) {
    Product product = details.product();
    TeamMember team = details.team();
    facts
        .put(Field.ACCOUNT, details.account() == null ? null : Facts.of(details.account()))
        .list(Field.CONTACTS, details.contacts().stream().limit(SHOWN).toList(), Facts::of)
        .put(Field.ACTIVITY_COUNT, details.activityCount())
        .list(Field.ACTIVITIES, details.activities().stream().limit(SHOWN).toList(), Facts::of)
        .list(Field.TASKS, details.tasks().stream().limit(SHOWN).toList(), Facts::of)
        .list(
            Field.DRAFTS,
            details.drafts().stream().limit(SHOWN).toList(),
            draft ->
                Facts.facts()
                    .put(Field.SUBJECT, draft.subject())
                    .put(Field.TO, draft.to())
                    .put(Field.CREATED, draft.created()));
    if (product != null) {
      facts.put(
          Field.PRODUCT,
          Facts.facts()
              .put(Field.NAME, product.name())
              .put(Field.SERIES, product.series())
              .put(Field.LIST_PRICE, product.listPrice()));
    }
    if (team != null) {
      facts.put(Field.MANAGER, team.manager()).put(Field.REGION, team.region());
    }
  }
}
