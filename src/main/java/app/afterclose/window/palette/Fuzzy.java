package app.afterclose.window.palette;

import java.util.Locale;
import java.util.regex.Pattern;

/** How well words fit a title. Pure. */
final class Fuzzy {
  /** What does not fit at all. */
  static final int NONE = -1;

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private static final int TOGETHER = 5;
  private static final int WORD = 6;
  private static final int LETTER = 1;
  private static final int BEGIN = 10;

  /** Letters that are strewn about make any title fit anything: so much each has to count. */
  private static final int LEAST = 3;

  private Fuzzy() {}

  /**
   * How well what was typed fits {@code title}: the letters of each of its words have to occur
   * there in their order, in whatever case; those that stand together or begin a word count more.
   * {@link #NONE} when they do not; 0 for nothing typed.
   */
  static int score(String typed, String title) {
    String in = title.toLowerCase(Locale.ROOT);
    int sum = 0;
    for (String word : SPACE.splitAsStream(typed.strip().toLowerCase(Locale.ROOT)).toList()) {
      int one = word.isEmpty() ? 0 : word(word, in);
      if (one == NONE) {
        return NONE;
      }
      sum += one;
    }
    return sum;
  }

  private static int word(String word, String in) {
    return Math.max(whole(word, in), scattered(word, in));
  }

  /** All of it together, best at the beginning of a word. */
  private static int whole(String word, String in) {
    int best = NONE;
    for (int at = in.indexOf(word); at >= 0; at = in.indexOf(word, at + 1)) {
      int begin = at == 0 ? BEGIN : begins(in, at) ? WORD : 0;
      best = Math.max(best, TOGETHER * word.length() + begin);
    }
    return best;
  }

  private static int scattered(String word, String in) {
    int score = 0;
    int from = 0;
    int last = -2;
    for (int i = 0; i < word.length(); i++) {
      int at = next(word.charAt(i), in, from);
      if (at < 0) {
        return NONE;
      }
      score += LETTER + (begins(in, at) ? WORD : 0) + (at == last + 1 ? 2 : 0);
      last = at;
      from = at + 1;
    }
    return score >= LEAST * word.length() ? score : NONE;
  }

  /** A letter that begins a word is meant before one within another. */
  private static int next(char letter, String in, int from) {
    int first = in.indexOf(letter, from);
    for (int at = first; at >= 0; at = in.indexOf(letter, at + 1)) {
      if (at == from || begins(in, at)) {
        return at;
      }
    }
    return first;
  }

  private static boolean begins(String in, int at) {
    return at == 0 || !Character.isLetterOrDigit(in.charAt(at - 1));
  }
}
