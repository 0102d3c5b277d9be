package app.afterclose.window;

import app.afterclose.model.ConversationId;
import app.afterclose.wire.Command;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the window was started with.
 *
 * @param home the data folder asked for, or null for the usual one
 * @param open the conversation to open, {@code bell} for the bell, or null for an empty chat
 * @param at the entry to show of that conversation, or 0 for its end
 */
record Options(@Nullable String home, @Nullable String open, long at) {
  private static final String BELL = "bell";

  /**
   * Reads {@code --home DIR}, {@code --open CONVERSATION} and {@code --at ENTRY}, each also with
   * {@code =}.
   *
   * @throws IllegalArgumentException whose message says in words what is wrong
   */
  static Options of(List<String> arguments) {
    String home = null;
    String open = null;
    long at = 0;
    Iterator<String> rest = arguments.iterator();
    while (rest.hasNext()) {
      String word = rest.next();
      String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
      switch (name) {
        case "--home" -> home = value(word, name, rest);
        case "--open" -> open = value(word, name, rest);
        case "--at" -> at = entry(value(word, name, rest));
        default ->
            throw new IllegalArgumentException(
                "The window does not know \"%s\"; it takes --home DIR, --open CONVERSATION and --at ENTRY."
                    .formatted(word));
      }
    }
    if (open != null && !open.equals(BELL)) {
      conversation(open);
    }
    return new Options(home, open, at);
  }

  boolean bell() {
    return BELL.equals(open);
  }

  @Nullable ConversationId conversation() {
    return open == null || bell() ? null : new ConversationId(open);
  }

  /** What is said to the agent about the window. */
  Command.OpenWindow call(Command.Caller as) {
    return new Command.OpenWindow(conversation(), at, bell(), as);
  }

  private static void conversation(String open) {
    try {
      new ConversationId(open);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "\"%s\" is no conversation; \"afterclose runs --json\" shows them.".formatted(open), e);
    }
  }

  private static long entry(String value) {
    try {
      return Math.max(0, Long.parseLong(value));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("--at needs a number, not \"" + value + "\".", e);
    }
  }

  private static String value(String word, String name, Iterator<String> rest) {
    if (word.length() > name.length()) {
      return word.substring(name.length() + 1);
    }
    if (!rest.hasNext()) {
      throw new IllegalArgumentException(name + " needs a value after it.");
    }
    return rest.next();
  }
}
