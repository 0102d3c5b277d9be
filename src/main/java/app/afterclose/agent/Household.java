package app.afterclose.agent;

import app.afterclose.json.SettingsFile;
import app.afterclose.model.Settings;
import app.afterclose.wire.Frame;
import java.util.Map;
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
    return saved(() -> settings.update(desktop));
  }

  Frame save(Settings.Limits limits) {
    return saved(() -> settings.update(limits));
  }

  /** Something that may not be saved. */
  private interface Saving {
    void go() throws SettingsFile.NotSaved;
  }

  private static Frame saved(Saving saving) {
    try {
      saving.go();
      return new Frame.Done();
    } catch (SettingsFile.NotSaved e) {
      String why = Objects.toString(e.getMessage(), "");
      return e.field().isEmpty()
          ? new Frame.Refused(Frame.Why.FAULT, why)
          : new Frame.Refused(Frame.Why.BAD, why, Map.of(e.field(), why));
    }
  }
}
