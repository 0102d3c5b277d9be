package app.afterclose.window.settings;

import app.afterclose.window.words.Texts;
import java.util.Locale;
import org.kordamp.ikonli.feather.Feather;

/** The sections of the settings, in their order. */
public enum Section {
  LIMITS(Feather.SLIDERS),
  NOTIFICATIONS(Feather.BELL),
  APPEARANCE(Feather.SUN);

  private final Feather icon;

  Section(Feather icon) {
    this.icon = icon;
  }

  /** Its name for the rep. */
  public String name(Texts texts) {
    return texts.say("settings.section." + key());
  }

  /** Its icon. */
  public Feather icon() {
    return icon;
  }

  /** Names it in the bundle and in ids. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
