package app.afterclose.engine;

import app.afterclose.llm.Cut;
import app.afterclose.llm.Message;
import app.afterclose.llm.TurnRequest;
import app.afterclose.llm.TurnResult;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.Problem;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunState;
import app.afterclose.model.ToolSpec;
import app.afterclose.store.Tx;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes a link's turns: asks the model, shows its text as it comes, and has {@link Landing} record
 * how it ended. A turn goes on with the conversation or, when that has outgrown the model, sums it
 * up; the two are journaled, booked, cut and tried again alike.
 */
final class Turns {
  private final Link link;
  private final List<Recorded> known = new ArrayList<>();

  Turns(Link link) {
    this.link = link;
  }

  /** A turn about to be taken. */
  private record Flight(Step step, TurnRequest request, boolean epoch, boolean summary) {}

  void take(Step.Turn step, RunState state) {
    List<Recorded> entries = entries(state);
    boolean epoch = !link.frame.inForce(entries);
    TurnRequest request = request(step.wrapUp(), state, link.frame.within(entries));
    switch (link.room().of(request, state.turn().summary())) {
      case FITS -> fly(new Flight(step, request, epoch, false), state);
      case FULL -> end(step, new Ending.Yielded(Ending.Reason.FULL));
      case HOPELESS -> end(step, new Ending.Failed(new Problem.TooLong()));
    }
  }

  /** Sums the conversation up, unless the one who answers now can read all of it. */
  void summarise(Step.Summarise step, RunState state) {
    List<Recorded> entries = entries(state);
    if (!link.frame.inForce(entries)
        && link.room().fits(request(false, state, link.frame.within(entries)))) {
      link.ifPlanned(step, tx -> link.append(tx, link.frame.begun(null)));
      return;
    }
    var summary = state.turn().summary();
    String text = link.room().toSumUp(most -> Prompt.text(entries, most), summary.refused());
    List<Message> messages = List.of(new Message.Plain(Sayings.summary(text)));
    TurnRequest request =
        request(Sayings.SUMMARY_SYSTEM, messages, List.of(), summary.kept(), false, state);
    fly(new Flight(step, request, false, true), state);
  }

  private void fly(Flight flight, RunState state) {
    int turn = state.turn().number() + 1;
    var cut = new Cut();
    link.aloft.flies(cut);
    if (!link.ifPlanned(flight.step(), tx -> begin(tx, turn, flight))
        || !link.state().turn().open()) {
      link.aloft.landed();
      return;
    }
    TurnResult result;
    try (var _ = new Watch(link)) {
      result = stream(flight.request(), turn, cut);
    }
    Optional<Entry.Cut> cause = link.aloft.landed();
    var landing = new Landing(link, turn, flight.request().kept(), flight.summary());
    link.write(
        tx -> {
          landing.record(tx, result, cause);
          return true;
        });
  }

  private void end(Step step, Ending ending) {
    link.ifPlanned(step, tx -> link.end(tx, ending));
  }

  /** All of the conversation: a link reads what it has read before only once. */
  private List<Recorded> entries(RunState state) {
    long last = known.isEmpty() ? 0 : known.getLast().seq();
    known.addAll(link.journal().entries(state.conversation(), last));
    return List.copyOf(known);
  }

  private TurnRequest request(boolean wrapUp, RunState state, List<Recorded> entries) {
    return request(
        link.frame.system(),
        Prompt.messages(entries, link.provider.readsEverything()),
        link.gear.tools().specs(),
        state.turn().kept(),
        wrapUp,
        state);
  }

  private TurnRequest request(
      String system,
      List<Message> messages,
      List<ToolSpec> tools,
      String kept,
      boolean wrapUp,
      RunState state) {
    ZoneId zone = ZoneId.of(state.zone());
    return new TurnRequest(
        system, messages, tools, kept, wrapUp, link.gear.clock().instant(), zone);
  }

  /** Begins the turn, unless the budget has no room for it: then the run ends here. */
  private void begin(Tx tx, int turn, Flight flight) {
    long estimate = link.provider.estimate(flight.request());
    Long limit = link.settings.limits().monthlyTokens();
    long used = link.gear.quota().used(tx, tx.now());
    if (limit != null && used + estimate > limit) {
      Instant renewed = link.gear.quota().renewed(tx.now());
      link.end(tx, new Ending.Failed(new Problem.BudgetExhausted(limit, used, renewed)));
      return;
    }
    if (flight.epoch()) {
      link.append(tx, link.frame.begun(null));
    }
    String model = link.provider.model();
    link.append(
        tx, new Entry.TurnStarted(turn, link.provider.kind(), model, estimate, flight.summary()));
    link.gear.quota().reserve(tx, link.run, turn, model, estimate, tx.now());
  }

  private TurnResult stream(TurnRequest request, int turn, Cut cut) {
    var seam = seam(request.kept(), text -> link.journal().say(link.run, turn, text));
    Consumer<String> arriving =
        text -> {
          cut.alive();
          seam.accept(text);
        };
    TurnResult result = link.provider.turn(request, arriving, cut);
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
}
