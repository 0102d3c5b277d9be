package app.afterclose.model;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What the program says to the rep, from its one bundle {@code
 * app/afterclose/model/texts.properties} (UTF-8), which is read when the first sentence is asked
 * for. Sentences with numbers, money or times are said by a {@code Texts} of the rep's country;
 * those without are the same for everybody ({@link #plain}). Values are {@link MessageFormat}
 * patterns, so an apostrophe is written twice. A missing key is a {@link
 * java.util.MissingResourceException}: a mistake in the program. Any thread may use it.
 *
 * @param figures numbers, money, dates and times alone
 */
public record Texts(Figures figures) {
  /** Ages beyond two years are also said in years. */
  private static final long LONG = 730;

  private static final double YEAR = 365.25;

  /** The sentence for {@code key}, its {@code {0}}, {@code {1}}… filled in. */
  public String say(String key, Object... with) {
    return new MessageFormat(bundle().getString(key), figures.locale()).format(with);
  }

  /** The same of a sentence in which nothing but words is to be filled in. */
  public static String plain(String key, String... with) {
    return new MessageFormat(bundle().getString(key), Locale.ROOT).format(with);
  }

  /** Whether there is a sentence for {@code key}. */
  public static boolean has(String key) {
    return bundle().containsKey(key);
  }

  /**
   * The sentence for {@code key} about so many of something: the count is there as a number, to
   * choose words by, and as it is written.
   */
  public String counted(String key, long number) {
    return say(key, number, number(number));
  }

  /** {@code 1 day}, {@code 47 days}, and beyond two years {@code 3,012 days (8.2 years)}. */
  public String age(long days) {
    String counted = counted("age.days", days);
    return days <= LONG ? counted : say("age.years", counted, figures.tenth(days / YEAR));
  }

  /** With separators: {@code 8,800}. */
  public String number(long number) {
    return figures.number(number);
  }

  private static ResourceBundle bundle() {
    return ResourceBundle.getBundle("app.afterclose.model.texts", Locale.ENGLISH);
  }
}
