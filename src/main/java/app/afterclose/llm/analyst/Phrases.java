package app.afterclose.llm.analyst;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rules over the plain sentence, written one phrase to a line. Pure. */
final class Phrases {
  private Phrases() {}

  /**
   * Matches where any of the phrases stands as whole words.
   *
   * @param lines a regular expression a line; {@code ^} and {@code $} are the sentence's ends
   */
  static Pattern any(String lines) {
    return Pattern.compile(
        lines
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining("|", "\\b(?:", ")\\b")));
  }
}
