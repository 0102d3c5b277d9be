package app.afterclose.tool;

import static app.afterclose.model.Texts.plain;

import app.afterclose.crm.CannotWrite;
import app.afterclose.crm.Workspace;
import app.afterclose.json.Json;
import app.afterclose.model.Deal;
import app.afterclose.model.DealChange;
import app.afterclose.model.DealUpdate;
import app.afterclose.model.Effect;
import app.afterclose.model.Outcome;
import app.afterclose.model.ToolSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes a deal here, in the workspace. */
final class UpdateDealTool implements Tool.Writes {
  private static final ToolSpec SPEC =
      new ToolSpec(
          "update_deal",
          "Changes a deal in the workspace: its stage, value, closing date or next step. Give only"
              + " what changes. Look the deal up first, its id is needed.",
          """
          {"type": "object", "additionalProperties": false, "required": ["deal_id"], "properties": {
            "deal_id": {"type": "string", "minLength": 1, "title": "Deal", "readOnly": true,
              "description": "The deal's id"},
            "stage": {"type": "string", "title": "Stage",
              "description": "A stage in use, or Won or Lost"},
            "amount": {"type": "number", "minimum": 0, "title": "Value"},
            "close_date": {"type": "string", "format": "date", "title": "Closing date"},
            "next_step": {"type": "string", "maxLength": 1000, "title": "Next step",
              "description": "An empty text clears it", "x-multiline": true}}}
          """,
          Effect.LOCAL,
          BuiltInTools.LIMIT);

  /** More than these are no choice that anyone would look through. */
  private static final int STAGES = 60;

  private final Json json;

  UpdateDealTool(Json json) {
    this.json = json;
  }

  @Override
  public ToolSpec spec() {
    return SPEC;
  }

  @Override
  public Proposal propose(String arguments, Workspace workspace, Context context) {
    Args args = Args.of(json, arguments);
    Optional<Deal> found = workspace.deals().byId(args.needed(Field.DEAL_ID));
    if (found.isEmpty()) {
      return new Proposal(plain("ask.deal.unknown", args.needed(Field.DEAL_ID)), "{}");
    }
    Deal deal = found.get();
    // All of them: the rep may also change what was not proposed, and must see what is there.
    Facts before =
        Facts.facts()
            .putOrNull(Field.STAGE, deal.stage())
            .putOrNull(Field.AMOUNT, deal.amount())
            .putOrNull(Field.CLOSE_DATE, deal.close())
            .putOrNull(Field.NEXT_STEP, deal.nextStep());
    return new Proposal(question(args, deal), before.text(json), schema(args, deal, workspace));
  }

  /** With the stages to choose from; where they are too many for that, one is typed. */
  private @Nullable String schema(Args args, Deal deal, Workspace workspace) {
    List<String> stages = new ArrayList<>(workspace.deals().stages());
    String proposed = args.text(Field.STAGE);
    for (String end : List.of("Won", "Lost")) {
      if (stages.stream().noneMatch(stage -> says(stage, end))) {
        stages.add(end);
      }
    }
    if (stages.stream().noneMatch(deal.stage()::equals)) {
      stages.addFirst(deal.stage());
    }
    if (proposed != null) {
      stages.removeIf(stage -> stage.equalsIgnoreCase(proposed) && !stage.equals(deal.stage()));
      if (!stages.contains(proposed)) {
        stages.addFirst(proposed);
      }
    }
    if (stages.size() > STAGES || !(json.tree(SPEC.schema()) instanceof ObjectNode schema)) {
      return null;
    }
    ArrayNode choices = schema.withObject("properties").withObject(Field.STAGE).putArray("enum");
    stages.forEach(choices::add);
    return json.write(schema);
  }

  private static boolean says(String stage, String end) {
    return stage.toLowerCase(Locale.ROOT).contains(end.toLowerCase(Locale.ROOT));
  }

  @Override
  public Outcome run(String arguments, Workspace workspace, Context context) {
    Args args = Args.of(json, arguments);
    String id = args.needed(Field.DEAL_ID);
    Outcome unknown = Lookup.unknownDeal(id, workspace, json);
    if (unknown != null) {
      return unknown;
    }
    String nextStep = args.text(Field.NEXT_STEP);
    DealUpdate update =
        new DealUpdate(
            args.text(Field.STAGE),
            args.number(Field.AMOUNT),
            args.date(Field.CLOSE_DATE),
            nextStep == null && args.has(Field.NEXT_STEP) ? "" : nextStep);
    try {
      DealChange change = workspace.deals().update(id, update, BuiltInTools.today(context));
      Deal deal = change.after();
      Facts facts =
          Facts.facts()
              .put(Field.SAVED, "deal")
              .put(Field.SAMPLE, deal.sample())
              .put(Field.DEAL, Facts.of(deal))
              .list(Field.CHANGES, change.fields(), UpdateDealTool::facts);
      return new Outcome(
          Outcome.Status.OK, facts.text(json), said(change), BuiltInTools.refs(List.of(deal)));
    } catch (CannotWrite e) {
      return BuiltInTools.cannot(e, json);
    }
  }

  private static Facts facts(DealChange.Field field) {
    return Facts.facts()
        .put(Field.NAME, field.name())
        .put(Field.BEFORE, field.before())
        .put(Field.AFTER, field.after());
  }

  private static String question(Args args, Deal deal) {
    String stage = args.text(Field.STAGE);
    List<String> fields = new ArrayList<>();
    if (args.has(Field.AMOUNT)) {
      fields.add(inWords("amount"));
    }
    if (args.has(Field.CLOSE_DATE)) {
      fields.add(inWords("close"));
    }
    if (args.has(Field.NEXT_STEP)) {
      fields.add(inWords(Field.NEXT_STEP));
    }
    boolean stays = stage != null && stage.equalsIgnoreCase(deal.stage()) && !fields.isEmpty();
    if (stage == null || stays) {
      return fields.isEmpty()
          ? plain("ask.deal", deal.title())
          : plain("ask.deal.fields", Said.and(fields), deal.title());
    }
    return fields.isEmpty()
        ? plain("ask.deal.move", deal.title(), stage)
        : plain("ask.deal.move.fields", deal.title(), stage, Said.and(fields));
  }

  private static String said(DealChange change) {
    Deal deal = change.after();
    if (change.fields().isEmpty()) {
      return plain("did.deal.same", deal.title());
    }
    List<String> names = change.fields().stream().map(DealChange.Field::name).toList();
    return names.contains(Field.STAGE)
        ? plain("did.deal.moved", deal.title(), deal.stage())
        : plain(
            "did.deal",
            Said.and(names.stream().map(UpdateDealTool::inWords).toList()),
            deal.title());
  }

  /** A field as it is called in a change. */
  private static String inWords(String field) {
    return plain(
        switch (field) {
          case "amount" -> "field.value";
          case "close" -> "field.close";
          case Field.STAGE -> "field.stage";
          case Field.STATUS -> "field.status";
          default -> "field.nextStep";
        });
  }
}
