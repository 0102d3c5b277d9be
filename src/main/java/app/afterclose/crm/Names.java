package app.afterclose.crm;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How names are compared and looked up. Pure. */
final class Names {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private Names() {}

  /** Lower case without accents, white space collapsed: "Café Noir" → "cafe noir". */
  static String fold(String text) {
    if (ascii(text)) {
      return parted(text, false);
    }
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return SPACES.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Only letters and digits of the folded name: "GTX Pro" and "GTXPro" → "gtxpro". A name without
   * any keeps its folded form.
   */
  static String key(String name) {
    if (ascii(name)) {
      String squashed = parted(name, true).replace(" ", "");
      return squashed.isEmpty() ? parted(name, false) : squashed;
    }
    String folded = fold(name);
    String squashed = NEITHER_LETTER_NOR_DIGIT.matcher(folded).replaceAll("");
    return squashed.isEmpty() ? folded : squashed;
  }

  /** The key of a name that may be missing. */
  static @Nullable String keyOrNull(@Nullable String name) {
    return name == null ? null : key(name);
  }

  /** The words of a text: folded, parted wherever neither letter nor digit stands. */
  static String words(String text) {
    if (ascii(text)) {
      return parted(text, true);
    }
    return NEITHER_LETTER_NOR_DIGIT.matcher(fold(text)).replaceAll(" ").strip();
  }

  /** The same, word by word; empty for a text without letters and digits. */
  static List<String> wordList(String text) {
    String words = words(text);
    return words.isEmpty() ? List.of() : List.of(words.split(" ", -1));
  }

  /** What a row is searched in: the words of each part and, where they differ, its key. */
  static String searchText(@Nullable String... parts) {
    StringBuilder all = new StringBuilder();
    for (String part : parts) {
      if (part == null || part.isBlank()) {
        continue;
      }
      String words = words(part);
      all.append(words).append('\n');
      if (words.indexOf(' ') >= 0) {
        all.append(key(part)).append('\n');
      }
    }
    return all.toString();
  }

  private static boolean ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  /**
   * ASCII text in lower case, its words parted by one space each: the same as by the patterns
   * above, without their cost, as an import does this some million times.
   *
   * @param letters whether all but letters and digits parts words, or white space only
   */
  private static String parted(String text, boolean letters) {
    StringBuilder words = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (letter || (!letters && c > ' ')) {
        words.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
      } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    }
    if (!words.isEmpty() && words.charAt(words.length() - 1) == ' ') {
      words.setLength(words.length() - 1);
    }
    return words.toString();
  }
}
