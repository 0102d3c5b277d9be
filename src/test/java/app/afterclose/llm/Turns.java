package app.afterclose.llm;

import app.afterclose.model.Call;
import app.afterclose.model.CallId;
import app.afterclose.model.Effect;
import app.afterclose.model.Outcome;
import app.afterclose.model.RunId;
import app.afterclose.model.ToolSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What turns are asked with, and what is listened with. */
final class Turns {
  static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  static final String DATED = "[Sunday, 22 November 2026, 11:00, Europe/Berlin]\n";
  static final RunId RUN = new RunId("r1");

  static final List<ToolSpec> TOOLS =
      List.of(
          tool("deals", "{\"type\": \"object\", \"properties\": {\"above\": {\"minimum\": 0.50}}}"),
          tool("summary", "{\"type\":\"object\"}"));

  private Turns() {}

  static TurnRequest ask(String text) {
    return ask(List.of(user(text)), "", false);
  }

  static TurnRequest ask(List<Message> messages, String kept, boolean wrapUp) {
    return new TurnRequest("Be brief.", messages, TOOLS, kept, wrapUp, NOW, ZONE);
  }

  static Message.User user(String text) {
    return new Message.User(NOW, ZONE, text);
  }

  /** The model's turn as the transcript holds it. */
  static Message.Assistant assistant(TurnResult result) {
    var whole = (TurnResult.Whole) result;
    return assistant(whole, whole.raw());
  }

  static Message.Assistant assistant(TurnResult.Whole whole, @Nullable String raw) {
    var calls = new ArrayList<Call>();
    for (TurnResult.Proposed call : whole.calls()) {
      var id = CallId.of(RUN, 1, calls.size());
      calls.add(new Call(id, call.providerId(), call.tool(), call.arguments()));
    }
    return new Message.Assistant(whole.text(), calls, raw);
  }

  /** One result for each call: the first run with other arguments, the others failed. */
  static Message.Results results(Message.Assistant message) {
    var results = new ArrayList<Message.CallResult>();
    for (Call call : message.calls()) {
      boolean first = results.isEmpty();
      results.add(
          new Message.CallResult(
              call,
              first ? "{\"above\":9}" : call.arguments(),
              first,
              first ? Outcome.ok("12 deals", "") : Outcome.error("no data", "")));
    }
    return new Message.Results(results);
  }

  /** Listens to a turn and checks that it is spoken to on the caller's own thread. */
  static final class Listener implements Consumer<String> {
    private final Thread owner = Thread.currentThread();
    private final StringBuilder heard = new StringBuilder();

    @Override
    public void accept(String text) {
      if (Thread.currentThread() != owner) {
        throw new AssertionError("spoken to on " + Thread.currentThread());
      }
      heard.append(text);
    }

    String heard() {
      return heard.toString();
    }
  }

  private static ToolSpec tool(String name, String schema) {
    return new ToolSpec(name, "Looks at " + name, schema, Effect.READ, Duration.ofSeconds(10));
  }
}
