package app.afterclose.window;

import static app.afterclose.model.Texts.plain;

import app.afterclose.model.ConversationId;
import app.afterclose.wire.Command;
import app.afterclose.wire.Destination;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the window was started with.
 *
 * @param home the data folder asked for, or null for the usual one
 */
record Options(@Nullable String home, Destination to) {
  /**
   * Reads {@code --home DIR}, {@code --open} with {@code new}, {@code pipeline}, {@code bell} or a
   * conversation, and {@code --at ENTRY}, each also with {@code =}.
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
        default -> throw new IllegalArgumentException(plain("options.unknown", word));
      }
    }
    return new Options(home, open == null ? new Destination.Here() : destination(open, at));
  }

  /** What is said to the agent about the window. */
  Command.OpenWindow call(Command.Caller as) {
    return new Command.OpenWindow(to, as);
  }

  private static Destination destination(String open, long at) {
    return switch (open) {
      case "new" -> new Destination.NewChat();
      case "pipeline" -> new Destination.Pipeline();
      case "bell" -> new Destination.Bell();
      default -> new Destination.Conversation(conversation(open), at);
    };
  }

  private static ConversationId conversation(String open) {
    try {
      return new ConversationId(open);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(plain("options.conversation", open), e);
    }
  }

  private static long entry(String value) {
    try {
      return Math.max(0, Long.parseLong(value));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(plain("options.number", value), e);
    }
  }

  private static String value(String word, String name, Iterator<String> rest) {
    if (word.length() > name.length()) {
      return word.substring(name.length() + 1);
    }
    if (!rest.hasNext()) {
      throw new IllegalArgumentException(plain("options.value", name));
    }
    return rest.next();
  }
}
