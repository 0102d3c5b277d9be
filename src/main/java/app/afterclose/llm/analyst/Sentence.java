package app.afterclose.llm.analyst;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the rep wrote, word by word: as written, and in a plain form that rules can be matched on
 * (lower case, without accents, typos mended). Parts that a rule has understood are marked as used;
 * what remains unused and unknown may be a name.
 */
final class Sentence {
  /** What may stand inside a word: "e-mail", "Smith&Co", "30.06". */
  private static final String JOINTS = "'’.&-";

  /** Longer requests are read up to here; the rest may be pasted text. */
  private static final int READ = 2_000;

  private final String text;
  private final List<Token> tokens;
  private final String plain;
  private final BitSet used = new BitSet();

  /**
   * A word.
   *
   * @param said as written, without a possessive s
   * @param plain in plain form
   * @param from where it begins in the text
   * @param to where it ends
   * @param at where its plain form begins in the plain sentence
   */
  record Token(String said, String plain, int from, int to, int at) {
    boolean number() {
      return plain.chars().allMatch(Character::isDigit);
    }
  }

  private Sentence(String text, List<Token> tokens, String plain) {
    this.text = text;
    this.tokens = tokens;
    this.plain = plain;
  }

  static Sentence of(String written) {
    String text = written.length() > READ ? written.substring(0, READ) : written;
    boolean shouting = text.equals(text.toUpperCase(Locale.ROOT));
    List<Token> tokens = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    for (int from = next(text, 0); from < text.length(); from = next(text, end(text, from))) {
      String said = text.substring(from, end(text, from)).replaceFirst("['’][sS]$", "");
      String folded = fold(said);
      boolean name = !tokens.isEmpty() && !shouting && Character.isUpperCase(said.charAt(0));
      String word =
          name && !Vocabulary.knows(folded) ? known(folded) : Vocabulary.canonical(folded);
      if (!plain.isEmpty()) {
        plain.append(' ');
      }
      tokens.add(new Token(said, word, from, from + said.length(), plain.length()));
      plain.append(word);
    }
    return new Sentence(text, List.copyOf(tokens), plain.toString());
  }

  /** Where the next word begins, from here on. */
  private static int next(String text, int from) {
    int at = from;
    while (at < text.length() && !Character.isLetterOrDigit(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  /** Where the word ends that begins here; a sign between two letters does not end it. */
  private static int end(String text, int from) {
    int at = from;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      boolean within =
          JOINTS.indexOf(c) >= 0
              && at + 1 < text.length()
              && Character.isLetterOrDigit(text.codePointAt(at + 1));
      if (!Character.isLetterOrDigit(c) && !within) {
        return at;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  String text() {
    return text;
  }

  /** The sentence in plain form, single spaces between words. */
  String plain() {
    return plain;
  }

  List<Token> tokens() {
    return tokens;
  }

  boolean has(Pattern pattern) {
    return pattern.matcher(plain).find();
  }

  Matcher match(Pattern pattern) {
    return pattern.matcher(plain);
  }

  /** What was written where the plain sentence has these characters. */
  String written(int from, int to) {
    int first = -1;
    int last = -1;
    for (Token token : tokens) {
      if (token.at() >= from && token.at() + token.plain().length() <= to) {
        first = first < 0 ? token.from() : first;
        last = token.to();
      }
    }
    return first < 0 ? "" : text.substring(first, last);
  }

  /** Marks these characters of the text as understood. */
  void use(int from, int to) {
    used.set(from, to);
  }

  /** What has not been understood yet, in lower case, each character where it was. */
  String left() {
    var left = new StringBuilder(text.toLowerCase(Locale.ROOT));
    used.stream().filter(at -> at < left.length()).forEach(at -> left.setCharAt(at, '|'));
    return left.toString();
  }

  /** Whether the character here has been understood. */
  boolean used(int at) {
    return used.get(at);
  }

  /** Lower case, without accents, apostrophes, hyphens and dots. */
  static String fold(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFKD)
        .replaceAll("[\\p{M}'’.&-]+", "")
        .replace("ß", "ss")
        .toLowerCase(Locale.ROOT);
  }

  /** A capitalised word is not mended, but its other forms count: "Deals", "E-Mails". */
  private static String known(String folded) {
    String form = Vocabulary.form(folded);
    return Vocabulary.knows(form) ? form : folded;
  }
}
