package app.afterclose.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The chain of links of a run, folded.
 *
 * @param link the last link begun, from 1; 0 before the first
 * @param open whether that link has begun and has no ending yet
 * @param ending how the last link ended; null while it is open, before the first, and once the rep
 *     asked a settled run to go on
 * @param since when the last link began or ended, or the rep asked
 * @param ranInLink running time of the last link
 * @param ranInChain running time since the chain began, or began anew by the rep's word
 * @param ranInAll running time of the run
 * @param slot whether the run holds one of the slots for active runs
 * @param progressed whether the link in hand has kept anything
 * @param barren how many links in a row ended, by crash or cap, having kept nothing
 * @param part the number of the link in hand as the rep is told it, from 1: links that kept nothing
 *     share theirs with the next, so that a night without network is no hundred parts
 * @param waited how long the waits were in all since anything was last kept
 */
public record ChainState(
    int link,
    boolean open,
    @Nullable Ending ending,
    Instant since,
    Duration ranInLink,
    Duration ranInChain,
    Duration ranInAll,
    boolean slot,
    boolean progressed,
    int barren,
    int part,
    Duration waited) {

  /** Waits up to this long in all keep their slot. */
  public static final Duration SHORT_WAIT = Duration.ofMinutes(1);

  static ChainState begin(Instant at) {
    Duration none = Duration.ZERO;
    return new ChainState(0, false, null, at, none, none, none, false, false, 0, 0, none);
  }

  ChainState ran(Duration more) {
    return more.isZero()
        ? this
        : new ChainState(
            link,
            open,
            ending,
            since,
            ranInLink.plus(more),
            ranInChain.plus(more),
            ranInAll.plus(more),
            slot,
            progressed,
            barren,
            part,
            waited);
  }

  /**
   * A link begins; when the last one is still open, it crashed. One that only carries out a stop
   * takes no slot.
   */
  ChainState linkStarted(int number, Instant at, boolean stopping) {
    int crashed = open ? afterBarren() : barren;
    return new ChainState(
        number,
        true,
        null,
        at,
        Duration.ZERO,
        ranInChain,
        ranInAll,
        slot || !stopping,
        false,
        crashed,
        part == 0 || progressed ? part + 1 : part,
        waited);
  }

  ChainState progressed(boolean anything) {
    return anything
        ? new ChainState(
            link,
            open,
            ending,
            since,
            ranInLink,
            ranInChain,
            ranInAll,
            slot,
            true,
            0,
            part,
            Duration.ZERO)
        : this;
  }

  ChainState linkEnded(Ending how, Instant at) {
    Duration waits =
        how instanceof Ending.Waiting(Wait.Until until)
            ? waited.plus(positive(Duration.between(at, until.at())))
            : waited;
    boolean keepsSlot =
        switch (how) {
          case Ending.Yielded _ -> true;
          case Ending.Waiting(Wait.Until _) -> waits.compareTo(SHORT_WAIT) <= 0;
          case Ending.Waiting _, Ending.Finished _, Ending.Stopped _, Ending.Failed _ -> false;
        };
    int count =
        switch (how) {
          case Ending.Yielded(Ending.Reason reason) when reason == Ending.Reason.CAP ->
              afterBarren();
          case Ending.Yielded _, Ending.Waiting _ -> barren;
          case Ending.Finished _, Ending.Stopped _, Ending.Failed _ -> 0;
        };
    return new ChainState(
        link,
        false,
        how,
        at,
        ranInLink,
        ranInChain,
        ranInAll,
        keepsSlot,
        progressed,
        count,
        part,
        waits);
  }

  /** The rep asked for the run to go on. */
  ChainState resumed(Instant at) {
    return new ChainState(
        link,
        false,
        null,
        at,
        ranInLink,
        ranInChain,
        ranInAll,
        false,
        progressed,
        0,
        part,
        Duration.ZERO);
  }

  /** The chain's running time counts from zero again. */
  ChainState anew() {
    return new ChainState(
        link,
        open,
        ending,
        since,
        ranInLink,
        Duration.ZERO,
        ranInAll,
        slot,
        progressed,
        barren,
        part,
        waited);
  }

  private int afterBarren() {
    return progressed ? 0 : barren + 1;
  }

  private static Duration positive(Duration time) {
    return time.isNegative() ? Duration.ZERO : time;
  }
}
