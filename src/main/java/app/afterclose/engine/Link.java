package app.afterclose.engine;

import app.afterclose.llm.Provider;
import app.afterclose.model.Effect;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.FollowUp;
import app.afterclose.model.Problem;
import app.afterclose.model.RunId;
import app.afterclose.model.RunState;
import app.afterclose.model.Settings;
import app.afterclose.store.Journal;
import app.afterclose.store.JournalClosed;
import app.afterclose.store.StaleLink;
import app.afterclose.store.StoreFailed;
import app.afterclose.store.Tx;
import app.afterclose.tool.Tool;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One link of a run, on a thread of its own: it folds the journal, takes steps until one of them
 * ends it, and leaves. It is never interrupted; {@link Aloft#cut} lets go of the turn in flight.
 */
final class Link {
  private static final Logger LOG = LoggerFactory.getLogger(Link.class);

  final Gear gear;
  final RunId run;
  final Settings settings;
  final Provider provider;
  final Frame frame;
  final Meter meter;
  final Aloft aloft = new Aloft();
  private final Opening opening;
  private final Steady steady;
  private final BooleanSupplier quitting;
  private final Plan plan;
  private int number;

  Link(Gear gear, RunId run, BooleanSupplier quitting) {
    this.gear = gear;
    this.run = run;
    this.quitting = quitting;
    this.settings = gear.settings().get();
    this.provider = gear.provider().apply(settings.provider());
    this.frame = Frame.of(provider, Sayings.SYSTEM, gear.tools().specs());
    this.meter = new Meter(gear.nanos());
    this.steady = new Steady(gear.journal(), quitting);
    this.opening = new Opening(gear, run, settings);
    this.plan = new Plan(settings.limits(), this::effect);
  }

  /**
   * Carries the run until the link ends. False when something broke and even that could not be
   * recorded: the run then still goes on as far as the journal knows.
   */
  boolean carry() {
    try {
      number = opening.begin();
      if (number > 0) {
        steps();
      }
      return true;
    } catch (JournalClosed e) {
      LOG.info("Run {} goes on at the next start", run);
      return false;
    } catch (StaleLink e) {
      LOG.warn("{}; it leaves", e.getMessage());
      return true;
    } catch (RuntimeException | Error e) {
      if (e instanceof StoreFailed disk && disk.kind().passing()) {
        LOG.info("Run {} goes on when the disk takes it: {}", run, disk.kind());
        return false;
      }
      LOG.error("Run {} failed unexpectedly", run, e);
      return number > 0 && failed(e);
    }
  }

  /** Does {@code act} in the writer if {@code step} is still what comes next there. */
  boolean ifPlanned(Step step, Consumer<Tx> act) {
    return write(
        tx -> {
          boolean planned = planned(tx).filter(step::equals).isPresent();
          if (planned) {
            act.accept(tx);
          }
          return planned;
        });
  }

  /** Writes, if need be when a disk in trouble takes it again. */
  <T> T write(Function<Tx, T> unit) {
    return steady.write(unit);
  }

  /** Appends an entry of this link, with the time that passed. */
  void append(Tx tx, Entry entry) {
    tx.append(run, number, meter.lap(), entry);
    if (entry instanceof Entry.LinkEnded && !tx.state(run).orElseThrow().chain().slot()) {
      gear.quota().release(tx, run);
    }
  }

  /** Ends the link in the same commit if nothing is left to do in it. */
  void endIfDone(Tx tx) {
    if (planned(tx).orElse(null) instanceof Step.End end) {
      end(tx, end.ending());
    }
  }

  /** Ends the link; a follow-up in line begins with a run's completion. */
  void end(Tx tx, Ending ending) {
    append(tx, new Entry.LinkEnded(ending));
    if (ending instanceof Ending.Finished) {
      RunState state = tx.state(run).orElseThrow();
      tx.conversation(state.conversation())
          .flatMap(head -> head.followUps().stream().findFirst())
          .ifPresent(next -> askNext(tx, state, next));
    }
  }

  /** What fits the model; a server nearby may be asked, which takes a moment. */
  Room room() {
    Long told = settings.provider().contextTokens();
    return new Room(told == null ? provider.window() : told);
  }

  Journal journal() {
    return gear.journal();
  }

  RunState state() {
    return journal().state(run).orElseThrow();
  }

  private void steps() {
    var turns = new Turns(this);
    var calls = new Calls(this);
    while (true) {
      RunState state = state();
      if (!state.chain().open() || state.chain().link() != number) {
        return;
      }
      Step step = plan.next(state, consent(state), quitting.getAsBoolean());
      switch (step) {
        case Step.Turn turn -> turns.take(turn, state);
        case Step.Summarise summarise -> turns.summarise(summarise, state);
        case Step.Run call -> calls.run(call, state);
        case Step.Ask ask -> calls.ask(ask, state);
        case Step.Doubt doubt -> calls.doubt(doubt, state);
        case Step.Close close -> calls.close(close, state);
        case Step.End end -> ifPlanned(step, tx -> end(tx, end.ending()));
      }
    }
  }

  private Optional<Step> planned(Tx tx) {
    return tx.state(run)
        .filter(state -> state.chain().open() && state.chain().link() == number)
        .map(state -> plan.next(state, consent(tx, state), quitting.getAsBoolean()));
  }

  private Entry.Consent consent(RunState state) {
    return journal().conversation(state.conversation()).orElseThrow().consent();
  }

  private static Entry.Consent consent(Tx tx, RunState state) {
    return tx.conversation(state.conversation()).orElseThrow().consent();
  }

  private Optional<Effect> effect(String tool) {
    return gear.tools().find(tool).map(Tool::spec).map(spec -> spec.effect());
  }

  private void askNext(Tx tx, RunState state, FollowUp next) {
    var asked = new Entry.RunAsked(next.text(), state.zone(), next.id(), Asks.currency(tx));
    tx.append(state.conversation(), Ids.run(gear.random()), asked);
  }

  private boolean failed(Throwable e) {
    String detail = String.valueOf(e instanceof StoreFailed ? e.getMessage() : e);
    var ending = new Ending.Failed(new Problem.Unexpected(detail));
    try {
      opening.fail(number, ending, meter);
      return true;
    } catch (RuntimeException again) {
      LOG.error("The failure of run {} could not be recorded; it goes on from there", run, again);
      return false;
    }
  }
}
