package app.afterclose.window.settings;

import app.afterclose.model.Texts;
import java.util.Locale;
import org.kordamp.ikonli.feather.Feather;

/** The sections of the settings, in their order. */
public enum Section {
  MODEL(Feather.CPU),
  LIMITS(Feather.SLIDERS),
  BUDGET(Feather.PIE_CHART),
  APPROVALS(Feather.CHECK_SQUARE),
  NOTIFICATIONS(Feather.BELL),
  APPEARANCE(Feather.SUN),
  DATA(Feather.DATABASE),
  ABOUT(Feather.INFO);

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
