package app.afterclose.window.words;

import app.afterclose.model.Figures;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The sentences of the window, from its one bundle {@code app/afterclose/window/texts.properties}
 * (UTF-8), with numbers in the ways of the rep's country. Values are {@link MessageFormat}
 * patterns, so an apostrophe is written twice. A missing key is a {@link
 * java.util.MissingResourceException}: a mistake in the program. Any thread may use it.
 */
public final class Texts {
  private final ResourceBundle bundle =
      ResourceBundle.getBundle("app.afterclose.window.texts", Locale.ENGLISH);

  private final Figures figures;

  public Texts(Figures figures) {
    this.figures = figures;
  }

  /** The sentence for {@code key}, its {@code {0}}, {@code {1}}… filled in. */
  public String say(String key, Object... with) {
    return new MessageFormat(bundle.getString(key), figures.locale()).format(with);
  }

  /** Whether there is a sentence for {@code key}. */
  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  /** Numbers, money, dates and times alone. */
  public Figures figures() {
    return figures;
  }

  /** With separators: {@code 8,800}. */
  public String number(long number) {
    return figures.number(number);
  }
}
