package app.afterclose.engine;

import app.afterclose.llm.Message;
import app.afterclose.model.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Messages as plain text: who said what, which tools were called, and with what result. Pure. */
final class Transcript {
  /** Characters of a tool's result that a new epoch is told. */
  static final int RESULT = 6_000;

  private Transcript() {}

  /**
   * The text of {@code messages}.
   *
   * @param longest characters of a tool's result or arguments; longer ones are cut with a note
   */
  static String of(List<Message> messages, int longest) {
    return messages.stream().map(m -> message(m, longest)).collect(Collectors.joining("\n\n"));
  }

  /** {@code text} with its middle left out, and a note of it, where it is longer. */
  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int head = whole(text, longest * 2 / 3);
    int tail = whole(text, text.length() - longest / 3);
    String note = String.format(Locale.ROOT, "\n[… %,d characters left out …]\n", tail - head);
    return text.substring(0, head) + note + text.substring(tail);
  }

  private static int whole(String text, int at) {
    boolean half = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
    return half ? at - 1 : at;
  }

  private static String message(Message message, int longest) {
    return switch (message) {
      case Message.User m -> "Representative " + m.dated();
      case Message.Plain m -> m.text();
      case Message.Assistant m -> assistant(m, longest);
      case Message.Results m ->
          m.results().stream().map(r -> result(r, longest)).collect(Collectors.joining("\n"));
    };
  }

  private static String assistant(Message.Assistant message, int longest) {
    String text = message.text().isBlank() ? "" : "\n" + message.text().strip();
    return "Assistant:"
        + text
        + message.calls().stream()
            .map(c -> "\nCalled " + c.tool() + " with " + cut(c.arguments(), longest))
            .collect(Collectors.joining());
  }

  private static String result(Message.CallResult result, int longest) {
    String changed =
        result.modified()
            ? ", which the representative changed to " + cut(result.executed(), longest)
            : "";
    return "Result of "
        + result.call().tool()
        + changed
        + " ("
        + word(result.outcome().status())
        + "): "
        + cut(result.outcome().content(), longest);
  }

  private static String word(Outcome.Status status) {
    return switch (status) {
      case OK -> "done";
      case ERROR -> "failed";
      case DECLINED -> "declined";
      case NOT_RUN -> "not run";
      case UNKNOWN -> "outcome unknown";
    };
  }
}
