package app.afterclose.llm;

/** What is said to a model beyond the transcript, alike for every protocol. */
final class Wording {
  static final String GO_ON = "Please go on.";

  /** Between a tool's message and a user's. */
  static final String RESULTS_READ = "I have read the results.";

  static final String WRAP_UP =
      "The time for this request is used up. Do not call any tool. Give your final answer now, from"
          + " what you have found so far, and say in one sentence what is still missing.";

  /** After the model's own interrupted message. */
  static final String GO_ON_ABOVE =
      "Your message above was interrupted by a technical cause. Go on right after its last"
          + " character. Repeat nothing of it, do not mention the interruption, and add no"
          + " introduction: both parts will be read as one text.";

  private Wording() {}

  /** Where the interrupted text cannot stand as the model's own message. */
  static String goOnFrom(String kept) {
    return "Your answer was interrupted by a technical cause. This is what arrived of it:\n"
        + "<interrupted_answer>"
        + kept
        + "</interrupted_answer>\n"
        + "Go on right after its last character. Repeat nothing of it, do not mention the"
        + " interruption, and add no introduction: both parts will be read as one text.";
  }

  /** What a model is told of a call's end, with what was really run where that differs. */
  static String result(Message.CallResult result) {
    String content =
        result.outcome().content().isBlank() ? "(no content)" : result.outcome().content();
    return result.modified()
        ? "The user changed the arguments before it ran: " + result.executed() + "\n\n" + content
        : content;
  }
}
