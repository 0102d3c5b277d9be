package app.afterclose.os.login;

import app.afterclose.os.Autostart;
import java.io.IOException;
import java.nio.file.Path;

/** An entry in the autostart folder of freedesktop.org desktops. */
final class XdgAutostart implements Autostart {
  private final Replaced entry;
  private final Launch launch;

  XdgAutostart(Path folder, Launch launch) {
    this.entry = new Replaced(folder.resolve(launch.name() + ".desktop"));
    this.launch = launch;
  }

  @Override
  public boolean on() throws IOException {
    return entry.text().filter(DesktopEntry::on).isPresent();
  }

  @Override
  public void set(boolean on) throws IOException {
    if (on) {
      launch.check();
      entry.write(DesktopEntry.text(launch.command()));
    } else {
      entry.delete();
    }
  }
}
