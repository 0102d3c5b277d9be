package app.afterclose.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was said and done in a conversation, in the order in which it is read: the fold that a
 * thread shows. Text of cut turns and of the turns that went on from them is one piece, so that no
 * seam shows. A call that a failed run left open is shown as one that waits for nothing: a retry
 * opens it again.
 *
 * @param items from the oldest to the newest
 */
public record History(List<Item> items) {
  public History {
    items = List.copyOf(items);
  }

  /** A piece of a thread. */
  public sealed interface Item {
    RunId run();
  }

  /** The rep's message. */
  public record Asked(RunId run, Instant at, String zone, String text) implements Item {}

  /**
   * The model's text.
   *
   * @param turn the first turn it came from
   * @param last the turn that ends it; while that turn is open its live text goes here
   * @param open whether that turn is still open
   */
  public record Said(RunId run, int turn, int last, String text, boolean open) implements Item {}

  /**
   * A tool call.
   *
   * @param started when it last began, or null
   * @param took how long it ran, or null while it has not ended or never began
   */
  public record Called(
      RunId run, CallState call, @Nullable Instant started, @Nullable Duration took)
      implements Item {}

  /**
   * The conversation was summed up for the model. What was said stays as it is.
   *
   * @param done whether it is so already
   */
  public record Shortened(RunId run, int turn, boolean done) implements Item {}

  /**
   * The run came to rest: finished, stopped, failed, waiting for more time or until an instant.
   *
   * @param beyond whether its answer is that it takes a model to do what was asked
   */
  public record Rested(
      RunId run,
      Instant at,
      RunStatus status,
      Duration ran,
      Duration elapsed,
      int parts,
      Usage usage,
      String answer,
      boolean beyond)
      implements Item {}

  /** Folds a conversation's entries, in order. */
  public static History of(List<Recorded> entries) {
    var fold = new Fold();
    entries.forEach(fold::add);
    return fold.history();
  }

  /** The fold as it grows, an entry at a time. Confined to one thread. */
  public static final class Fold {
    private final List<Item> items = new ArrayList<>();
    private final Map<RunId, RunState> runs = new HashMap<>();
    private final Map<CallId, Integer> calls = new HashMap<>();
    private final Map<CallId, Instant> begun = new HashMap<>();
    private boolean seam;

    /** What the entries so far come to. */
    public History history() {
      return new History(items);
    }

    /** The next entry of the conversation, in order. */
    public void add(Recorded next) {
      RunId run = next.run();
      if (run == null) {
        return;
      }
      RunState before = runs.get(run);
      RunState state = before == null ? RunState.begin(next) : before.after(next);
      runs.put(run, state);
      switch (next.entry()) {
        case Entry.RunAsked e -> items.add(new Asked(run, next.at(), e.zone(), e.text()));
        case Entry.TurnStarted e when e.summary() ->
            shortening(new Shortened(run, e.turn(), false));
        case Entry.TurnStarted e -> turnStarted(run, e.turn());
        case Entry.TurnEnded e when e.summary() -> {}
        case Entry.TurnEnded e -> turnEnded(run, e, state);
        case Entry.TurnCut e when e.summary() -> unshortened();
        case Entry.TurnCut e -> text(run, e.turn(), e.text(), false, true);
        case Entry.TurnFailed e when e.summary() -> unshortened();
        case Entry.TurnFailed e -> text(run, e.turn(), e.text(), false, true);
        case Entry.EpochStarted e when e.summary() != null -> shortened();
        case Entry.EpochStarted _ -> unshortened();
        case Entry.LinkStarted _ -> waited();
        case Entry.CallStarted e -> begun.put(e.call(), next.at());
        case Entry.Wish _ -> unrest();
        case Entry.LinkEnded e -> linkEnded(next, e.ending(), state);
        case Entry.OfConversation _, Entry.Ticked _, Entry.OfCall _ -> {}
      }
      refresh(run, state);
    }

    private void turnStarted(RunId run, int turn) {
      if (seam && !items.isEmpty() && items.getLast() instanceof Said said) {
        replaceLast(new Said(run, said.turn(), turn, said.text(), true));
      } else {
        items.add(new Said(run, turn, turn, "", true));
      }
      seam = false;
    }

    /** Stands before a text that is still to go on, so that no seam shows in it. */
    private void shortening(Shortened begun) {
      unshortened();
      boolean within = seam && !items.isEmpty() && items.getLast() instanceof Said;
      items.add(within ? items.size() - 1 : items.size(), begun);
    }

    private void unshortened() {
      items.removeIf(item -> item instanceof Shortened s && !s.done());
    }

    private void shortened() {
      items.replaceAll(
          item -> item instanceof Shortened s ? new Shortened(s.run(), s.turn(), true) : item);
    }

    private void turnEnded(RunId run, Entry.TurnEnded e, RunState state) {
      boolean goesOn = e.stop() == StopReason.LENGTH || e.stop() == StopReason.PAUSE;
      text(run, e.turn(), e.text(), false, goesOn);
      for (CallState call : state.batch()) {
        calls.put(call.call().id(), items.size());
        items.add(new Called(run, call, null, null));
      }
    }

    private void text(RunId run, int turn, String more, boolean open, boolean goesOn) {
      seam = goesOn;
      if (!items.isEmpty() && items.getLast() instanceof Said said && said.last() == turn) {
        String text = said.text() + more;
        if (text.isBlank() && !goesOn) {
          items.removeLast();
        } else {
          replaceLast(new Said(run, said.turn(), turn, text, open));
        }
      }
    }

    private void linkEnded(Recorded next, Ending ending, RunState state) {
      boolean rests =
          state.settled()
              || ending instanceof Ending.Waiting(Wait.MoreTime _)
              || ending instanceof Ending.Waiting(Wait.Until _);
      if (rests) {
        unshortened();
        Duration elapsed = Duration.between(state.asked(), next.at());
        ChainState chain = state.chain();
        items.add(
            new Rested(
                state.run(),
                next.at(),
                RunStatus.of(state),
                chain.ranInAll(),
                elapsed,
                chain.part(),
                state.usage(),
                state.answer(),
                state.turn().stop() == StopReason.BEYOND));
      }
    }

    /** What it waited for is over. */
    private void waited() {
      if (!items.isEmpty()
          && items.getLast() instanceof Rested rested
          && rested.status() instanceof RunStatus.Waiting) {
        items.removeLast();
      }
    }

    /** The run goes on, be it to its stop: its last resting place is no longer one. */
    private void unrest() {
      if (!items.isEmpty() && items.getLast() instanceof Rested) {
        items.removeLast();
      }
    }

    private void refresh(RunId run, RunState state) {
      for (CallState open : state.batch()) {
        CallState call = state.settled() ? open.atRest() : open;
        Integer at = calls.get(call.call().id());
        if (at != null && items.get(at) instanceof Called old && !old.call().equals(call)) {
          Instant started = begun.get(call.call().id());
          Duration took =
              started != null && call.settled() ? Duration.between(started, call.since()) : null;
          items.set(at, new Called(run, call, started, took));
        }
      }
    }

    private void replaceLast(Item item) {
      items.set(items.size() - 1, item);
    }
  }
}
