package app.afterclose.window.words;

import app.afterclose.model.CallState;
import app.afterclose.model.Effect;
import app.afterclose.model.History;
import app.afterclose.model.Outcome;
import app.afterclose.model.Span;
import app.afterclose.model.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the lines of tool calls say. Pure; any thread may use it. */
public final class CallWords {
  /** A call that has run for less says no time yet. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /** What took less took no time. */
  private static final Duration BRIEF = Duration.ofMillis(50);

  private final Texts texts;

  public CallWords(Texts texts) {
    this.texts = texts;
  }

  /**
   * "Looked at 8,800 deals · 0.3 s"; while it runs, what it does, and after a while for how long.
   */
  public String line(History.Called called, Instant now) {
    CallState call = called.call();
    Outcome outcome = call.outcome();
    if (outcome != null) {
      return timed(outcome.said(), called.took());
    }
    String doing = doing(call.call().tool());
    if (!running(called)) {
      return texts.say("call.proposed", doing);
    }
    Duration since = since(called, now);
    return since.compareTo(PATIENCE) < 0
        ? doing + "…"
        : texts.say("call.running", doing, Span.clock(since));
  }

  /**
   * "Approved as changed: subject “The renewal” · Saved a draft to Maria Keller", "Declined: save
   * this draft to Maria Keller · too early".
   *
   * @param changed what the rep changed, in words; may be empty
   */
  public String answered(History.Called called, String changed, Instant now) {
    CallState call = called.call();
    Outcome outcome = call.outcome();
    if (outcome != null && unapproved(outcome.status())) {
      return outcome.said();
    }
    String as = changed.isEmpty() ? texts.say("call.modified") : texts.say("call.changed", changed);
    String word = call.modified() ? as : texts.say("call.approved");
    String more = outcome == null ? line(called, now) : outcome.said();
    return texts.say("call.answered", word, more);
  }

  /** "Read 6 things · 1.2 s"; while some run, "Reading · 3 of 6"; what never ran was not read. */
  public String folded(List<History.Called> calls) {
    boolean reads = calls.stream().map(c -> c.call().effect()).allMatch(CallWords::reads);
    long settled = calls.stream().filter(c -> c.call().settled()).count();
    if (settled < calls.size()) {
      return texts.say(reads ? "call.folded.reading" : "call.folded.doing", settled, calls.size());
    }
    long left = calls.stream().filter(CallWords::notRun).count();
    if (left == calls.size()) {
      return texts.say("call.folded.none", left);
    }
    long done = calls.size() - left;
    String one = reads ? "call.folded.read.one" : "call.folded.did.one";
    String ran = texts.say(done == 1 ? one : reads ? "call.folded.read" : "call.folded.did", done);
    String all = left == 0 ? ran : texts.say("call.folded.left", ran, left);
    long failed = calls.stream().filter(CallWords::failed).count();
    String said = failed == 0 ? all : texts.say("call.folded.failed", all, failed);
    Duration took =
        calls.stream()
            .map(History.Called::took)
            .filter(Objects::nonNull)
            .reduce(Duration.ZERO, Duration::plus);
    return timed(said, took);
  }

  /** With how long it took, where that can be told. */
  private String timed(String said, @Nullable Duration took) {
    return took == null || took.compareTo(BRIEF) < 0
        ? said
        : texts.say("call.running", said, texts.figures().length(took));
  }

  public static boolean running(History.Called called) {
    return called.call().phase() == CallState.Phase.STARTED;
  }

  public static boolean failed(History.Called called) {
    Outcome outcome = called.call().outcome();
    return outcome != null
        && switch (outcome.status()) {
          case ERROR, UNKNOWN -> true;
          case OK, DECLINED, NOT_RUN -> false;
        };
  }

  private static boolean notRun(History.Called called) {
    Outcome outcome = called.call().outcome();
    return outcome != null && outcome.status() == Outcome.Status.NOT_RUN;
  }

  private static boolean unapproved(Outcome.Status status) {
    return status == Outcome.Status.DECLINED || status == Outcome.Status.NOT_RUN;
  }

  private static boolean reads(@Nullable Effect effect) {
    return effect == null || effect == Effect.READ;
  }

  private static Duration since(History.Called called, Instant now) {
    Instant started = called.started();
    return started == null ? Duration.ZERO : Duration.between(started, now);
  }

  /** "Looking through deals". */
  public String doing(String tool) {
    String key = "tool." + tool;
    if (Texts.has(key)) {
      return texts.say(key);
    }
    String words = tool.replace('_', ' ').strip();
    return words.isEmpty()
        ? tool
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
