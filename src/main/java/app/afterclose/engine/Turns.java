package app.afterclose.engine;

import app.afterclose.llm.Cut;
import app.afterclose.llm.TurnRequest;
import app.afterclose.llm.TurnResult;
import app.afterclose.model.Call;
import app.afterclose.model.CallId;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.Problem;
import app.afterclose.model.RunState;
import app.afterclose.model.Usage;
import app.afterclose.model.Wait;
import app.afterclose.store.Tx;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes a link's turns: asks the model, shows its text as it comes, and records how it ended. */
final class Turns {
  private final Link link;

  Turns(Link link) {
    this.link = link;
  }

  void take(Step.Turn step, RunState state) {
    TurnRequest request = request(step, state);
    int turn = state.turn().number() + 1;
    var cut = new Cut();
    link.flies(cut);
    if (!link.ifPlanned(step, tx -> begin(tx, turn, request)) || !link.state().turn().open()) {
      link.landed();
      return;
    }
    TurnResult result;
    try (var _ = new Watch(link)) {
      result = stream(request, turn, cut);
    }
    Optional<Entry.Cut> cause = link.landed();
    link.journal()
        .write(
            tx -> {
              record(tx, turn, request.kept(), result, cause);
              return true;
            });
  }

  private TurnRequest request(Step.Turn step, RunState state) {
    var entries = link.journal().entries(state.conversation(), 0);
    return new TurnRequest(
        Prompt.SYSTEM,
        Prompt.messages(entries, link.provider.kind(), link.provider.model()),
        link.gear.tools().specs(),
        state.turn().kept(),
        step.wrapUp(),
        link.gear.clock().instant(),
        ZoneId.of(state.zone()));
  }

  /** Begins the turn, unless the budget has no room for it: then the run ends here. */
  private void begin(Tx tx, int turn, TurnRequest request) {
    long estimate = link.provider.estimate(request);
    Long limit = link.settings.limits().monthlyTokens();
    long used = link.gear.quota().used(tx, tx.now());
    if (limit != null && used + estimate > limit) {
      link.end(tx, new Ending.Failed(new Problem.BudgetExhausted(limit, used)));
      return;
    }
    String model = link.provider.model();
    link.append(tx, new Entry.TurnStarted(turn, link.provider.kind(), model, estimate));
    link.gear.quota().reserve(tx, link.run, turn, model, estimate, tx.now());
  }

  private TurnResult stream(TurnRequest request, int turn, Cut cut) {
    var seam = seam(request.kept(), text -> link.journal().say(link.run, turn, text));
    TurnResult result = link.provider.turn(request, seam::accept, cut);
    if (result instanceof TurnResult.Whole) {
      seam.end();
    } else {
      seam.cut();
    }
    return result;
  }

  private Seam seam(String kept, Consumer<String> out) {
    return new Seam(link.provider.resumesExactly() ? "" : kept, out);
  }

  private String fresh(String kept, String text, boolean whole) {
    return link.provider.resumesExactly() ? text : Seam.after(kept, text, whole);
  }

  /** Text may be cut in the middle of a character; half of one cannot be stored. */
  private static String whole(String text) {
    boolean half = !text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1));
    return half ? text.substring(0, text.length() - 1) : text;
  }

  private void record(Tx tx, int turn, String kept, TurnResult result, Optional<Entry.Cut> cause) {
    switch (result) {
      case TurnResult.Whole whole -> {
        settle(tx, turn, whole.usage());
        link.append(
            tx,
            new Entry.TurnEnded(
                turn,
                fresh(kept, whole.text(), true),
                calls(turn, whole.calls()),
                whole.stop(),
                whole.usage(),
                whole.raw()));
      }
      case TurnResult.WasCut was ->
          cut(tx, turn, fresh(kept, was.text(), false), was.usage(), cause.orElse(Entry.Cut.QUIT));
      case TurnResult.Failed failed when cause.isPresent() ->
          cut(tx, turn, fresh(kept, failed.text(), false), failed.usage(), cause.get());
      case TurnResult.Failed failed -> failed(tx, turn, kept, failed);
    }
    if (tx.state(link.run).orElseThrow().chain().open()) {
      link.endIfDone(tx);
    }
  }

  private void cut(Tx tx, int turn, String text, Usage usage, Entry.Cut why) {
    settle(tx, turn, usage);
    link.append(tx, new Entry.TurnCut(turn, whole(text), why, usage));
  }

  private void failed(Tx tx, int turn, String kept, TurnResult.Failed failed) {
    settle(tx, turn, failed.usage());
    Problem problem = failed.problem();
    link.append(
        tx,
        new Entry.TurnFailed(
            turn, whole(fresh(kept, failed.text(), false)), problem, failed.usage()));
    RunState state = tx.state(link.run).orElseThrow();
    if (state.stopAsked()) {
      return;
    }
    link.end(
        tx,
        Backoff.next(state.turn(), problem, tx.now(), link.gear.random())
            .<Ending>map(at -> new Ending.Waiting(new Wait.Until(at, problem)))
            .orElse(new Ending.Failed(problem)));
  }

  private void settle(Tx tx, int turn, Usage usage) {
    link.gear.quota().settle(tx, link.run, turn, usage);
  }

  private List<Call> calls(int turn, List<TurnResult.Proposed> proposed) {
    var calls = new ArrayList<Call>();
    for (TurnResult.Proposed call : proposed) {
      var id = CallId.of(link.run, turn, calls.size());
      calls.add(new Call(id, call.providerId(), call.tool(), call.arguments()));
    }
    return calls;
  }
}
