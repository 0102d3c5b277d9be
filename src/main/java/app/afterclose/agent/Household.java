package app.afterclose.agent;

import app.afterclose.json.SettingsFile;
import app.afterclose.model.Settings;
import app.afterclose.wire.Frame;
import java.util.Objects;

/**
 * How the agent lives on the rep's machine.
 *
 * @param vigil keeps the machine awake, and leaves when nothing keeps the agent
 * @param login the start at login
 * @param settings where the rep's wishes are written down
 */
record Household(Vigil vigil, LoginOffer login, SettingsFile settings) {
  /** A client has come. */
  void came() {
    vigil.came();
  }

  /**
   * A client has gone.
   *
   * @param window whether it was the window
   */
  void gone(boolean window) {
    if (window) {
      login.windowGone();
    }
    vigil.gone();
  }

  Frame save(Settings.Desktop desktop) {
    try {
      settings.update(desktop);
      return new Frame.Done();
    } catch (SettingsFile.NotSaved e) {
      return new Frame.Refused(Frame.Why.FAULT, Objects.toString(e.getMessage(), ""));
    }
  }
}
