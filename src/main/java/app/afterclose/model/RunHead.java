package app.afterclose.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A run at a glance, as lists show it.
 *
 * @param request the rep's words, at most {@link #WORDS} characters of them
 * @param status what it is doing
 * @param asked when it was asked
 * @param since when it came into this status, or began or ended its last link
 * @param ran running time so far, waiting and pausing left out
 * @param part the part it is in, from 1; 0 before the first: links that kept nothing are none
 * @param open the calls that wait for the rep
 * @param usage tokens booked to it
 * @param seq the last entry this tells of
 */
public record RunHead(
    RunId run,
    ConversationId conversation,
    String request,
    RunStatus status,
    Instant asked,
    Instant since,
    Duration ran,
    int part,
    List<CallState> open,
    Usage usage,
    long seq) {
  /** Enough of a request to know it by; the whole of it is in its entry. */
  public static final int WORDS = 300;

  /** How many of its open calls lists tell. */
  public static final int CARDS = 10;

  public RunHead {
    open = List.copyOf(open);
    if (request.length() > WORDS) {
      request = request.substring(0, request.offsetByCodePoints(0, WORDS / 2)) + "…";
    }
  }

  public static RunHead of(RunState state) {
    return new RunHead(
        state.run(),
        state.conversation(),
        state.request(),
        RunStatus.of(state),
        state.asked(),
        state.chain().since(),
        state.chain().ranInAll(),
        state.chain().part(),
        state.settled() ? List.of() : state.open(),
        state.usage(),
        state.seq());
  }

  /**
   * The same for lists: of its open calls the first {@link #CARDS} and what they ask, without the
   * fields of their cards; the status tells how many they are.
   */
  public RunHead brief() {
    return new RunHead(
        run,
        conversation,
        request,
        status.brief(),
        asked,
        since,
        ran,
        part,
        open.stream().limit(CARDS).map(CallState::brief).toList(),
        usage,
        seq);
  }

  /** The same with its open calls told otherwise. */
  public RunHead with(List<CallState> calls) {
    return new RunHead(
        run, conversation, request, status, asked, since, ran, part, calls, usage, seq);
  }

  /** The same with its status told otherwise. */
  public RunHead with(RunStatus other) {
    return new RunHead(
        run, conversation, request, other, asked, since, ran, part, open, usage, seq);
  }

  /**
   * The same with its place in the line told. A run whose wait is over is in line too, when its
   * slot has gone to another meanwhile.
   */
  public RunHead placed(int place) {
    return status instanceof RunStatus.InLine || status instanceof RunStatus.Waiting
        ? with(new RunStatus.InLine(place))
        : this;
  }
}
