package app.afterclose.llm;

import java.util.function.Consumer;

/** One who answers turns. Any number of threads may ask at once. */
public interface Provider {
  /** Its kind, as in the settings. */
  String kind();

  /** The model that answers. */
  String model();

  /** Whether it goes on from kept text at its very last character, never repeating a word of it. */
  default boolean resumesExactly() {
    return false;
  }

  /**
   * Asks for one turn and blocks until it has ended. Never throws for what the other side does.
   *
   * @param text is given the turn's text as it arrives, on the calling thread
   * @param cut ends the turn early, from another thread
   */
  TurnResult turn(TurnRequest request, Consumer<String> text, Cut cut);
}
