package app.afterclose.engine;

import app.afterclose.llm.Message;
import app.afterclose.llm.TurnRequest;
import app.afterclose.model.SummaryState;
import app.afterclose.model.ToolSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What fits a model's window, by a guess that is rather too high: three bytes of UTF-8 a token.
 * Pure.
 *
 * @param window what the model reads and writes in one turn, in tokens
 */
record Room(long window) {
  /** How often a request for a summary is made smaller when the provider finds it too long. */
  static final int TRIES = 4;

  /** A summary that is longer than this, in tokens, is not asked to go on. */
  static final long SUMMARY = 8_000;

  private static final int BYTES_A_TOKEN = 3;
  private static final long ANSWER = 16_000;
  private static final int[] LONGEST = {20_000, 4_000, 1_000, 300};

  /** What a request is to its model. */
  enum Verdict {
    FITS,
    /** It would fit if what came before were shorter. */
    FULL,
    /** Shortening what came before does not help. */
    HOPELESS
  }

  /** What comes of a turn with {@code request}. */
  Verdict of(TurnRequest request, SummaryState summary) {
    if (fits(request)) {
      return Verdict.FITS;
    }
    boolean hopeless =
        summary.fresh()
            || !fits(least(request, false))
            || (summary.turns() == 1 && !fits(least(request, true)));
    return hopeless ? Verdict.HOPELESS : Verdict.FULL;
  }

  /** What comes of a turn that the provider found too long. */
  static Verdict refused(SummaryState summary, boolean summing) {
    boolean again = summary.turns() == 0 || summary.turns() == 1;
    boolean hopeless = summing ? summary.refused() > TRIES : again;
    return hopeless ? Verdict.HOPELESS : Verdict.FULL;
  }

  /**
   * The fullest text that leaves room for a summary of it.
   *
   * @param text gives it with results of at most so many characters
   */
  String toSumUp(IntFunction<String> text, int refused) {
    String whole = text.apply(LONGEST[0]);
    long most = Math.min(window - answer(), Math.max(tokens(whole), 1_000)) - 1_000;
    long budget = Math.max(500, most >> refused);
    if (refused == 0 && window == Long.MAX_VALUE) {
      return whole;
    }
    for (int longest : LONGEST) {
      String so = text.apply(longest);
      if (tokens(so) <= budget) {
        return so;
      }
    }
    String least = text.apply(LONGEST[LONGEST.length - 1]);
    long characters = least.length() * budget / Math.max(1, tokens(least));
    return Transcript.cut(least, (int) characters);
  }

  boolean fits(TurnRequest request) {
    return window == Long.MAX_VALUE || tokens(request) + answer() <= window;
  }

  static long tokens(String text) {
    long bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return (bytes + BYTES_A_TOKEN - 1) / BYTES_A_TOKEN;
  }

  private long answer() {
    return Math.min(ANSWER, window / 4);
  }

  private static long tokens(TurnRequest request) {
    long sum = tokens(request.system()) + tokens(request.kept());
    for (ToolSpec tool : request.tools()) {
      sum += tokens(tool.name()) + tokens(tool.description()) + tokens(tool.schema());
    }
    for (Message message : request.messages()) {
      sum += tokens(message);
    }
    return sum;
  }

  private static long tokens(Message message) {
    return switch (message) {
      case Message.User m -> tokens(m.dated());
      case Message.Plain m -> tokens(m.text());
      case Message.Assistant m ->
          m.raw() != null
              ? tokens(m.raw())
              : tokens(m.text()) + m.calls().stream().mapToLong(c -> tokens(c.arguments())).sum();
      case Message.Results m ->
          m.results().stream()
              .mapToLong(
                  r -> tokens(r.outcome().content()) + (r.modified() ? tokens(r.executed()) : 0))
              .sum();
    };
  }

  /** The request without all that came before, but with the last results if these are asked for. */
  private static TurnRequest least(TurnRequest request, boolean results) {
    var messages = new ArrayList<Message>();
    request.messages().stream()
        .filter(Message.User.class::isInstance)
        .reduce((_, last) -> last)
        .ifPresent(messages::add);
    int size = request.messages().size();
    if (results && size > 1 && request.messages().getLast() instanceof Message.Results) {
      messages.addAll(request.messages().subList(size - 2, size));
    }
    return new TurnRequest(
        request.system(),
        List.copyOf(messages),
        request.tools(),
        request.kept(),
        request.wrapUp(),
        request.now(),
        request.zone());
  }
}
