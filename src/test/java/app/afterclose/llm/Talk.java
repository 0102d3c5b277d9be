package app.afterclose.llm;

import app.afterclose.model.British;
import app.afterclose.model.Call;
import app.afterclose.model.CallId;
import app.afterclose.model.Effect;
import app.afterclose.model.Outcome;
import app.afterclose.model.RunId;
import app.afterclose.tool.Rep;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A conversation with the built-in analyst over real tools, as the engine would lead it. */
final class Talk {
  private static final int MOST_TURNS = 10;

  final List<Message> messages = new ArrayList<>();
  final List<Call> calls = new ArrayList<>();
  final List<String> said = new ArrayList<>();
  private final Rep rep;
  private final Builtin analyst;
  private int turn;

  Talk(Rep rep) {
    this.rep = rep;
    this.analyst = new Builtin(rep.json, British.FIGURES, 100_000_000);
  }

  /** What the rep does with a proposed change. */
  interface Approval {
    /** The result, for instance by running it with other arguments. */
    Message.CallResult decide(Call call, Function<String, Outcome> run);
  }

  /** Asks, approves everything, and gives the final answer. */
  String ask(String text) {
    return ask(text, (call, run) -> result(call, run.apply(call.arguments())));
  }

  String ask(String text, Approval approval) {
    messages.add(new Message.User(Rep.NOW, Rep.ZONE, text));
    for (int i = 0; i < MOST_TURNS; i++) {
      TurnResult.Whole whole = (TurnResult.Whole) take("", false);
      said.add(whole.text());
      List<Call> proposed = new ArrayList<>();
      for (TurnResult.Proposed one : whole.calls()) {
        CallId id = CallId.of(new RunId("r1"), turn, proposed.size());
        proposed.add(new Call(id, one.providerId(), one.tool(), one.arguments()));
      }
      turn++;
      calls.addAll(proposed);
      messages.add(new Message.Assistant(whole.text(), proposed, null));
      if (proposed.isEmpty()) {
        return whole.text();
      }
      messages.add(
          new Message.Results(proposed.stream().map(call -> carryOut(call, approval)).toList()));
    }
    throw new AssertionError("still going after " + MOST_TURNS + " turns: " + text);
  }

  TurnResult take(String kept, boolean wrapUp) {
    return analyst.turn(request(kept, wrapUp), text -> {}, new Cut());
  }

  TurnRequest request(String kept, boolean wrapUp) {
    return new TurnRequest("", messages, rep.tools.specs(), kept, wrapUp, Rep.NOW, Rep.ZONE);
  }

  List<String> tools() {
    return calls.stream().map(Call::tool).toList();
  }

  static Message.CallResult result(Call call, Outcome outcome) {
    return new Message.CallResult(call, call.arguments(), false, outcome);
  }

  private Message.CallResult carryOut(Call call, Approval approval) {
    Function<String, Outcome> run = arguments -> rep.run(call.tool(), arguments, call.id().value());
    Effect effect = rep.tools.find(call.tool()).orElseThrow().spec().effect();
    return effect == Effect.READ
        ? result(call, run.apply(call.arguments()))
        : approval.decide(call, run);
  }
}
