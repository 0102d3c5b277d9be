package app.afterclose.window.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The sentences of a part of the window, from {@code app/afterclose/window/NAME.properties}
 * (UTF-8). Values are {@link MessageFormat} patterns, so an apostrophe is written twice. A missing
 * key is a {@link java.util.MissingResourceException}: a mistake in the program. Any thread may use
 * it.
 */
public final class Texts {
  private final ResourceBundle bundle;

  public Texts(String name) {
    bundle = ResourceBundle.getBundle("app.afterclose.window." + name, Locale.ENGLISH);
  }

  /** The sentence for {@code key}, its {@code {0}}, {@code {1}}… filled in. */
  public String say(String key, Object... with) {
    return new MessageFormat(bundle.getString(key), Locale.ENGLISH).format(with);
  }

  /** Whether there is a sentence for {@code key}. */
  public boolean has(String key) {
    return bundle.containsKey(key);
  }
}
