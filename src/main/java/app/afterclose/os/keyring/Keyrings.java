package app.afterclose.os.keyring;

import static app.afterclose.model.Texts.plain;

import app.afterclose.os.Keyring;
import app.afterclose.os.Platform;
import app.afterclose.os.SessionBus;
import java.time.Duration;

/** Where keyrings come from. */
public final class Keyrings {
  /** The service of all entries. */
  static final String SERVICE = "afterclose";

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

  /** What went wrong, and what the rep can do where there is no keyring. */
  static String instead(String key, String... with) {
    return plain(key, with) + " " + plain("keyring.instead");
  }

  /** What the rep sees beside an entry in the system's own list of secrets. */
  static String label(String name) {
    return plain("keyring.label", name);
  }
}
