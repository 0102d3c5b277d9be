package app.afterclose.window.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The sentences of the window, from its one bundle {@code app/afterclose/window/texts.properties}
 * (UTF-8). Values are {@link MessageFormat} patterns, so an apostrophe is written twice. A missing
 * key is a {@link java.util.MissingResourceException}: a mistake in the program. Any thread may use
 * it.
 */
public final class Texts {
  private final ResourceBundle bundle =
      ResourceBundle.getBundle("app.afterclose.window.texts", Locale.ENGLISH);

  /** The sentence for {@code key}, its {@code {0}}, {@code {1}}… filled in. */
  public String say(String key, Object... with) {
    return new MessageFormat(bundle.getString(key), Locale.ENGLISH).format(with);
  }

  /** Whether there is a sentence for {@code key}. */
  public boolean has(String key) {
    return bundle.containsKey(key);
  }
}
