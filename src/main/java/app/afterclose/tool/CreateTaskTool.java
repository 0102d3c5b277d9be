package app.afterclose.tool;

import static app.afterclose.model.Texts.plain;

import app.afterclose.crm.CannotWrite;
import app.afterclose.crm.Tasks;
import app.afterclose.crm.Workspace;
import app.afterclose.json.Json;
import app.afterclose.model.Effect;
import app.afterclose.model.Outcome;
import app.afterclose.model.Task;
import app.afterclose.model.Texts;
import app.afterclose.model.ToolSpec;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notes what the rep means to do. */
final class CreateTaskTool implements Tool.Writes {
  private static final ToolSpec SPEC =
      new ToolSpec(
          "create_task",
          "Creates a task for the user, on a deal (by its id), an account, or neither. It reminds"
              + " nobody by itself.",
          """
          {"type": "object", "additionalProperties": false, "required": ["title"], "properties": {
            "title": {"type": "string", "minLength": 1, "maxLength": 300, "title": "Task"},
            "due": {"type": "string", "format": "date", "title": "Due"},
            "deal_id": {"type": "string", "title": "Deal", "readOnly": true,
              "description": "The id of the deal it belongs to"},
            "account": {"type": "string", "title": "Account",
              "description": "The company's name, when it belongs to no deal"},
            "notes": {"type": "string", "maxLength": 50000, "title": "Notes",
              "x-multiline": true}}}
          """,
          Effect.LOCAL,
          BuiltInTools.LIMIT);

  private final Json json;
  private final Said said;

  CreateTaskTool(Json json, Texts texts) {
    this.said = new Said(texts);
    this.json = json;
  }

  @Override
  public ToolSpec spec() {
    return SPEC;
  }

  @Override
  public Proposal propose(String arguments, Workspace workspace, Context context) {
    Args args = Args.of(json, arguments);
    LocalDate due = args.date(Field.DUE);
    return new Proposal(about("ask.task", args.needed(Field.TITLE), due), "{}");
  }

  @Override
  public Outcome run(String arguments, Workspace workspace, Context context) {
    Args args = Args.of(json, arguments);
    Outcome unknown = Lookup.unknownDeal(args.text(Field.DEAL_ID), workspace, json);
    if (unknown != null) {
      return unknown;
    }
    try {
      Task task =
          workspace
              .tasks()
              .create(
                  context.call().value(),
                  new Tasks.Entry(
                      args.needed(Field.TITLE),
                      args.text(Field.NOTES),
                      args.date(Field.DUE),
                      args.text(Field.DEAL_ID),
                      args.text(Field.ACCOUNT)),
                  context.clock().instant());
      Facts facts =
          Facts.of(task)
              .put(Field.SAVED, "task")
              .put(Field.ID, task.id())
              .put(Field.SAMPLE, task.sample())
              .put(Field.DEAL_ID, task.dealId())
              .put(Field.ACCOUNT, task.account());
      return new Outcome(
          Outcome.Status.OK,
          facts.text(json),
          about("did.task", task.title(), task.due()),
          List.of(new Outcome.Ref("task", task.id(), task.title())));
    } catch (CannotWrite e) {
      return BuiltInTools.cannot(e, json);
    }
  }

  private String about(String key, String title, @Nullable LocalDate due) {
    return due == null
        ? plain(key, title)
        : plain(key + ".due", title, said.texts().figures().day(due));
  }
}
