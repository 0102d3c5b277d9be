package app.afterclose.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happened: one row of the journal. Entries are appended and never rewritten; every state is a
 * fold over them. The simple name of each record is its name on disk and on the wire, and its
 * fields are only ever added to.
 *
 * <p>Entries stand in groups by what they are of, for the folds that pass a whole group over.
 */
public sealed interface Entry {
  /** The call that this entry asks the rep about. */
  default Optional<CallId> asks() {
    return this instanceof ApprovalAsked || this instanceof DoubtAsked
        ? Optional.of(((OfCall) this).call())
        : Optional.empty();
  }

  /** Of a conversation, whatever becomes of its runs. */
  sealed interface OfConversation extends Entry {}

  /** Of the follow-ups in line. */
  sealed interface OfLine extends OfConversation {
    /** The follow-up's. */
    String id();
  }

  /** Of a link. */
  sealed interface OfLink extends Entry {}

  /** Of a turn of the model. */
  sealed interface OfTurn extends Entry {
    /** Its number in the run, from 1. */
    int turn();
  }

  /** A turn is over, however: its text is kept and its tokens are booked. */
  sealed interface TurnOver extends OfTurn {
    /** What is kept of it; where the turn went on from a cut one, only what is new. */
    String text();

    Usage usage();

    /** Whether it summed the conversation up: then its text is not for the rep. */
    boolean summary();
  }

  /** Of a call. */
  sealed interface OfCall extends Entry {
    CallId call();
  }

  /** What the rep wants a run to do. */
  sealed interface Wish extends Entry {}

  /** The conversation got a title. */
  record Titled(String title) implements OfConversation {}

  /** How changes are consented to in this conversation, from here on. */
  record ConsentSet(Consent consent) implements OfConversation {}

  /** A follow-up was put in line, to be asked when the run in flight has completed. */
  record FollowUpQueued(String id, String text) implements OfLine {}

  /** A follow-up in line got another text. */
  record FollowUpEdited(String id, String text) implements OfLine {}

  /** A follow-up was taken out of the line by the rep. */
  record FollowUpRemoved(String id) implements OfLine {}

  /** The rep has seen the bell's item that stands for the entry {@code item}. */
  record BellRead(long item) implements OfConversation {}

  /**
   * The rep asked for something: a run begins.
   *
   * @param text the rep's words
   * @param zone the rep's time zone, an IANA id
   * @param followUp the id of the follow-up in line that this was, if it was one
   * @param currency what most of the rep's amounts are in when it was asked, an ISO code, if known
   */
  record RunAsked(String text, String zone, @Nullable String followUp, @Nullable String currency)
      implements Entry {
    /** Characters of a request: far more than anyone types, far less than a frame. */
    public static final int LONGEST = 1_000_000;

    /** With no currency known. */
    public RunAsked(String text, String zone, @Nullable String followUp) {
      this(text, zone, followUp, null);
    }
  }

  /** A link begins. */
  record LinkStarted() implements OfLink {}

  /** Time has passed in the link; the row's {@code ran} says how much. */
  record Ticked() implements OfLink {}

  /**
   * From here on the conversation's model is given another frame, and what came before only as
   * plain text, never as parts of a transcript. Within an epoch the transcript is append-only and
   * each part stays byte-exact. A conversation from before there were epochs begins with none.
   *
   * @param provider the kind of provider that it is for
   * @param model the model that it is for
   * @param system the system prompt, frozen
   * @param parts a digest of everything else that is frozen: the tools and the form of the text
   * @param summary what stands for everything before, or null where that is told in full
   */
  record EpochStarted(
      String provider, String model, String system, String parts, @Nullable String summary)
      implements OfLink {}

  /**
   * The model is being asked.
   *
   * @param turn its number in the run, from 1
   * @param reserved tokens set aside for it in the budget
   * @param summary whether it is asked to sum the conversation up, not to go on with it
   */
  record TurnStarted(int turn, String provider, String model, long reserved, boolean summary)
      implements OfTurn {
    /** A turn that goes on with the conversation. */
    public TurnStarted(int turn, String provider, String model, long reserved) {
      this(turn, provider, model, reserved, false);
    }
  }

  /**
   * The model's turn is whole.
   *
   * @param text its text; where the turn went on from a cut one, only what is new
   * @param calls the calls it proposes, in order
   * @param raw the provider's content, byte-exact JSON, or null where text and calls say it all
   * @param summary whether it summed the conversation up: then its text is not for the rep
   */
  record TurnEnded(
      int turn,
      String text,
      List<Call> calls,
      StopReason stop,
      Usage usage,
      @Nullable String raw,
      boolean summary)
      implements TurnOver {
    public TurnEnded {
      calls = List.copyOf(calls);
    }

    /** The end of a turn that went on with the conversation. */
    public TurnEnded(
        int turn,
        String text,
        List<Call> calls,
        StopReason stop,
        Usage usage,
        @Nullable String raw) {
      this(turn, text, calls, stop, usage, raw, false);
    }
  }

  /**
   * The model's turn was cut: its text is kept and the next turn goes on from it.
   *
   * @param summary whether it was summing the conversation up: the next such turn goes on from it
   */
  record TurnCut(int turn, String text, Cut cut, Usage usage, boolean summary) implements TurnOver {
    /** A turn that went on with the conversation was cut. */
    public TurnCut(int turn, String text, Cut cut, Usage usage) {
      this(turn, text, cut, usage, false);
    }
  }

  /**
   * The model's turn failed: its text is kept as for a cut.
   *
   * @param summary whether it was summing the conversation up
   */
  record TurnFailed(int turn, String text, Problem problem, Usage usage, boolean summary)
      implements TurnOver {
    /** A turn that went on with the conversation failed. */
    public TurnFailed(int turn, String text, Problem problem, Usage usage) {
      this(turn, text, problem, usage, false);
    }
  }

  /**
   * A call needs the rep's word.
   *
   * @param question the action in words: "Save this draft to Maria Keller?"
   * @param schema the JSON Schema of the arguments, for the card's fields
   * @param before what the fields hold now, a JSON object, for an update; else {@code {}}
   */
  record ApprovalAsked(CallId call, String question, String schema, String before)
      implements OfCall {}

  /** The rep approved a call, with these arguments; {@code modified} if they differ. */
  record CallApproved(CallId call, String arguments, boolean modified) implements OfCall {}

  /** The rep declined a call; the reason may be empty. */
  record CallDeclined(CallId call, String reason) implements OfCall {}

  /** A call is about to run: the intent. {@code effect} says what a crash from here on means. */
  record CallStarted(CallId call, Effect effect) implements OfCall {}

  /** A call has ended. */
  record CallEnded(CallId call, Outcome outcome) implements OfCall {}

  /** A call was found begun and not ended, and only the rep can say whether it happened. */
  record DoubtAsked(CallId call, String question) implements OfCall {}

  /** The rep said what to do about a call in doubt. */
  record DoubtResolved(CallId call, Resolution resolution) implements OfCall {}

  /** The rep wants the run to stop. */
  record StopAsked() implements Wish {}

  /** The rep wants a failed run to go on from its last checkpoint. */
  record RetryAsked() implements Wish {}

  /** The rep wants a cancelled run, or one whose chain is used up, to go on. */
  record ContinueAsked() implements Wish {}

  /** The rep wants a run whose chain is used up to finish with what it has. */
  record FinishAsked() implements Wish {}

  /** A link ended, in this one way. */
  record LinkEnded(Ending ending) implements OfLink {}

  /** How changes are consented to. */
  enum Consent {
    /** Whatever creates, changes or sends asks first. */
    ASK,
    /** Edits in the workspace run without asking; what sends still asks. */
    AUTO_EDITS
  }

  /** Why a turn was cut. */
  enum Cut {
    CAP,
    STOP,
    QUIT,
    CRASH,
    /** The machine slept, and the connection did not outlive it. */
    SLEEP
  }

  /** What to do about a call in doubt. */
  enum Resolution {
    RETRY,
    DONE,
    SKIP
  }
}
