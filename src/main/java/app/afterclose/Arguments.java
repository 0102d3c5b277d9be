package app.afterclose;

import java.util.ArrayList;
import java.util.List;

/**
 * What a command line asks for.
 *
 * @param words the window's options; the agent's data folder, or nothing for the usual one; or what
 *     the terminal is told
 */
record Arguments(Start start, List<String> words) {
  /** What there is to be started. */
  enum Start {
    WINDOW,
    AGENT,
    /** Everything else: the terminal knows, or says what it does not know. */
    TERMINAL
  }

  /** What may stand before a command, each with a word after it. */
  private static final List<String> OPTIONS = List.of("--home", "--open", "--at");

  Arguments {
    words = List.copyOf(words);
  }

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
      return new Arguments(Start.WINDOW, words);
    }
    return words.get(at).equals("agent") ? agent(words, at) : new Arguments(Start.TERMINAL, words);
  }

  private static boolean option(String word) {
    return OPTIONS.stream().anyMatch(name -> word.equals(name) || word.startsWith(name + "="));
  }

  /** The agent takes {@code --home} before or after its name, and nothing else. */
  private static Arguments agent(List<String> words, int at) {
    var rest = new ArrayList<>(words);
    rest.remove(at);
    if (rest.isEmpty()) {
      return new Arguments(Start.AGENT, rest);
    }
    String first = rest.getFirst();
    if (rest.size() == 1 && first.startsWith("--home=")) {
      return new Arguments(Start.AGENT, List.of(first.substring("--home=".length())));
    }
    if (rest.size() == 2 && first.equals("--home")) {
      return new Arguments(Start.AGENT, List.of(rest.get(1)));
    }
    return new Arguments(Start.TERMINAL, words);
  }
}
