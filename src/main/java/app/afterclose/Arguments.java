package app.afterclose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a command line asks for. */
sealed interface Arguments {
  /** What may stand before a command, each with a word after it. */
  List<String> OPTIONS = List.of("--home", "--open", "--at");

  /** The window, with its options. */
  record Window(List<String> options) implements Arguments {}

  /** The agent of a data folder; null for the usual one. */
  record Agent(@Nullable String home) implements Arguments {}

  /** Everything else: the terminal knows, or says what it does not know. */
  record Terminal(List<String> words) implements Arguments {}

  /**
   * Reads a command line: the command is the first word that is no option, and without one it is
   * the window. The start scripts in {@code packaging/bin} decide by the same rule.
   */
  static Arguments of(List<String> words) {
    int at = 0;
    while (at < words.size() && option(words.get(at))) {
      at += words.get(at).contains("=") ? 1 : 2;
    }
    if (at >= words.size()) {
      return new Window(words);
    }
    return words.get(at).equals("agent") ? agent(words, at) : new Terminal(words);
  }

  private static boolean option(String word) {
    return OPTIONS.stream().anyMatch(name -> word.equals(name) || word.startsWith(name + "="));
  }

  /** The agent takes {@code --home} before or after its name, and nothing else. */
  private static Arguments agent(List<String> words, int at) {
    var rest = new ArrayList<>(words);
    rest.remove(at);
    if (rest.isEmpty()) {
      return new Agent(null);
    }
    String first = rest.getFirst();
    if (rest.size() == 1 && first.startsWith("--home=")) {
      return new Agent(first.substring("--home=".length()));
    }
    if (rest.size() == 2 && first.equals("--home")) {
      return new Agent(rest.get(1));
    }
    return new Terminal(words);
  }
}
