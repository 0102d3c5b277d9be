package app.afterclose.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date out of the numbers and words that it is made of, whatever stands between them. Two
 * numbers and a month's name need no order but day before year; three numbers have the country's,
 * unless the first is a year. A year of two digits is of this century.
 */
final class TypedDay {
  private static final List<TextStyle> NAMES =
      List.of(
          TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE);

  private static final Pattern ISO = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:T.*)?");

  /** Shortened months have a point or its like, at their end or within. */
  private static final String SHORTENED = ".\u05f3\u0970";

  private static final Pattern PIECE =
      Pattern.compile(
          "([0-9]{1,4})(?![0-9])|([\\p{L}\\p{M}][\\p{L}\\p{M}%s]*)".formatted(SHORTENED));

  private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00a0\\u202f.,/'\\u2019\\u060c-]*");

  private final Locale locale;
  private final Map<String, Integer> months = new HashMap<>();
  private final Set<String> fillers = new HashSet<>();
  private final String order;

  TypedDay(Locale locale) {
    this.locale = locale;
    String shortest = pattern(FormatStyle.SHORT);
    order =
        shortest
            .toLowerCase(Locale.ROOT)
            .replaceAll("'[^']*'|[^dmuy]", "")
            .replaceAll("(.)\\1+", "$1")
            .replace('u', 'y');
    for (FormatStyle style : List.of(FormatStyle.SHORT, FormatStyle.MEDIUM, FormatStyle.LONG)) {
      words(pattern(style).replaceAll("[A-Za-z]+(?=(?:[^']*'[^']*')*[^']*$)", " "));
    }
    for (Month month : Month.values()) {
      for (TextStyle style : NAMES) {
        name(month, month.getDisplayName(style, locale));
        name(month, month.getDisplayName(style, Locale.ENGLISH));
      }
    }
  }

  Optional<LocalDate> read(String text) {
    try {
      Matcher iso = ISO.matcher(text);
      return iso.matches() ? Optional.of(LocalDate.parse(iso.group(1))) : pieces(text);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<LocalDate> pieces(String text) {
    var numbers = new ArrayList<String>();
    Integer month = null;
    int end = 0;
    for (Matcher piece = PIECE.matcher(text); piece.find(); end = piece.end()) {
      if (!BETWEEN.matcher(text.substring(end, piece.start())).matches()) {
        return Optional.empty();
      }
      String word = piece.group(2);
      Integer named = word == null ? null : month(key(word));
      if (word == null) {
        numbers.add(piece.group(1));
      } else if (named != null && month == null) {
        month = named;
      } else if (!fillers.contains(key(word))) {
        return Optional.empty();
      }
    }
    return BETWEEN.matcher(text.substring(end)).matches() ? of(numbers, month) : Optional.empty();
  }

  /** In Hebrew a month begins with the word that stands before it. */
  private @Nullable Integer month(String word) {
    Integer named = months.get(word);
    return named != null || !fillers.contains(word.substring(0, 1))
        ? named
        : months.get(word.substring(1));
  }

  private Optional<LocalDate> of(List<String> numbers, @Nullable Integer month) {
    if (numbers.size() != (month == null ? 3 : 2)) {
      return Optional.empty();
    }
    boolean yearFirst = numbers.getFirst().length() == 4;
    if (month != null) {
      String year = yearFirst ? numbers.getFirst() : numbers.getLast();
      String day = yearFirst ? numbers.getLast() : numbers.getFirst();
      return day(year, month, day);
    }
    boolean yearLast = numbers.getLast().length() == 4;
    String by = yearFirst ? "ymd" : order;
    if (yearLast && by.indexOf('y') == 0) {
      return Optional.empty();
    }
    return day(
        numbers.get(by.indexOf('y')),
        Integer.parseInt(numbers.get(by.indexOf('m'))),
        numbers.get(by.indexOf('d')));
  }

  private static Optional<LocalDate> day(String year, int month, String day) {
    boolean known = (year.length() == 4 || year.length() == 2) && day.length() <= 2;
    int full = Integer.parseInt(year) + (year.length() == 2 ? 2000 : 0);
    return known ? Optional.of(LocalDate.of(full, month, Integer.parseInt(day))) : Optional.empty();
  }

  /** Some countries' months are numbers with a word beside them. */
  private void name(Month month, String name) {
    if (name.codePoints().anyMatch(Character::isDigit)) {
      words(name);
    } else if (!name.isBlank()) {
      months.put(key(name), month.getValue());
    }
  }

  private void words(String text) {
    PIECE.matcher(text).results().filter(m -> m.group(2) != null).forEach(this::filler);
  }

  private void filler(MatchResult piece) {
    fillers.add(key(piece.group(2)));
  }

  private String key(String word) {
    return word.replaceAll("[" + SHORTENED + "]", "").strip().toLowerCase(locale);
  }

  private String pattern(FormatStyle style) {
    return DateTimeFormatterBuilder.getLocalizedDateTimePattern(
        style, null, IsoChronology.INSTANCE, locale);
  }
}
