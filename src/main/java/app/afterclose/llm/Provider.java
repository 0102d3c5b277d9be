package app.afterclose.llm;

import app.afterclose.model.ToolSpec;
import java.util.function.Consumer;

/** One who answers turns. Any number of threads may ask at once. */
public interface Provider {
  /** Roughly, in European languages. */
  int CHARACTERS_A_TOKEN = 4;

  /** What an answer is taken to cost before it is known. */
  int ANSWER_TOKENS = 2_000;

  /** Its kind, as in the settings. */
  String kind();

  /** The model that answers. */
  String model();

  /** Whether it goes on from kept text at its very last character, never repeating a word of it. */
  default boolean resumesExactly() {
    return false;
  }

  /**
   * What it can read and write in one turn, in tokens, as far as it is known of the model; the
   * settings may know better. {@link Long#MAX_VALUE} when there is no such limit. May ask a server
   * nearby, and block for a second.
   */
  default long window() {
    return Long.MAX_VALUE;
  }

  /** Whether the model may search the web by the provider's own means, which the settings allow. */
  default boolean searchesWeb() {
    return false;
  }

  /**
   * Whether it computes from the parts of the whole conversation, whoever answered before. Then no
   * epoch hides any of them from it.
   */
  default boolean readsEverything() {
    return false;
  }

  /** Tokens that the turn may cost, to be set aside in the budget: a guess from its characters. */
  default long estimate(TurnRequest request) {
    long characters = request.system().length();
    characters += request.kept().length();
    for (ToolSpec tool : request.tools()) {
      characters += tool.name().length() + tool.description().length() + tool.schema().length();
    }
    for (Message message : request.messages()) {
      characters +=
          switch (message) {
            case Message.User user -> user.text().length();
            case Message.Plain plain -> plain.text().length();
            case Message.Assistant assistant ->
                assistant.raw() == null
                    ? assistant.text().length()
                        + assistant.calls().stream().mapToLong(c -> c.arguments().length()).sum()
                    : assistant.raw().length();
            case Message.Results results ->
                results.results().stream().mapToLong(r -> r.outcome().content().length()).sum();
          };
    }
    return characters / CHARACTERS_A_TOKEN + ANSWER_TOKENS;
  }

  /**
   * Asks for one turn and blocks until it has ended. Never throws for what the other side does.
   *
   * @param text is given the turn's text as it arrives, on the calling thread
   * @param cut ends the turn early, from another thread
   */
  TurnResult turn(TurnRequest request, Consumer<String> text, Cut cut);
}
