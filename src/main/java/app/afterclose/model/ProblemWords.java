package app.afterclose.model;

import static app.afterclose.model.Texts.plain;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;

/** Problems in the rep's words: what happened in one clause, and what to do about it. */
public final class ProblemWords {
  private ProblemWords() {}

  /** What happened, one clause, lower case, no full stop: it follows "Failed · ". */
  public static String happened(Problem problem) {
    return switch (problem) {
      case Problem.ProviderTimeout _ -> plain("problem.timeout");
      case Problem.RateLimited _ -> plain("problem.rate");
      case Problem.Overloaded _ -> plain("problem.overloaded");
      case Problem.Offline _ -> plain("problem.offline");
      case Problem.Unreachable p -> plain("problem.unreachable", p.server());
      case Problem.Rejected p -> p.detail();
      case Problem.Refused p ->
          p.reason().isBlank()
              ? plain("problem.refused")
              : plain("problem.refused.why", p.reason());
      case Problem.DataUnavailable p -> plain("problem.data", p.source());
      case Problem.BudgetExhausted _ -> plain("problem.budget");
      case Problem.NoAnswer _ -> plain("problem.noAnswer");
      case Problem.NoProgress p -> plain("problem.noProgress", String.valueOf(p.links()));
      case Problem.TooLong _ -> plain("problem.tooLong");
      case Problem.Unexpected _ -> plain("problem.unexpected");
    };
  }

  /**
   * What to do next, whole sentences.
   *
   * @param zone the rep's, for the times in it
   */
  public static String remedy(Problem problem, ZoneId zone, Texts texts) {
    return switch (problem) {
      case Problem.ProviderTimeout _, Problem.Overloaded _, Problem.RateLimited _ ->
          joined(when(problem, zone, texts), plain("remedy.retry"));
      case Problem.Offline _ -> plain("remedy.offline");
      case Problem.Unreachable p -> plain("remedy.unreachable", p.server());
      case Problem.Rejected p -> p.remedy();
      case Problem.Refused _ -> plain("remedy.refused");
      case Problem.DataUnavailable p -> joined(sentence(p.detail()), plain("remedy.data"));
      case Problem.BudgetExhausted p -> budget(p, zone, texts);
      case Problem.NoAnswer _ -> plain("remedy.noAnswer");
      case Problem.NoProgress _ -> plain("remedy.noProgress");
      case Problem.TooLong _ -> plain("remedy.tooLong");
      case Problem.Unexpected p ->
          p.detail().isBlank()
              ? plain("remedy.unexpected")
              : plain("remedy.unexpected.words", p.detail());
    };
  }

  private static String budget(Problem.BudgetExhausted problem, ZoneId zone, Texts texts) {
    String used = texts.number(problem.used());
    String limit = texts.number(problem.limit());
    Instant renewed = problem.renewed();
    return renewed == null
        ? texts.say("remedy.budget", used, limit)
        : texts.say("remedy.budget.until", used, limit, time(renewed, zone, texts));
  }

  /** What was said, as a sentence; nothing of nothing. */
  private static String sentence(String said) {
    String words = said.strip();
    if (words.isEmpty()) {
      return "";
    }
    int first = words.offsetByCodePoints(0, 1);
    boolean ended = ".!?…".indexOf(words.charAt(words.length() - 1)) >= 0;
    return words.substring(0, first).toUpperCase(Locale.ROOT)
        + words.substring(first)
        + (ended ? "" : ".");
  }

  private static String joined(String first, String then) {
    return first.isEmpty() ? then : first + " " + then;
  }

  private static String when(Problem problem, ZoneId zone, Texts texts) {
    Instant at = problem.retryAt();
    return at == null ? "" : texts.say("remedy.back", time(at, zone, texts));
  }

  private static String time(Instant at, ZoneId zone, Texts texts) {
    ZonedDateTime then = at.atZone(zone);
    Figures figures = texts.figures();
    return texts.say("time.on", figures.time(then), figures.dayOfYearInFull(then.toLocalDate()));
  }
}
