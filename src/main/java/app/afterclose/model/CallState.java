package app.afterclose.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call of the batch in hand, folded.
 *
 * @param call as proposed
 * @param phase where it is
 * @param arguments what was or will be run: the proposed arguments, or the rep's own
 * @param modified whether the rep changed the arguments
 * @param question the action in words, once asked; else empty
 * @param schema the card's schema, once asked; else {@code {}}
 * @param before what an update would replace, once asked; else {@code {}}
 * @param effect the effect it was begun with, once begun
 * @param since when it came into this phase
 * @param outcome what came of it, once settled
 */
public record CallState(
    Call call,
    Phase phase,
    String arguments,
    boolean modified,
    String question,
    String schema,
    String before,
    @Nullable Effect effect,
    Instant since,
    @Nullable Outcome outcome) {

  /** Where a call is. */
  public enum Phase {
    PROPOSED,
    /** Its card is open. */
    ASKED,
    APPROVED,
    STARTED,
    /** Begun, its end unknown; its card is open. */
    DOUBTED,
    /** Has an outcome. */
    SETTLED
  }

  static CallState proposed(Call call, Instant at) {
    return new CallState(
        call, Phase.PROPOSED, call.arguments(), false, "", "{}", "{}", null, at, null);
  }

  /** The same without what can be long: its arguments and its card's fields. */
  public CallState brief() {
    var named = new Call(call.id(), call.providerId(), call.tool(), "{}");
    return new CallState(
        named,
        phase,
        "{}",
        modified,
        Beginning.of(question, RunHead.WORDS),
        "{}",
        "{}",
        effect,
        since,
        outcome);
  }

  /** Whether it waits for the rep. */
  public boolean open() {
    return phase == Phase.ASKED || phase == Phase.DOUBTED;
  }

  public boolean settled() {
    return phase == Phase.SETTLED;
  }

  /**
   * How it is shown while its run rests: nobody works on it and no answer to it is taken, until the
   * rep lets the run go on.
   */
  public CallState atRest() {
    return switch (phase) {
      case SETTLED -> this;
      case STARTED -> settled(Outcome.error("It did not end.", Texts.plain("call.unended")), since);
      case DOUBTED -> settled(Outcome.unknown("the run failed"), since);
      case PROPOSED, ASKED, APPROVED ->
          settled(Outcome.notRun("the run failed", Texts.plain("call.notRun.failed")), since);
    };
  }

  /** This call after {@code entry}, which names it. */
  CallState after(Entry.OfCall entry, Instant at) {
    return switch (entry) {
      case Entry.ApprovalAsked e ->
          new CallState(
              call,
              Phase.ASKED,
              arguments,
              false,
              e.question(),
              e.schema(),
              e.before(),
              null,
              at,
              null);
      case Entry.CallApproved e ->
          new CallState(
              call,
              Phase.APPROVED,
              e.arguments(),
              e.modified(),
              question,
              schema,
              before,
              effect,
              at,
              null);
      case Entry.CallDeclined e -> settled(Outcome.declined(e.reason(), question), at);
      case Entry.CallStarted e ->
          new CallState(
              call,
              Phase.STARTED,
              arguments,
              modified,
              question,
              schema,
              before,
              e.effect(),
              at,
              null);
      case Entry.CallEnded e -> settled(e.outcome(), at);
      case Entry.DoubtAsked e ->
          new CallState(
              call,
              Phase.DOUBTED,
              arguments,
              modified,
              e.question(),
              schema,
              before,
              effect,
              at,
              null);
      case Entry.DoubtResolved e ->
          switch (e.resolution()) {
            case RETRY ->
                new CallState(
                    call,
                    Phase.APPROVED,
                    arguments,
                    modified,
                    question,
                    schema,
                    before,
                    effect,
                    at,
                    null);
            case DONE ->
                settled(
                    Outcome.ok(
                        "The user says that this was done.", Texts.plain("call.doneYouSaid")),
                    at);
            case SKIP ->
                settled(
                    Outcome.notRun("the user skipped it", Texts.plain("call.notRun.skipped")), at);
          };
    };
  }

  private CallState settled(Outcome outcome, Instant at) {
    return new CallState(
        call, Phase.SETTLED, arguments, modified, question, schema, before, effect, at, outcome);
  }
}
