package app.afterclose.os.keyring;

import app.afterclose.os.Keyring;
import app.afterclose.os.Platform;
import app.afterclose.os.SessionBus;
import java.time.Duration;

/** Where keyrings come from. */
public final class Keyrings {
  /** The service of all entries. */
  static final String SERVICE = "afterclose";

  /** What the rep can do where there is no keyring. */
  static final String INSTEAD = " Or let the key come from an environment variable.";

  /** For how long the rep may be asked to unlock the keyring. */
  private static final Duration PATIENCE = Duration.ofSeconds(45);

  private Keyrings() {}

  /** The system's own. Making it touches nothing; each call finds out whether there is one. */
  public static Keyring system(Platform platform) {
    return switch (platform.kind()) {
      case LINUX -> new SecretService(() -> SessionBus.open(platform), PATIENCE);
      case WINDOWS -> new WindowsKeyring();
      case MAC -> new MacKeyring();
    };
  }

  /** What the rep sees beside an entry in the system's own list of secrets. */
  static String label(String name) {
    return "Afterclose: key for " + name;
  }
}
