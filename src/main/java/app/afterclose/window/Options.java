package app.afterclose.window;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the window was started with.
 *
 * @param home the data folder asked for, or null for the usual one
 * @param open the conversation to open, or null for an empty chat
 */
record Options(@Nullable String home, @Nullable String open) {

  /**
   * Reads {@code --home DIR} and {@code --open CONVERSATION}, each also with {@code =}.
   *
   * @throws IllegalArgumentException whose message says in words what is wrong
   */
  static Options of(List<String> arguments) {
    String home = null;
    String open = null;
    Iterator<String> rest = arguments.iterator();
    while (rest.hasNext()) {
      String word = rest.next();
      String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
      switch (name) {
        case "--home" -> home = value(word, name, rest);
        case "--open" -> open = value(word, name, rest);
        default ->
            throw new IllegalArgumentException(
                "The window does not know \"%s\"; it takes --home DIR and --open CONVERSATION."
                    .formatted(word));
      }
    }
    return new Options(home, open);
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
