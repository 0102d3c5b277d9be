package app.afterclose.llm.analyst;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many are meant: digits or number words. Pure. */
final class Counts {
  /** More than this many at once is refused by the tools; nobody reads them either. */
  static final int MOST = 100;

  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("dozen", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("hundred", 100),
          Map.entry("couple", 2),
          Map.entry("few", 3));

  /** A number before one of these counts time or money, not deals. */
  private static final Set<String> UNITS =
      Set.of(
          "day",
          "days",
          "week",
          "weeks",
          "month",
          "months",
          "year",
          "years",
          "percent",
          "k",
          "m",
          "million",
          "thousand",
          "eur",
          "usd",
          "gbp",
          "euro",
          "euros",
          "dollars",
          "am",
          "pm",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private static final Pattern SILENCE =
      Pattern.compile("\\b(\\d+|[a-z]+) (days?|weeks?|months?|year|years)\\b");

  private Counts() {}

  /** How many things are asked for; at least 1 and at most {@link #MOST}. */
  static OptionalInt of(Sentence sentence) {
    List<Sentence.Token> tokens = sentence.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Sentence.Token token = tokens.get(i);
      OptionalInt value = sentence.used(token.from()) ? OptionalInt.empty() : number(token.plain());
      String next = i + 1 < tokens.size() ? tokens.get(i + 1).plain() : "";
      boolean pronoun = token.plain().equals("one") && !next.equals("deal");
      if (value.isPresent() && !UNITS.contains(next) && !pronoun) {
        return OptionalInt.of(Math.clamp(value.getAsInt(), 1, MOST));
      }
    }
    return OptionalInt.empty();
  }

  /** A length of time in days, as in "for more than three weeks". */
  static OptionalInt days(Sentence sentence) {
    Matcher found = sentence.match(SILENCE);
    while (found.find()) {
      String said = found.group(1);
      OptionalInt value =
          said.equals("a") || said.equals("last") ? OptionalInt.of(1) : number(said);
      if (value.isPresent()) {
        String unit = found.group(2);
        int each = unit.startsWith("w") ? 7 : unit.startsWith("m") ? 30 : 1;
        each = unit.startsWith("y") ? 365 : each;
        return OptionalInt.of((int) Math.min(36_500L, (long) value.getAsInt() * each));
      }
    }
    return OptionalInt.empty();
  }

  static OptionalInt number(String word) {
    if (word.length() <= 6 && !word.isEmpty() && word.chars().allMatch(Character::isDigit)) {
      return OptionalInt.of(Integer.parseInt(word));
    }
    Integer value = WORDS.get(word);
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
