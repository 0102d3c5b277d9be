package app.afterclose.llm.analyst;

import app.afterclose.model.Figures;
import app.afterclose.model.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the analyst speaks of numbers, money and days, and lays out tables. Pure but for its reader.
 */
final class Say {
  /** Bound by {@link Analyst} for as long as it decides: how its reader reads figures. */
  static final ScopedValue<Figures> READER = ScopedValue.newInstance();

  private static final Figures PLAIN = new Figures(Locale.UK);

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter WRITTEN_OF_YEAR =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  private static final List<String> SMALL =
      List.of(
          "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private Say() {}

  private static Figures figures() {
    return READER.orElse(PLAIN);
  }

  static String number(long number) {
    return figures().number(number);
  }

  /** "1 deal", "8,800 deals". */
  static String count(long count, String one, String many) {
    return number(count) + " " + (count == 1 ? one : many);
  }

  static String deals(long count) {
    return count(count, "deal", "deals");
  }

  /** "five", from thirteen on "13". */
  static String word(long number) {
    return number >= 0 && number < SMALL.size() ? SMALL.get((int) number) : number(number);
  }

  /** "one", "both", "all five". */
  static String all(long number) {
    return number == 1 ? "one" : number == 2 ? "both" : "all " + word(number);
  }

  static String percent(double share) {
    return figures().percent(share);
  }

  /** "€12,000"; "not known" for null. */
  static String money(@Nullable BigDecimal amount, @Nullable String currency) {
    return amount == null ? "not known" : figures().money(amount, currency);
  }

  /** "3 Mar 2026". */
  static String day(LocalDate day) {
    return figures().day(day);
  }

  /**
   * As a letter has it, "3 March 2026"; without its year where that is the year of {@code today}.
   */
  static String written(LocalDate day, LocalDate today) {
    return (day.getYear() == today.getYear() ? WRITTEN_OF_YEAR : WRITTEN).format(day);
  }

  /** "47 days", and beyond two years also in years. */
  static String days(long days) {
    return new Texts(figures()).age(days);
  }

  /** Text of the data inside Markdown: on one line, and nothing in it is taken for markup. */
  static String safe(@Nullable String text) {
    return text == null
        ? ""
        : text.replaceAll("\\s+", " ").strip().replaceAll("([\\\\`*_\\[\\]<>|#~])", "\\\\$1");
  }

  static String bold(@Nullable String text) {
    return "**" + safe(text) + "**";
  }

  /** "a", "a and b", "a, b and c". */
  static String and(List<String> parts) {
    int last = parts.size() - 1;
    return last < 1
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }

  static String capital(String sentence) {
    return sentence.isEmpty()
        ? sentence
        : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }

  /**
   * A Markdown table.
   *
   * @param head the columns' names; those that begin with {@code >} are right-aligned
   * @param rows the cells, made safe already
   */
  static String table(List<String> head, List<List<String>> rows) {
    StringBuilder table = new StringBuilder("|");
    head.forEach(name -> table.append(' ').append(name.replaceFirst("^>", "")).append(" |"));
    table.append("\n|");
    head.forEach(name -> table.append(name.startsWith(">") ? " ---: |" : " --- |"));
    for (List<String> row : rows) {
      table.append("\n|");
      row.forEach(cell -> table.append(' ').append(cell).append(" |"));
    }
    return table.append("\n").toString();
  }
}
