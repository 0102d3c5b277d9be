package app.afterclose.tool;

import static app.afterclose.model.Texts.plain;

import app.afterclose.crm.CannotWrite;
import app.afterclose.crm.Drafts;
import app.afterclose.crm.Workspace;
import app.afterclose.json.Json;
import app.afterclose.model.Deal;
import app.afterclose.model.Draft;
import app.afterclose.model.Effect;
import app.afterclose.model.Outcome;
import app.afterclose.model.ToolSpec;
import java.util.List;
import java.util.Optional;

/** Saves an e-mail for the rep to send; it sends nothing. */
final class DraftEmailTool implements Tool.Writes {
  private static final ToolSpec SPEC =
      new ToolSpec(
          "draft_email",
          "Saves an e-mail as a draft in the workspace; it is not sent, the user sends it. Call it"
              + " once for each e-mail. Write the whole text, ready to send, with nothing left to"
              + " fill in.",
          """
          {"type": "object", "additionalProperties": false, "required": ["subject", "body"],
           "properties": {
            "deal_id": {"type": "string", "title": "Deal", "readOnly": true,
              "description": "The id of the deal it is about"},
            "to_name": {"type": "string", "maxLength": 200, "title": "Name",
              "description": "The recipient's name"},
            "to": {"type": "string", "format": "email", "maxLength": 500, "title": "To",
              "description": "The recipient's e-mail address, where it is known"},
            "subject": {"type": "string", "minLength": 1, "maxLength": 300, "title": "Subject"},
            "body": {"type": "string", "minLength": 1, "maxLength": 50000, "title": "Text",
              "description": "Plain text", "x-multiline": true}}}
          """,
          Effect.LOCAL,
          BuiltInTools.LIMIT);

  private final Json json;

  DraftEmailTool(Json json) {
    this.json = json;
  }

  @Override
  public ToolSpec spec() {
    return SPEC;
  }

  @Override
  public Proposal propose(String arguments, Workspace workspace, Context context) {
    Args args = Args.of(json, arguments);
    return new Proposal(about("ask.draft", args, workspace), "{}");
  }

  @Override
  public Outcome run(String arguments, Workspace workspace, Context context) {
    Args args = Args.of(json, arguments);
    String id = args.text(Field.DEAL_ID);
    Outcome unknown = Lookup.unknownDeal(id, workspace, json);
    if (unknown != null) {
      return unknown;
    }
    try {
      Draft draft =
          workspace
              .drafts()
              .save(
                  context.call().value(),
                  new Drafts.Entry(
                      id, args.text(Field.TO), args.needed(Field.SUBJECT), args.needed(Field.BODY)),
                  context.clock().instant());
      Facts facts =
          Facts.facts()
              .put(Field.SAVED, "draft")
              .put(Field.ID, draft.id())
              .put(Field.SAMPLE, draft.sample())
              .put(Field.DEAL_ID, draft.dealId())
              .put(Field.TITLE, draft.dealTitle())
              .put(Field.TO, draft.to())
              .put(Field.SUBJECT, draft.subject());
      return new Outcome(
          Outcome.Status.OK,
          facts.text(json),
          about("did.draft", args, workspace),
          List.of(new Outcome.Ref("draft", draft.id(), draft.subject())));
    } catch (CannotWrite e) {
      return BuiltInTools.cannot(e, json);
    }
  }

  /** With whom it is to, or which deal it is about, where either is known. */
  private static String about(String key, Args args, Workspace workspace) {
    String name = args.text(Field.TO_NAME);
    String to = name == null ? args.text(Field.TO) : name;
    if (to != null) {
      return plain(key + ".to", to);
    }
    return Optional.ofNullable(args.text(Field.DEAL_ID))
        .flatMap(id -> workspace.deals().byId(id))
        .map(Deal::title)
        .map(title -> plain(key + ".about", title))
        .orElseGet(() -> plain(key));
  }
}
