package app.afterclose.tool;

import app.afterclose.model.Figures;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** How a tool speaks of numbers and days to the rep; what a model reads has its own form. Pure. */
record Said(Figures figures) {

  /** "8,800 deals", "1 deal", "no deals". */
  String count(long count, String one, String many) {
    if (count == 0) {
      return "no " + many;
    }
    return figures.number(count) + " " + (count == 1 ? one : many);
  }

  String deals(long count) {
    return count(count, "deal", "deals");
  }

  String day(LocalDate day) {
    return figures.day(day);
  }

  /** "value", "value and next step", "value, closing date and next step". */
  static String and(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  /** The first letter in lower case, unless the word is all capitals ("CRM", "Q&A"). */
  static String lower(String word) {
    boolean shouts = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    return shouts || word.isEmpty()
        ? word
        : word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
  }
}
