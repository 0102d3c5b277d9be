package app.afterclose.engine;

import app.afterclose.llm.Cut;
import app.afterclose.llm.Provider;
import app.afterclose.llm.TurnRequest;
import app.afterclose.llm.TurnResult;
import app.afterclose.model.Problem;
import app.afterclose.model.StopReason;
import app.afterclose.model.Usage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A provider that plays given turns, one after another, and keeps what it was asked with. */
final class Script implements Provider {
  /** A turn as it is played. */
  interface Turn {
    TurnResult play(TurnRequest request, Consumer<String> text, Cut cut);
  }

  private static final Duration FOR_EVER = Duration.ofMinutes(5);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  static final Usage COST = new Usage(100, 10, false);

  volatile String model = "test";
  volatile long window = Long.MAX_VALUE;
  final List<TurnRequest> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger cuts = new AtomicInteger();
  private final List<Turn> turns;

  Script(Turn... turns) {
    this.turns = List.of(turns);
  }

  @Override
  public String kind() {
    return "script";
  }

  @Override
  public String model() {
    return model;
  }

  @Override
  public long window() {
    return window;
  }

  @Override
  public TurnResult turn(TurnRequest request, Consumer<String> text, Cut cut) {
    synchronized (requests) {
      requests.add(request);
      requests.notifyAll();
    }
    int n = Math.min(requests.size(), turns.size()) - 1;
    try {
      return turns.get(n).play(request, text, cut);
    } finally {
      cuts.addAndGet(cut.isCut() ? 1 : 0);
    }
  }

  /** Waits until it has been asked for so many turns. */
  void awaitRequests(int n) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      synchronized (requests) {
        while (requests.size() < n) {
          long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
          if (left <= 0) {
            throw new AssertionError("it was asked for " + requests.size() + " turns, not " + n);
          }
          requests.wait(left);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** How many turns it was told to let go of. */
  int cuts() {
    return cuts.get();
  }

  /** Says this and ends. */
  static Turn says(String words) {
    return (request, text, cut) -> {
      text.accept(words);
      return new TurnResult.Whole(words, List.of(), StopReason.END, COST, null);
    };
  }

  /** Calls these tools: name, arguments, name, arguments, … */
  static Turn calls(String... toolsAndArguments) {
    var calls = new ArrayList<TurnResult.Proposed>();
    for (int i = 0; i < toolsAndArguments.length; i += 2) {
      calls.add(new TurnResult.Proposed("p" + i, toolsAndArguments[i], toolsAndArguments[i + 1]));
    }
    return (request, text, cut) -> new TurnResult.Whole("", calls, StopReason.TOOLS, COST, null);
  }

  /** Says this and calls these tools: name, arguments, … */
  static Turn saysAndCalls(String words, String... toolsAndArguments) {
    return (request, text, cut) -> {
      var calls = (TurnResult.Whole) calls(toolsAndArguments).play(request, text, cut);
      return new TurnResult.Whole(words, calls.calls(), calls.stop(), COST, null);
    };
  }

  /** Says this and is paused by its provider. */
  static Turn pauses(String words) {
    return (request, text, cut) -> {
      text.accept(words);
      return new TurnResult.Whole(words, List.of(), StopReason.PAUSE, COST, "[\"" + words + "\"]");
    };
  }

  /** Says this and then nothing until it is cut. */
  static Turn hangsAfter(String words) {
    return (request, text, cut) -> {
      if (!words.isEmpty()) {
        text.accept(words);
      }
      cut.await(FOR_EVER);
      return new TurnResult.WasCut(words, new Usage(50, 5, true));
    };
  }

  /** Says this, begins to write down a call, and is cut in the middle of its arguments. */
  static Turn hangsInArguments(String words) {
    var cost = new Usage(50, 25, true);
    return (request, text, cut) -> {
      text.accept(words);
      cut.await(FOR_EVER);
      return new TurnResult.WasCut(words, cost);
    };
  }

  /** Says this, hangs, and takes its being cut for a connection that was lost. */
  static Turn breaksOnCut(String words) {
    return (request, text, cut) -> {
      text.accept(words);
      cut.await(FOR_EVER);
      return new TurnResult.Failed(
          words, new Problem.Unexpected("the line went dead"), new Usage(50, 5, true));
    };
  }

  static Turn fails(Problem problem) {
    return (request, text, cut) -> new TurnResult.Failed("", problem, Usage.NONE);
  }
}
