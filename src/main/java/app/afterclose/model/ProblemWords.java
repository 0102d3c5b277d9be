package app.afterclose.model;

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
      case Problem.ProviderTimeout _ -> "the provider timed out";
      case Problem.RateLimited _ -> "the model's rate limit was reached";
      case Problem.Overloaded _ -> "the provider is overloaded";
      case Problem.Offline _ -> "there is no network";
      case Problem.Unreachable p -> "nobody answers at " + p.server();
      case Problem.Rejected p -> p.detail();
      case Problem.Refused p ->
          p.reason().isBlank()
              ? "the model declined to answer"
              : "the model declined: " + p.reason();
      case Problem.DataUnavailable p -> "data unavailable: " + p.source();
      case Problem.BudgetExhausted _ -> "this month's token budget is used up";
      case Problem.NoAnswer _ -> "the model gave no answer";
      case Problem.NoProgress p -> p.links() + " parts in a row made no progress";
      case Problem.TooLong _ -> "the chat is too long for the model";
      case Problem.Unexpected _ -> "something went wrong inside Afterclose";
    };
  }

  /**
   * What to do next, whole sentences.
   *
   * @param zone the rep's, for the times in it
   * @param figures how the rep reads numbers and times
   */
  public static String remedy(Problem problem, ZoneId zone, Figures figures) {
    return switch (problem) {
      case Problem.ProviderTimeout _, Problem.Overloaded _, Problem.RateLimited _ ->
          when(problem, zone, figures) + "Everything so far is kept. Retry goes on from there.";
      case Problem.Offline _ -> "Check the connection, then Retry: it goes on from what is kept.";
      case Problem.Unreachable p ->
          "Check that "
              + p.server()
              + " is running and that its address in the settings is right, then Retry: it goes on"
              + " from what is kept.";
      case Problem.Rejected p -> p.remedy();
      case Problem.Refused _ -> "Ask in other words, or ask for a smaller step.";
      case Problem.DataUnavailable p ->
          sentence(p.detail()) + "Everything so far is kept. When it can be read again, Retry.";
      case Problem.BudgetExhausted p ->
          "%s of %s tokens are used. Raise the monthly limit in the settings, or wait for the new month%s, then Retry."
              .formatted(
                  figures.number(p.used()),
                  figures.number(p.limit()),
                  p.renewed() == null
                      ? ""
                      : ", which begins at " + time(p.renewed(), zone, figures));
      case Problem.NoAnswer _ -> "Retry asks for the answer once more.";
      case Problem.NoProgress _ -> "Retry tries again from the last step that was kept.";
      case Problem.TooLong _ ->
          "Shortening it did not help. Ask for less at once in a new chat, or choose a model that"
              + " can read more and ask again.";
      case Problem.Unexpected p ->
          "Everything so far is kept. Retry; if it happens again, send us the log"
              + (p.detail().isBlank() ? "." : " and these words: " + p.detail());
    };
  }

  /** What was said, as a sentence that another one follows; nothing of nothing. */
  private static String sentence(String said) {
    String words = said.strip();
    if (words.isEmpty()) {
      return "";
    }
    int first = words.offsetByCodePoints(0, 1);
    boolean ended = ".!?…".indexOf(words.charAt(words.length() - 1)) >= 0;
    return words.substring(0, first).toUpperCase(Locale.ROOT)
        + words.substring(first)
        + (ended ? " " : ". ");
  }

  private static String when(Problem problem, ZoneId zone, Figures figures) {
    Instant at = problem.retryAt();
    return at == null ? "" : "The provider asks to come back at " + time(at, zone, figures) + ". ";
  }

  private static String time(Instant at, ZoneId zone, Figures figures) {
    ZonedDateTime then = at.atZone(zone);
    return figures.time(then) + " on " + figures.dayOfYearInFull(then.toLocalDate());
  }
}
