package app.afterclose.engine;

import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.RunId;
import app.afterclose.model.RunState;
import app.afterclose.model.Settings;
import app.afterclose.model.Usage;
import app.afterclose.store.Tx;
import java.time.Duration;

/**
 * How a link begins: with a slot, and with what the last one left. A link that was cut off by a
 * crash left its turn open; what is kept of it becomes an entry before anything else is done.
 */
record Opening(Gear gear, RunId run, Settings settings) {

  /** Begins the run's next link in the writer; its number, or 0 when there is none to begin. */
  int begin() {
    return gear.journal()
        .write(
            tx -> {
              RunState state = tx.state(run).orElseThrow();
              if (Next.of(state) instanceof Next.Rest || !admitted(tx, state)) {
                return 0;
              }
              int next = state.chain().link() + 1;
              tx.append(run, next, Duration.ZERO, new Entry.LinkStarted());
              recover(tx, state, next);
              return next;
            });
  }

  /** Ends the link {@code number} as failed, if it is still open. */
  void fail(int number, Ending.Failed ending, Meter meter) {
    gear.journal()
        .write(
            tx -> {
              RunState state = tx.state(run).orElseThrow();
              if (state.chain().open() && state.chain().link() == number) {
                recover(tx, state, number);
                tx.append(run, number, meter.lap(), new Entry.LinkEnded(ending));
                gear.quota().release(tx, run);
              }
              return true;
            });
  }

  /** A stop needs no slot; whoever has one keeps it. */
  private boolean admitted(Tx tx, RunState state) {
    return state.stopAsked()
        || gear.quota().claim(tx, run, settings.limits())
        || state.chain().slot();
  }

  /** A turn that was lost keeps the text of its draft; what it cost is the estimate. */
  private void recover(Tx tx, RunState state, int link) {
    if (!state.turn().open()) {
      return;
    }
    int turn = state.turn().number();
    var usage = new Usage(state.turn().reserved(), 0, state.turn().reserved() > 0);
    gear.quota().settle(tx, run, turn, usage);
    boolean summary = state.turn().summary().open();
    var cut = new Entry.TurnCut(turn, tx.draft(run, turn), Entry.Cut.CRASH, usage, summary);
    tx.append(run, link, Duration.ZERO, cut);
  }
}
