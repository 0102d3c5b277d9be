package app.afterclose.tool;

import app.afterclose.crm.Workspace;
import app.afterclose.json.Json;
import app.afterclose.model.Account;
import app.afterclose.model.Deal;
import app.afterclose.model.DealQuery;
import app.afterclose.model.DealSort;
import app.afterclose.model.Effect;
import app.afterclose.model.Outcome;
import app.afterclose.model.Page;
import app.afterclose.model.StageCategory;
import app.afterclose.model.Texts;
import app.afterclose.model.ToolSpec;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Deals by filters, in an order, a page of them. */
final class ListDealsTool implements Tool.Reads {
  private static final int SHOWN = 20;

  private static final Map<String, DealSort> SORTS =
      Map.of(
          "amount", DealSort.AMOUNT,
          "close_date", DealSort.CLOSE,
          "created", DealSort.CREATED,
          "last_activity", DealSort.LAST_ACTIVITY,
          "probability", DealSort.PROBABILITY,
          "title", DealSort.TITLE,
          "account", DealSort.ACCOUNT,
          "owner", DealSort.OWNER,
          "stage", DealSort.STAGE);

  private static final ToolSpec SPEC =
      new ToolSpec(
          "list_deals",
          "Deals that pass all given filters, sorted, a page of them, and how many there are in"
              + " all. The largest value comes first unless told otherwise.",
          """
          {"type": "object", "additionalProperties": false, "properties": {
            "text": {"type": "string", "title": "Words",
              "description": "Words that occur in title, account, contact, owner, product or stage"},
            "status": {"type": "string", "enum": ["open", "won", "lost"], "title": "Status"},
            "stage": {"type": "string", "title": "Stage"},
            "owner": {"type": "string", "title": "Owner"},
            "account": {"type": "string", "title": "Account"},
            "min_amount": {"type": "number", "minimum": 0, "title": "Value from"},
            "max_amount": {"type": "number", "minimum": 0, "title": "Value to"},
            "created_from": {"type": "string", "format": "date", "title": "Created from"},
            "created_to": {"type": "string", "format": "date", "title": "Created to"},
            "begun_from": {"type": "string", "format": "date", "title": "Begun from",
              "description": "Created, or in its stage where only that is known"},
            "begun_to": {"type": "string", "format": "date", "title": "Begun to"},
            "undated": {"type": "boolean", "title": "Beginning not known",
              "description": "True for only those of which it is not known when they began"},
            "close_from": {"type": "string", "format": "date", "title": "Closing from",
              "description": "When it closed, or is expected to"},
            "close_to": {"type": "string", "format": "date", "title": "Closing to"},
            "sort": {"type": "string", "title": "Sorted by",
              "enum": ["amount", "close_date", "created", "last_activity", "probability", "title",
                "account", "owner", "stage"]},
            "order": {"type": "string", "enum": ["desc", "asc"], "title": "Order"},
            "limit": {"type": "integer", "minimum": 1, "maximum": 100, "title": "How many",
              "description": "Deals to return; 20 if left out"},
            "offset": {"type": "integer", "minimum": 0, "maximum": 1000000, "title": "Leaving out",
              "description": "Deals to leave out at the beginning"}}}
          """,
          Effect.READ,
          BuiltInTools.LIMIT,
          "deals");

  private final Json json;
  private final Said said;

  ListDealsTool(Json json, Texts texts) {
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
    Choice owner =
        Choice.among(workspace.deals().owners(), args.text(Field.OWNER), Choice.OWNER, json);
    Choice stage =
        Choice.among(workspace.deals().stages(), args.text(Field.STAGE), Choice.STAGE, json);
    if (owner.flaw() != null || stage.flaw() != null) {
      return owner.flaw() != null ? owner.flaw() : Objects.requireNonNull(stage.flaw());
    }
    String said = args.text(Field.ACCOUNT);
    List<Account> accounts = said == null ? List.of() : workspace.accounts().find(said, 1).rows();
    if (said != null && accounts.isEmpty()) {
      return Lookup.noAccount(said, workspace, json);
    }
    String account = accounts.isEmpty() ? null : accounts.getFirst().name();
    DealQuery query = query(args, stage.name(), owner.name(), account);
    LocalDate today = BuiltInTools.today(context);
    Page<Deal> page = workspace.deals().page(query);
    Facts facts =
        Facts.facts()
            .put(Field.SAMPLE, workspace.isSample())
            .put(Field.AS_OF, today)
            .put(Field.STAGE, stage.name())
            .put(Field.OWNER, owner.name())
            .put(Field.ACCOUNT, account)
            .put(Field.TOTAL, page.total())
            .put(Field.OFFSET, query.offset())
            .list(
                Field.DEALS,
                page.rows(),
                deal -> BuiltInTools.silent(workspace.silence(deal, today)));
    return new Outcome(
        Outcome.Status.OK, facts.text(json), said(page), BuiltInTools.refs(page.rows()));
  }

  private static DealQuery query(
      Args args, @Nullable String stage, @Nullable String owner, @Nullable String account) {
    String status = args.text(Field.STATUS);
    String sort = args.text("sort");
    return DealQuery.builder()
        .text(args.text("text"))
        .stage(stage)
        .owner(owner)
        .account(account)
        .category(status == null ? null : StageCategory.valueOf(status.toUpperCase(Locale.ROOT)))
        .amount(args.number("min_amount"), args.number("max_amount"))
        .created(args.date("created_from"), args.date("created_to"))
        .since(args.date("begun_from"), args.date("begun_to"))
        .dated(args.yes("undated") ? Boolean.FALSE : null)
        .close(args.date("close_from"), args.date("close_to"))
        .sort(SORTS.getOrDefault(sort == null ? "amount" : sort, DealSort.AMOUNT), downwards(args))
        .page(args.whole(Field.OFFSET, 0), args.whole(Field.LIMIT, SHOWN))
        .build();
  }

  private static boolean downwards(Args args) {
    return !"asc".equals(args.text("order"));
  }

  private String said(Page<Deal> page) {
    return said.found(said.deals(page.total()), page.total(), page.rows().size());
  }
}
