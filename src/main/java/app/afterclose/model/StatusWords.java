package app.afterclose.model;

import static app.afterclose.model.Texts.plain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a run is doing, in the rep's words: the state's name, and after a middle dot what matters
 * about it. The same line stands in the sidebar, the header, the bell, the tray and the terminal.
 */
public final class StatusWords {
  /** No entry is further apart from the next than this while a link runs. */
  private static final Duration TICK = Duration.ofSeconds(10);

  private StatusWords() {}

  /**
   * The whole line: "Running · 4:12", "Waiting · 2nd in line", "Failed · the provider timed out".
   *
   * @param at when {@code run} was as it says, for a clock that runs on
   * @param now the time on the reader's clock
   */
  public static String line(RunHead run, Instant at, Instant now, Figures figures) {
    String more = more(run, at, now, figures);
    return more.isEmpty() ? run.status().word() : run.status().word() + " · " + more;
  }

  /** What follows the state's name, or empty. */
  public static String more(RunHead run, Instant at, Instant now, Figures figures) {
    return switch (run.status()) {
      case RunStatus.Running _ -> Span.clock(ran(run, at, now));
      case RunStatus.Completed _ -> figures.length(run.ran());
      case RunStatus.Cancelled _ -> plain("status.after", figures.length(run.ran()));
      case RunStatus.Stopping _,
          RunStatus.InLine _,
          RunStatus.Waiting _,
          RunStatus.Paused _,
          RunStatus.Failed _ ->
          more(run.status(), now);
    };
  }

  /** The same where only the status is known: durations are left out. */
  public static String more(RunStatus status, Instant now) {
    return switch (status) {
      case RunStatus.InLine(int place) ->
          place > 0 ? plain("status.place", ordinal(place)) : plain("status.line");
      case RunStatus.Waiting(Instant until, Problem why) ->
          waiting(why, Duration.between(now, until));
      case RunStatus.Paused(String action, _) -> plain("status.needs", clause(action));
      case RunStatus.Failed(Problem problem) -> ProblemWords.happened(problem);
      case RunStatus.Running _,
          RunStatus.Stopping _,
          RunStatus.Completed _,
          RunStatus.Cancelled _ ->
          "";
    };
  }

  /**
   * {@code more}, which was said of {@code status}, and the same in fewer words where there is
   * little room; the longest first. "needs you: send this draft and 4 more" is "needs you: 5
   * answers" in short.
   */
  public static List<String> lengths(RunStatus status, String more) {
    return status instanceof RunStatus.Paused(_, String few) && !few.isEmpty() && !more.isEmpty()
        ? List.of(more, plain("status.needs", few))
        : List.of(more);
  }

  /** What is left to say of {@code more} where it has no room: "needs you", or empty. */
  public static String least(RunStatus status, String more) {
    return status instanceof RunStatus.Paused && !more.isEmpty() ? plain("status.needs.only") : "";
  }

  /**
   * "part 2 of 24", or empty while there is only one part. A run that was continued beyond its
   * chain has no "of".
   */
  public static String part(RunHead run, Settings.Limits limits) {
    if (run.part() < 2) {
      return "";
    }
    long link = Math.max(1, limits.link().toMillis());
    long parts = (limits.chain().toMillis() + link - 1) / link;
    String part = String.valueOf(run.part());
    return run.part() <= parts
        ? plain("status.part.of", part, String.valueOf(parts))
        : plain("status.part", part);
  }

  /**
   * Running time at {@code now}: what is booked, and what has passed since, which a tick would have
   * booked had it been longer. So a clock stands still when nothing is heard from the agent.
   */
  static Duration ran(RunHead run, Instant at, Instant now) {
    Duration since = Duration.between(at, now);
    if (since.isNegative()) {
      return run.ran();
    }
    return run.ran().plus(since.compareTo(TICK) > 0 ? TICK : since);
  }

  private static String waiting(Problem why, Duration left) {
    String reason = reason(why);
    boolean past = left.isNegative() || left.isZero();
    return past || why instanceof Problem.Offline
        ? reason
        : plain("status.waiting", reason, Span.clock(left));
  }

  private static String reason(Problem why) {
    return switch (why) {
      case Problem.RateLimited _ -> plain("status.rate");
      case Problem.Overloaded _ -> plain("status.overloaded");
      case Problem.ProviderTimeout _ -> plain("status.timeout");
      case Problem.Offline _ -> plain("status.offline");
      case Problem.Unreachable p -> plain("status.unreachable", p.server());
      case Problem.Rejected _,
          Problem.Refused _,
          Problem.DataUnavailable _,
          Problem.BudgetExhausted _,
          Problem.NoAnswer _,
          Problem.NoProgress _,
          Problem.TooLong _,
          Problem.Unexpected _ ->
          ProblemWords.happened(why);
    };
  }

  /** A question as the clause that follows "needs you: ". */
  public static String clause(String action) {
    String text = action.strip().replace("? and ", " and ");
    text = text.endsWith("?") ? text.substring(0, text.length() - 1) : text;
    boolean word = text.length() > 1 && Character.isLowerCase(text.charAt(1));
    return word ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
  }

  private static String ordinal(int place) {
    boolean teen = place / 10 % 10 == 1;
    return plain(
        switch (teen ? 0 : place % 10) {
          case 1 -> "ordinal.1";
          case 2 -> "ordinal.2";
          case 3 -> "ordinal.3";
          default -> "ordinal.4";
        },
        String.valueOf(place));
  }
}
