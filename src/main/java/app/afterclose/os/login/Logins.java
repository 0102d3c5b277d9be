package app.afterclose.os.login;

import app.afterclose.os.Autostart;
import app.afterclose.os.Folders;
import app.afterclose.os.Platform;
import java.nio.file.Path;
import java.util.List;

/** Where login entries come from. */
public final class Logins {
  private Logins() {}

  /**
   * The system's own way to start the agent of {@code folders} at login. Making it touches nothing.
   *
   * @param program the command line that runs Afterclose, before its arguments
   */
  public static Autostart system(Platform platform, Folders folders, List<String> program) {
    Launch launch = Launch.agent(folders, platform, program);
    return switch (platform.kind()) {
      case LINUX -> new XdgAutostart(config(platform).resolve("autostart"), launch);
      case WINDOWS -> new RunKey(platform.temporary(), launch);
      case MAC -> new LaunchAgent(platform.user().resolve("Library/LaunchAgents"), launch);
    };
  }

  private static Path config(Platform platform) {
    Path said = platform.folder("XDG_CONFIG_HOME");
    return said != null ? said : platform.user().resolve(".config");
  }
}
