package app.afterclose.tool;

import static app.afterclose.model.Texts.plain;

import app.afterclose.crm.Workspace;
import app.afterclose.json.Json;
import app.afterclose.model.Account;
import app.afterclose.model.Activity;
import app.afterclose.model.Deal;
import app.afterclose.model.Effect;
import app.afterclose.model.Outcome;
import app.afterclose.model.Page;
import app.afterclose.model.Texts;
import app.afterclose.model.ToolSpec;
import java.util.List;

/** What happened on a deal or with a customer. */
final class ActivityHistoryTool implements Tool.Reads {
  private static final int SHOWN = 20;

  private static final ToolSpec SPEC =
      new ToolSpec(
          "activity_history",
          "Calls, meetings, e-mails and notes of one deal, or of one customer with all its deals,"
              + " the newest first. Name a deal or an account.",
          """
          {"type": "object", "additionalProperties": false, "properties": {
            "deal": {"type": "string", "title": "Deal",
              "description": "The deal's id, or its name as the user says it"},
            "account": {"type": "string", "title": "Account",
              "description": "The company's name as the user says it, or its id"},
            "limit": {"type": "integer", "minimum": 1, "maximum": 100, "title": "How many",
              "description": "Activities to return; 20 if left out"},
            "offset": {"type": "integer", "minimum": 0, "maximum": 1000000, "title": "Leaving out",
              "description": "Activities to leave out at the beginning"}}}
          """,
          Effect.READ,
          BuiltInTools.LIMIT,
          "activities");

  private final Json json;
  private final Said said;

  ActivityHistoryTool(Json json, Texts texts) {
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
    int offset = args.whole(Field.OFFSET, 0);
    int limit = args.whole(Field.LIMIT, SHOWN);
    String named = args.text(Field.DEAL);
    if (named != null) {
      List<Deal> found = workspace.deals().find(named, 1).rows();
      if (found.isEmpty()) {
        return Lookup.noDeal(named, workspace, json);
      }
      Deal deal = found.getFirst();
      return outcome(
          workspace.activities().ofDeal(deal.id(), offset, limit),
          Facts.facts().put(Field.DEAL, deal.title()).put(Field.DEAL_ID, deal.id()),
          new Outcome.Ref("deal", deal.id(), deal.title()),
          workspace);
    }
    String company = args.text(Field.ACCOUNT);
    if (company == null) {
      return Outcome.error(
          Facts.facts().put(Field.ERROR, "Name a deal or an account.").text(json),
          plain("did.needed"));
    }
    List<Account> found = workspace.accounts().find(company, 1).rows();
    if (found.isEmpty()) {
      return Lookup.noAccount(company, workspace, json);
    }
    Account account = found.getFirst();
    return outcome(
        workspace.activities().ofAccount(account.name(), offset, limit),
        Facts.facts().put(Field.ACCOUNT, account.name()),
        new Outcome.Ref("account", account.id(), account.name()),
        workspace);
  }

  private Outcome outcome(
      Page<Activity> page, Facts facts, Outcome.Ref about, Workspace workspace) {
    facts
        .put(Field.SAMPLE, workspace.isSample())
        .put(Field.TOTAL, page.total())
        .list(Field.ACTIVITIES, page.rows(), Facts::of);
    String of = plain("did.activities.of", said.activities(page.total()), about.label());
    String found = said.found(of, page.total(), page.rows().size());
    return new Outcome(Outcome.Status.OK, facts.text(json), found, List.of(about));
  }
}
