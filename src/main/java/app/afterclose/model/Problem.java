package app.afterclose.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why a turn or a run could not go on. {@link ProblemWords} says each in the rep's words. */
public sealed interface Problem {
  /** The provider did not answer, or stopped in the middle of an answer, within its time. */
  record ProviderTimeout() implements Problem {}

  /** Too many requests; {@code retryAt} is when the provider says to come back, if it said so. */
  record RateLimited(@Nullable Instant retryAt) implements Problem {}

  /** The provider is overloaded or has a fault of its own. */
  record Overloaded(@Nullable Instant retryAt, String detail) implements Problem {}

  /** This computer has no network: no way out, or nobody to ask for an address. */
  record Offline(String detail) implements Problem {}

  /**
   * There is a network, and nobody answers at the provider's address: a local server that is
   * switched off, a wrong address, a firewall.
   *
   * @param server its name, as in the settings' address
   */
  record Unreachable(String server, String detail) implements Problem {}

  /**
   * The provider refuses every such request.
   *
   * @param remedy what to change, in words
   * @param connect whether connecting a model is what helps
   */
  record Rejected(String detail, String remedy, boolean connect) implements Problem {
    /** One that something else than connecting a model helps with. */
    public Rejected(String detail, String remedy) {
      this(detail, remedy, false);
    }

    /**
     * One that connecting a model helps with.
     *
     * @param and what to do there, an imperative: "choose another model"
     */
    public static Rejected connect(String detail, String and) {
      String remedy = Texts.plain("remedy.connect.and", Texts.plain("remedy.connect"), and);
      return new Rejected(detail, remedy, true);
    }

    /** The remedy as the window says it, beside the button itself: no word of a terminal. */
    public String remedyInTheWindow() {
      String anywhere = Texts.plain("remedy.connect");
      return remedy.startsWith(anywhere)
          ? Texts.plain("remedy.connect.here") + remedy.substring(anywhere.length())
          : remedy;
    }
  }

  /** The model declined to answer. */
  record Refused(String reason) implements Problem {}

  /** A source that a tool needs stays unreadable. */
  record DataUnavailable(String source, String detail) implements Problem {}

  /**
   * The organisation's token budget for the month has no room for the next turn.
   *
   * @param used tokens used and set aside this month
   * @param renewed when the next month begins; null in old entries
   */
  record BudgetExhausted(long limit, long used, @Nullable Instant renewed) implements Problem {}

  /** The model ended without a final text, twice. */
  record NoAnswer() implements Problem {}

  /** Links in a row that ended with no new step and no kept text. */
  record NoProgress(int links) implements Problem {}

  /** The conversation has outgrown what the model can read. */
  record TooLong() implements Problem {}

  /** Something that should not happen did; {@code detail} is for the log. */
  record Unexpected(String detail) implements Problem {}

  /** The same for lists: nothing in it is long, whatever a server or a tool said. */
  default Problem brief() {
    return switch (this) {
      case Overloaded p -> new Overloaded(p.retryAt, words(p.detail));
      case Offline p -> new Offline(words(p.detail));
      case Unreachable p -> new Unreachable(words(p.server), words(p.detail));
      case Rejected p -> new Rejected(words(p.detail), words(p.remedy), p.connect);
      case Refused p -> new Refused(words(p.reason));
      case DataUnavailable p -> new DataUnavailable(words(p.source), words(p.detail));
      case Unexpected p -> new Unexpected(words(p.detail));
      case ProviderTimeout _,
          RateLimited _,
          BudgetExhausted _,
          NoAnswer _,
          NoProgress _,
          TooLong _ ->
          this;
    };
  }

  private static String words(String text) {
    return Beginning.of(text, RunHead.WORDS);
  }

  /** Whether a try by the rep can help. */
  enum Again {
    YES,
    /** Once something is changed that the remedy names: a key, a limit, a setting. */
    AFTER_A_CHANGE,
    /** Not with the same request. */
    NO
  }

  /** Whether going on by itself after a delay can help. */
  default boolean passing() {
    return switch (this) {
      case ProviderTimeout _, RateLimited _, Overloaded _, Offline _, Unreachable _ -> true;
      case Rejected _,
          Refused _,
          DataUnavailable _,
          BudgetExhausted _,
          NoAnswer _,
          NoProgress _,
          TooLong _,
          Unexpected _ ->
          false;
    };
  }

  /** Whether the rep's Retry can help. */
  default Again again() {
    return switch (this) {
      case ProviderTimeout _,
          RateLimited _,
          Overloaded _,
          Offline _,
          Unreachable _,
          DataUnavailable _,
          NoAnswer _,
          NoProgress _,
          Unexpected _ ->
          Again.YES;
      case Rejected _, BudgetExhausted _ -> Again.AFTER_A_CHANGE;
      case Refused _, TooLong _ -> Again.NO;
    };
  }

  /** From when on trying again can help, where that is known. */
  default @Nullable Instant retryAt() {
    return switch (this) {
      case RateLimited p -> p.retryAt;
      case Overloaded p -> p.retryAt;
      case BudgetExhausted p -> p.renewed;
      case ProviderTimeout _,
          Offline _,
          Unreachable _,
          Rejected _,
          Refused _,
          DataUnavailable _,
          NoAnswer _,
          NoProgress _,
          TooLong _,
          Unexpected _ ->
          null;
    };
  }
}
