package app.afterclose.engine;

import app.afterclose.model.Texts;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The title of a conversation: few words on one line. Pure. */
final class Title {
  /** In UTF-16 units. */
  static final int LONGEST = 60;

  /** Nobody comes to the point later than this. */
  private static final int READ = 20_000;

  private static final Pattern THOUGHTS = Pattern.compile("(?s)<think>.*?(</think>|\\z)");
  private static final Pattern LABEL =
      Pattern.compile("^(title|titel|titre|título)\\s*:\\s*", Courtesies.WORDS);
  private static final Pattern ADDRESS =
      Pattern.compile("\\bhttps?://(?:www\\.)?([^\\s/?#:@]+)[^\\s)\\]>]*", Courtesies.WORDS);
  private static final Pattern DECORATION =
      Pattern.compile("^([#*•>\"'“”„«»`_\\s–-]+|\\d+[.)]\\s+)+");
  private static final Pattern LOOSE_END = Pattern.compile("[\\s.,;:!…*\"'“”„«»`_–-]+$");

  private Title() {}

  /** What the rep's first message asks for. Any text has a title. */
  static String of(String text) {
    String read = whole(text, READ);
    return Pasted.around(read).stream()
        .map(Courtesies::without)
        .map(Title::tidy)
        .filter(Title::says)
        .findFirst()
        .orElseGet(() -> cut(fallback(read)));
  }

  /** What the rep calls it, on one line; empty where that is nothing. */
  static String named(String words) {
    String line = oneLine(words);
    return line.isEmpty() ? line : cut(line);
  }

  /** The title in a model's answer; empty where it gave none. */
  static Optional<String> given(String answer) {
    return THOUGHTS
        .matcher(whole(answer, READ))
        .replaceAll("")
        .lines()
        .map(String::strip)
        .map(line -> DECORATION.matcher(line).replaceFirst(""))
        .map(line -> LABEL.matcher(line).replaceFirst(""))
        .map(Title::tidy)
        .filter(Title::says)
        .findFirst();
  }

  private static String fallback(String text) {
    String line = oneLine(text);
    return line.isEmpty() ? Texts.plain("chat.new") : line;
  }

  private static String tidy(String words) {
    String bare = DECORATION.matcher(oneLine(words)).replaceFirst("");
    String named = ADDRESS.matcher(bare).replaceAll("$1");
    return cut(capital(LOOSE_END.matcher(named).replaceFirst("")));
  }

  private static boolean says(String words) {
    return words.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Spaces of every kind are one; what cannot be seen, and marks piled up on a letter, go. */
  private static String oneLine(String text) {
    return text.replaceAll("\\*\\*|__|`", "")
        .replaceAll("[\\p{Cc}\\p{Z}\\uFEFF\\u200B]+", " ")
        .replaceAll("(\\p{M}{3})\\p{M}+", "$1")
        .strip();
  }

  /** A capital first, except for names with capitals of their own: "eBay", "acme.com". */
  private static String capital(String words) {
    if (words.isEmpty()) {
      return words;
    }
    int space = words.indexOf(' ');
    String first = space < 0 ? words : words.substring(0, space);
    boolean name = first.indexOf('.') > 0 || first.chars().skip(1).anyMatch(Character::isUpperCase);
    int at = "¿¡".indexOf(words.charAt(0)) < 0 || words.length() == 1 ? 0 : 1;
    int end = words.offsetByCodePoints(at, 1);
    return name ? words : words.substring(0, end).toUpperCase(Locale.ROOT) + words.substring(end);
  }

  /** Cut between words where there is a space, else between what a reader sees as characters. */
  private static String cut(String line) {
    if (line.length() <= LONGEST) {
      return line;
    }
    var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(line);
    int end = characters.preceding(LONGEST);
    int space = line.lastIndexOf(' ', end);
    String kept = line.substring(0, space > LONGEST / 2 ? space : end);
    return LOOSE_END.matcher(kept).replaceFirst("") + "…";
  }

  /** The beginning of {@code text}, no character halved. */
  static String whole(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }
}
