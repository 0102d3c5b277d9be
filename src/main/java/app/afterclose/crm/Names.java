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
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return SPACES.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Only letters and digits of the folded name: "GTX Pro" and "GTXPro" → "gtxpro". A name without
   * any keeps its folded form.
   */
  static String key(String name) {
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
}
