package app.afterclose.os.tray;

import app.afterclose.os.Platform;
import app.afterclose.os.SessionBus;
import app.afterclose.os.Tray;
import java.util.function.Consumer;

/** Where trays come from. */
public final class Trays {
  private Trays() {}

  /**
   * The tray of the rep's desktop. Nothing is touched before its first view, and where there is no
   * tray nothing is shown.
   *
   * @param clicked is told the key of what was clicked in the menu, on a thread of its own; of the
   *     icon itself, the key of the menu's first entry
   */
  public static Tray system(Platform platform, Consumer<String> clicked) {
    return switch (platform.kind()) {
      case LINUX ->
          new PanelTray(
              () -> SessionBus.open(platform), ground(platform), clicked, System::nanoTime);
      case WINDOWS, MAC -> new AwtTray(platform.kind(), clicked);
    };
  }

  /** A tray that is nowhere. */
  public static Tray none() {
    return new Tray() {
      @Override
      public void show(View view) {}

      @Override
      public boolean shown() {
        return false;
      }

      @Override
      public void close() {}
    };
  }

  /**
   * No panel tells its colour. GNOME's is dark under every theme; others follow their theme, and an
   * icon for the wrong one cannot be seen at all.
   */
  static Pictures.Ground ground(Platform platform) {
    String desktop = platform.environment().getOrDefault("XDG_CURRENT_DESKTOP", "");
    return desktop.contains("GNOME") ? Pictures.Ground.DARK : Pictures.Ground.ANY;
  }
}
