package app.afterclose.os.login;

import app.afterclose.os.Autostart;
import java.io.IOException;
import java.nio.file.Path;

/** A launch agent of macOS, which launchd starts at the next login. */
final class LaunchAgent implements Autostart {
  private final Replaced entry;
  private final Launch launch;

  LaunchAgent(Path folder, Launch launch) {
    this.entry = new Replaced(folder.resolve(launch.name() + ".plist"));
    this.launch = launch;
  }

  @Override
  public boolean on() throws IOException {
    return entry.text().isPresent();
  }

  @Override
  public void set(boolean on) throws IOException {
    if (on) {
      launch.check();
      entry.write(PropertyList.text(launch));
    } else {
      entry.delete();
    }
  }
}
