package app.afterclose.tool;

import static app.afterclose.model.Texts.plain;

import app.afterclose.crm.Workspace;
import app.afterclose.json.Json;
import app.afterclose.model.Account;
import app.afterclose.model.AccountDetails;
import app.afterclose.model.Effect;
import app.afterclose.model.Outcome;
import app.afterclose.model.Page;
import app.afterclose.model.Texts;
import app.afterclose.model.ToolSpec;
import java.time.LocalDate;
import java.util.List;

/** One customer and what hangs on it. */
final class AccountDetailsTool implements Tool.Reads {
  private static final int SHOWN = 20;
  private static final int OTHERS = 5;

  private static final ToolSpec SPEC =
      new ToolSpec(
          "account_details",
          "One customer company: what is known of it, its people, its deals (open ones first) with"
              + " totals, and its newest activities.",
          """
          {"type": "object", "additionalProperties": false, "required": ["account"], "properties": {
            "account": {"type": "string", "minLength": 1, "title": "Account",
              "description": "The company's name as the user says it, or its id"}}}
          """,
          Effect.READ,
          BuiltInTools.LIMIT,
          "accounts");

  private final Json json;
  private final Texts texts;

  AccountDetailsTool(Json json, Texts texts) {
    this.texts = texts;
    this.json = json;
  }

  @Override
  public ToolSpec spec() {
    return SPEC;
  }

  @Override
  public Outcome run(String arguments, Workspace workspace, Context context) {
    String named = Args.of(json, arguments).needed(Field.ACCOUNT);
    Page<Account> found = workspace.accounts().find(named, OTHERS + 1);
    if (found.rows().isEmpty()) {
      return Lookup.noAccount(named, workspace, json);
    }
    Account account = found.rows().getFirst();
    AccountDetails details = workspace.accounts().details(account.id()).orElseThrow();
    List<Account> others = found.rows().subList(1, found.rows().size());
    Facts facts = facts(details, workspace, BuiltInTools.today(context));
    facts.put(Field.MATCHES, found.total());
    if (!others.isEmpty()) {
      facts.list(Field.OTHERS, others, other -> Facts.facts().put(Field.NAME, other.name()));
    }
    String said =
        plain(
            "did.read.account",
            account.name(),
            texts.number(details.open().count()),
            texts.number(details.won().count()),
            texts.number(details.lost().count()));
    return new Outcome(
        Outcome.Status.OK,
        facts.text(json),
        said,
        List.of(new Outcome.Ref("account", account.id(), account.name())));
  }

  private static Facts facts(AccountDetails details, Workspace workspace, LocalDate today) {
    return Facts.facts()
        .put(Field.SAMPLE, details.account().sample() || workspace.isSample())
        .put(Field.AS_OF, today)
        .put(Field.ACCOUNT, Facts.of(details.account()))
        .list(Field.CONTACTS, details.contacts().stream().limit(SHOWN).toList(), Facts::of)
        .put(Field.OPEN, Facts.of(details.open()))
        .put(Field.WON, Facts.of(details.won()))
        .put(Field.LOST, Facts.of(details.lost()))
        .list(
            Field.DEALS,
            details.deals().stream().limit(SHOWN).toList(),
            deal -> BuiltInTools.silent(workspace.silence(deal, today)))
        .put(Field.ACTIVITY_COUNT, details.activityCount())
        .list(Field.ACTIVITIES, details.activities().stream().limit(SHOWN).toList(), Facts::of)
        .texts(Field.SUBSIDIARIES, details.subsidiaries());
  }
}
