package app.afterclose.engine;

import app.afterclose.model.ChainState;
import app.afterclose.model.Settings;
import java.time.Duration;

/** The caps on running time, over a chain's folded state. */
final class Chain {
  /** Links in a row that may end, by crash or cap, having kept nothing. */
  static final int BARREN = 3;

  private final ChainState state;
  private final Settings.Limits limits;

  Chain(ChainState state, Settings.Limits limits) {
    this.state = state;
    this.limits = limits;
  }

  /** Whether the link has used its time. */
  boolean linkSpent() {
    return state.ranInLink().compareTo(limits.link()) >= 0;
  }

  /** Whether the chain has used its time. */
  boolean spent() {
    return state.ranInChain().compareTo(limits.chain()) >= 0;
  }

  /** Whether this is the last link that the chain's time allows. */
  boolean last() {
    Duration before = state.ranInChain().minus(state.ranInLink());
    return before.plus(limits.link()).compareTo(limits.chain()) >= 0;
  }

  /** Running time left in the link, zero at least. */
  Duration left() {
    Duration left = limits.link().minus(state.ranInLink());
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Whether the run gets nowhere. */
  boolean barren() {
    return state.barren() >= BARREN;
  }
}
