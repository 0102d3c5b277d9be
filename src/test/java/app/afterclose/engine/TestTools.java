package app.afterclose.engine;

import app.afterclose.crm.CannotWrite;
import app.afterclose.crm.Tasks;
import app.afterclose.crm.Workspace;
import app.afterclose.json.Json;
import app.afterclose.model.British;
import app.afterclose.model.CallId;
import app.afterclose.model.Effect;
import app.afterclose.model.Outcome;
import app.afterclose.model.ToolSpec;
import app.afterclose.tool.Tool;
import app.afterclose.tool.Toolbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Tools of every effect, which remember which calls ran. */
final class TestTools {
  final List<CallId> looked = new CopyOnWriteArrayList<>();
  final List<CallId> sent = new CopyOnWriteArrayList<>();
  final List<CallId> synced = new CopyOnWriteArrayList<>();
  volatile Runnable onSend = () -> {};
  volatile Runnable onLook = () -> {};
  volatile Duration limit = Duration.ofSeconds(20);
  volatile Runnable onNote = () -> {};

  /** Told of each tool, by its name, that has begun. */
  volatile Consumer<String> onRun = _ -> {};

  /** Told of each call that acts elsewhere, as it happens there. */
  volatile BiConsumer<Effect, CallId> elsewhere = (_, _) -> {};

  /** Tools besides those. */
  final List<Tool> others = new CopyOnWriteArrayList<>();

  Toolbox box() {
    List<Tool> all = new ArrayList<>(List.of(new Look(), new Note(), new Send(), new Sync()));
    all.addAll(others);
    return new Toolbox(all, new Json(), British.FIGURES);
  }

  private ToolSpec spec(String name, String field, Effect effect) {
    String schema =
        """
        {"type":"object","properties":{"%s":{"type":"string","minLength":1}},"required":["%s"]}\
        """
            .formatted(field, field);
    return new ToolSpec(name, "For tests", schema, effect, limit);
  }

  private final class Look implements Tool.Reads {
    @Override
    public ToolSpec spec() {
      return TestTools.this.spec("look", "at", Effect.READ);
    }

    @Override
    public Outcome run(String arguments, Workspace workspace, Context context) {
      looked.add(context.call());
      onRun.accept("look");
      onLook.run();
      return Outcome.ok("{\"tasks\":" + workspace.tasks().page(0, 100).total() + "}", "Looked");
    }
  }

  private final class Note implements Tool.Writes {
    @Override
    public ToolSpec spec() {
      return TestTools.this.spec("note", "text", Effect.LOCAL);
    }

    @Override
    public Proposal propose(String arguments, Workspace workspace, Context context) {
      return new Proposal("Note this?", "{}");
    }

    @Override
    public Outcome run(String arguments, Workspace workspace, Context context) {
      onRun.accept("note");
      String text = new Json().tree(arguments).path("text").asString();
      onNote.run();
      if (text.equals("explode")) {
        throw new IllegalStateException("the pen broke");
      }
      var task = new Tasks.Entry(text, null, null, null, null);
      try {
        workspace.tasks().create(context.call().value(), task, context.clock().instant());
      } catch (CannotWrite e) {
        return Outcome.error(String.valueOf(e.getMessage()), "Could not note it");
      }
      return Outcome.ok("{\"noted\":\"" + text + "\"}", "Noted " + text);
    }
  }

  private final class Send implements Tool.Acts {
    @Override
    public ToolSpec spec() {
      return TestTools.this.spec("send", "to", Effect.ONCE);
    }

    @Override
    public Proposal propose(String arguments) {
      return new Proposal("Send this?", "{}");
    }

    @Override
    public Outcome run(String arguments, Context context) {
      sent.add(context.call());
      elsewhere.accept(Effect.ONCE, context.call());
      onSend.run();
      onRun.accept("send");
      return Outcome.ok("{\"sent\":true}", "Sent");
    }
  }

  private final class Sync implements Tool.Acts {
    @Override
    public ToolSpec spec() {
      return TestTools.this.spec("sync", "to", Effect.KEYED);
    }

    @Override
    public Proposal propose(String arguments) {
      return new Proposal("Sync this?", "{}");
    }

    @Override
    public Outcome run(String arguments, Context context) {
      synced.add(context.call());
      elsewhere.accept(Effect.KEYED, context.call());
      onRun.accept("sync");
      return Outcome.ok("{\"synced\":true}", "Synced");
    }
  }
}
