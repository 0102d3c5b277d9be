package app.afterclose.campaign;

import app.afterclose.crm.CannotWrite;
import app.afterclose.crm.Tasks;
import app.afterclose.crm.Workspace;
import app.afterclose.json.Json;
import app.afterclose.model.Effect;
import app.afterclose.model.Outcome;
import app.afterclose.model.ToolSpec;
import app.afterclose.tool.Tool;
import java.time.Duration;
import java.util.List;

/** A tool of each effect whose every run leaves a trace. They run in the agent. */
public final class CampaignTools {
  static final String LOOK = "look_outside";
  static final String NOTE = "note";
  static final String PUSH = "push";
  static final String SEND = "send";

  private CampaignTools() {}

  /** {@code outside} is the port at which the outside counts. */
  public static List<Tool> all(Json json, int outside) {
    return List.of(
        new Outward(LOOK, Effect.READ, outside),
        new Note(json),
        new Outward(PUSH, Effect.KEYED, outside),
        new Outward(SEND, Effect.ONCE, outside));
  }

  private static ToolSpec spec(String name, Effect effect) {
    return new ToolSpec(
        name,
        "For campaigns",
        """
        {"type": "object", "required": ["what"], "properties":
          {"what": {"type": "string", "minLength": 1, "title": "What"}}}\
        """,
        effect,
        Duration.ofSeconds(20));
  }

  /** Acts on the outside, which counts it by the call's id. */
  private record Outward(String name, Effect effect, int port) implements Tool.Acts {
    @Override
    public ToolSpec spec() {
      return CampaignTools.spec(name, effect);
    }

    @Override
    public Proposal propose(String arguments) {
      return new Proposal(name + " this?", "{}");
    }

    @Override
    public Outcome run(String arguments, Context context) {
      Outside.act(port, name, context.call());
      return Outcome.ok("{\"done\": true}", "Did it");
    }
  }

  /** Writes a row of another id each time, so that a call that wrote twice is found. */
  private record Note(Json json) implements Tool.Writes {
    @Override
    public ToolSpec spec() {
      return CampaignTools.spec(NOTE, Effect.LOCAL);
    }

    @Override
    public Proposal propose(String arguments, Workspace workspace, Context context) {
      return new Proposal("Note this?", "{}");
    }

    @Override
    public Outcome run(String arguments, Workspace workspace, Context context) {
      String what = json.tree(arguments).path("what").asString("");
      String id = context.call().value() + "/" + System.nanoTime();
      try {
        workspace
            .tasks()
            .create(id, new Tasks.Entry(what, null, null, null, null), context.clock().instant());
      } catch (CannotWrite e) {
        return Outcome.error(String.valueOf(e.getMessage()), "Could not note it");
      }
      return Outcome.ok("{\"noted\": true}", "Noted it");
    }
  }
}
