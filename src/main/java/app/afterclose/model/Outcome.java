package app.afterclose.model;

import java.util.List;
import java.util.Locale;

/**
 * What came of a tool call.
 *
 * @param status how it ended
 * @param content what the model is told: JSON or plain text
 * @param said what the rep reads, in a few words: "Looked at 8,800 deals"
 * @param touched what the call read in particular or changed, for links in the thread
 */
public record Outcome(Status status, String content, String said, List<Ref> touched) {
  public Outcome {
    touched = List.copyOf(touched);
  }

  /** How a call ended. */
  public enum Status {
    OK,
    /** The tool says why it could not: the model may do otherwise. */
    ERROR,
    DECLINED,
    NOT_RUN,
    /** It may have happened; nobody knows. */
    UNKNOWN
  }

  /**
   * Something in the workspace.
   *
   * @param kind {@code deal}, {@code account}, {@code draft}, {@code task} or {@code activity}
   * @param id its id there
   * @param label how the rep knows it
   */
  public record Ref(String kind, String id, String label) {}

  public static Outcome ok(String content, String said) {
    return new Outcome(Status.OK, content, said, List.of());
  }

  public static Outcome error(String content, String said) {
    return new Outcome(Status.ERROR, content, said, List.of());
  }

  /**
   * A call that was proposed and never begun, with the reason in a clause: as the model is told it,
   * and as the rep reads.
   */
  public static Outcome notRun(String why, String said) {
    return new Outcome(
        Status.NOT_RUN, "Not run: " + why + ".", Texts.plain("call.notRun", said), List.of());
  }

  /**
   * The rep declined.
   *
   * @param reason why; may be empty
   * @param question what their card asked; may be empty
   */
  public static Outcome declined(String reason, String question) {
    String because = reason.isBlank() ? "" : " Reason given: " + reason.strip();
    String what = question.endsWith("?") ? question.substring(0, question.length() - 1) : question;
    String said =
        what.isBlank()
            ? Texts.plain("call.declined")
            : Texts.plain(
                "call.declined.what",
                what.substring(0, 1).toLowerCase(Locale.ROOT) + what.substring(1));
    return new Outcome(
        Status.DECLINED,
        "The user declined this action; it was not run." + because,
        reason.isBlank() ? said : Texts.plain("call.declined.why", said, reason.strip()),
        List.of());
  }

  /** A call that was begun and whose end nobody saw. */
  public static Outcome unknown(String why) {
    return new Outcome(
        Status.UNKNOWN,
        "Outcome unknown: " + why + ". It may have happened.",
        Texts.plain("call.unknown"),
        List.of());
  }
}
