package app.afterclose.crm;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a column writes its numbers, decided over the whole column. Currency signs and codes, spaces
 * and apostrophes between groups, percent signs, a sign on either side and brackets for negative
 * numbers are read past. Pure.
 *
 * @param decimal the decimal mark, '.' or ','
 * @param certain whether some cell allows no other reading
 * @param doubtful cells such as 1.234, which would be another number with the other mark
 * @param against cells that can only be read with the other mark
 */
record Numbers(char decimal, boolean certain, int doubtful, int against) {
  private static final Pattern SIGNS =
      Pattern.compile(
          "[\\p{Sc}\\s\\p{Z}'\u2019%]|(?<![A-Za-z])(?:[A-Za-z]{3}|[Kk]r|[Ff]r|R)(?![A-Za-z])\\.?");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");
  private static final Pattern PLAIN = Pattern.compile("([+-]?)([0-9][0-9.,]*|[.,][0-9]+)([+-]?)");
  private static final Pattern SCIENTIFIC =
      Pattern.compile("[+-]?\\d+(?:\\.\\d+)?[eE][+-]?\\d{1,2}");

  /** What a cell says of the decimal mark. */
  private enum Says {
    POINT,
    COMMA,
    EITHER,
    NOTHING
  }

  /** Looks at all cells of a column. */
  static Numbers of(List<String> cells) {
    int point = 0;
    int comma = 0;
    int either = 0;
    for (String cell : cells) {
      switch (says(cell)) {
        case POINT -> point++;
        case COMMA -> comma++;
        case EITHER -> either++;
        case NOTHING -> {}
      }
    }
    if (comma > point) {
      return new Numbers(',', true, 0, point);
    }
    if (point > 0) {
      return new Numbers('.', true, 0, comma);
    }
    return new Numbers(grouping(cells) == ',' ? '.' : ',', either == 0, either, 0);
  }

  /** The number in a cell; null when there is none that this column's way of writing allows. */
  @Nullable BigDecimal parse(String cell) {
    if (DIGITS.matcher(cell).matches()) {
      return new BigDecimal(cell);
    }
    boolean brackets = cell.strip().startsWith("(") && cell.strip().endsWith(")");
    String bare = bare(brackets ? cell.strip().substring(1, cell.strip().length() - 1) : cell);
    if (SCIENTIFIC.matcher(bare).matches()) {
      return new BigDecimal(bare);
    }
    Matcher plain = PLAIN.matcher(bare);
    if (!plain.matches() || (!plain.group(1).isEmpty() && !plain.group(3).isEmpty())) {
      return null;
    }
    String digits = plain.group(2);
    int mark = digits.indexOf(decimal);
    String whole = mark < 0 ? digits : digits.substring(0, mark);
    String fraction = mark < 0 ? "" : digits.substring(mark + 1);
    if (!fraction.chars().allMatch(Character::isDigit) || !grouped(whole)) {
      return null;
    }
    BigDecimal number =
        new BigDecimal(
            "0" + whole.replaceAll("[.,]", "") + (fraction.isEmpty() ? "" : "." + fraction));
    boolean negative = brackets ^ (plain.group(1) + plain.group(3)).equals("-");
    return negative ? number.negate() : number;
  }

  /** Whether the groups of the whole part are well formed: 1,234,567 or the Indian 12,34,567. */
  private boolean grouped(String whole) {
    char group = decimal == '.' ? ',' : '.';
    if (whole.indexOf(group) < 0) {
      return true;
    }
    String g = Pattern.quote(String.valueOf(group));
    return whole.matches("\\d{1,3}(?:" + g + "\\d{2,3})*" + g + "\\d{3}");
  }

  private static Says says(String cell) {
    if (DIGITS.matcher(cell).matches()) {
      return Says.NOTHING;
    }
    Matcher plain = PLAIN.matcher(bare(cell.replaceAll("[()]", "")));
    if (!plain.matches()) {
      return Says.NOTHING;
    }
    String digits = plain.group(2);
    int point = digits.lastIndexOf('.');
    int comma = digits.lastIndexOf(',');
    if (point >= 0 && comma >= 0) {
      return point > comma ? Says.POINT : Says.COMMA;
    }
    int mark = Math.max(point, comma);
    if (mark < 0) {
      return Says.NOTHING;
    }
    boolean isPoint = point >= 0;
    if (digits.indexOf(digits.charAt(mark)) < mark) {
      // Only groups come more than once: 1.234.567 has a decimal comma.
      return isPoint ? Says.COMMA : Says.POINT;
    }
    boolean likeAGroup = digits.length() - mark - 1 == 3 && mark >= 1 && mark <= 3;
    if (likeAGroup && digits.charAt(0) != '0') {
      return Says.EITHER;
    }
    return isPoint ? Says.POINT : Says.COMMA;
  }

  /**
   * The mark in a column where each number has three digits behind its only mark: it parts groups,
   * as values with exactly three decimals throughout are rare.
   */
  private static char grouping(List<String> cells) {
    for (String cell : cells) {
      if (says(cell) == Says.EITHER) {
        return cell.indexOf(',') >= 0 ? ',' : '.';
      }
    }
    return ',';
  }

  private static String bare(String cell) {
    return SIGNS.matcher(cell.replace('\u2212', '-')).replaceAll("");
  }
}
