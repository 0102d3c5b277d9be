package app.afterclose.engine;

import app.afterclose.model.ConversationId;
import app.afterclose.model.RunId;
import java.util.random.RandomGenerator;

/** New ids: short enough to type, with 50 bits of chance. */
final class Ids {
  /** No letters that read like digits or like one another. */
  private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz2";

  private Ids() {}

  static ConversationId conversation(RandomGenerator random) {
    return new ConversationId("c" + letters(random));
  }

  static RunId run(RandomGenerator random) {
    return new RunId("r" + letters(random));
  }

  static String followUp(RandomGenerator random) {
    return "f" + letters(random);
  }

  private static String letters(RandomGenerator random) {
    var text = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}
