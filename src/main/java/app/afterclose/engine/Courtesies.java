package app.afterclose.engine;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what is asked for in what is said around it: greetings, thanks, "could you please", and
 * further sentences. In English, German, French and Spanish. Pure.
 */
final class Courtesies {
  static final int WORDS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  private static final String PAUSE = "[\\s,.!:;¿¡–-]";

  /** "Hello", with whom it greets where a comma or the like follows. */
  private static final Pattern GREETING =
      begins(
          "(?:hi|hello|hey|good (?:morning|afternoon|evening)|dear|hallo|moin|servus|guten"
              + " (?:morgen|tag|abend)|grüß"
              + " gott|grüezi|liebe[rs]?|bonjour|bonsoir|salut|coucou|cher|chère|hola|buenos"
              + " días|buenas(?: tardes| noches)?|querid[oa]|thanks|thank"
              + " you|danke|merci|gracias)(?:\\s+(?:there|all|team|everyone|again|zusammen|nochmal|à"
              + " tous|de nouveau|a todos)\\b|(?:\\s+[\\p{L}'’.-]+){1,3}(?=\\s*[,!]))?");

  /** What makes a wish polite and says nothing of it. */
  private static final Pattern OPENING =
      begins(
          "(?:please|kindly"
              + "|(?:can|could|would|will) (?:you|we)(?: please| kindly)?"
              + "|would you mind"
              + "|i(?: would|['’]d) like you to|i (?:want|need) you to"
              + "|bitte"
              + "|(?:kannst|könntest|würdest) du(?: mir| uns)?(?: bitte)?(?: mal)?"
              + "|(?:können|könnten|würden) sie(?: mir| uns)?(?: bitte)?"
              + "|s['’]il (?:te|vous) pla[iî]t"
              + "|(?:peux|pourrais)[- ]tu(?: me| nous)?|(?:pouvez|pourriez)[- ]vous(?: me| nous)?"
              + "|est-ce que (?:tu peux|vous pouvez)|merci de"
              + "|por favor|(?:me )?(?:puedes|podrías|puede|podría)(?: por favor)?)");

  private static final Pattern ENDING =
      Pattern.compile(
          PAUSE
              + "+(?:please|thanks|thank you|bitte|danke|s['’]il (?:te|vous) pla[iî]t|merci"
              + "|por favor|gracias)(?=[\\s.!?]*$)",
          WORDS);

  private static final Pattern END = Pattern.compile("[.!?…]+(?=\\s+\\S)|[.!?…]+$");
  private static final Pattern LAST_WORD = Pattern.compile("[\\p{L}\\p{N}.]+$");
  private static final Set<String> SHORT =
      Set.of(
          "dr", "mr", "mrs", "ms", "prof", "inc", "ltd", "co", "corp", "no", "nr", "vs", "approx",
          "etc", "bzw", "ca", "inkl", "evtl", "usw", "sra", "sr", "mme", "st", "art", "e.g", "i.e");

  private Courtesies() {}

  /** The first sentence of {@code paragraph} that asks for something; empty if none does. */
  static String without(String paragraph) {
    String rest = dropped(GREETING, paragraph.strip());
    String wish = dropped(OPENING, rest);
    boolean polite = wish.length() < rest.length();
    int end = firstEnd(wish);
    String sentence = wish.substring(0, end);
    String bare = ENDING.matcher(sentence).replaceFirst("");
    return polite ? bare.replaceFirst("[?\\s]+$", "") : bare;
  }

  private static Pattern begins(String words) {
    return Pattern.compile("^" + PAUSE + "*" + words + "(?:(?=$)|[\\s,.!:;–-]+)", WORDS);
  }

  private static String dropped(Pattern what, String text) {
    String rest = text;
    for (Matcher at = what.matcher(rest); at.find(); at = what.matcher(rest)) {
      rest = rest.substring(at.end());
    }
    return rest;
  }

  private static int firstEnd(String text) {
    Matcher ends = END.matcher(text);
    while (ends.find()) {
      if (!abbreviates(text, ends) && hasWord(text.substring(0, ends.start()))) {
        return ends.end();
      }
    }
    return text.length();
  }

  /** "Dr. Vogel", "z. B. Brightmere", "No. 5": a full stop that ends no sentence. */
  private static boolean abbreviates(String text, Matcher end) {
    if (!end.group().equals(".") || end.end() == text.length()) {
      return false;
    }
    Matcher word = LAST_WORD.matcher(text.substring(Math.max(0, end.start() - 20), end.start()));
    String before = word.find() ? word.group().toLowerCase(Locale.ROOT) : "";
    int next = text.codePointAt(firstBlack(text, end.end()));
    return before.length() == 1
        || SHORT.contains(before)
        || before.chars().allMatch(Character::isDigit)
        || Character.isLowerCase(next);
  }

  private static int firstBlack(String text, int from) {
    int at = from;
    while (Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean hasWord(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
