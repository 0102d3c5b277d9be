package app.afterclose.agent;

import app.afterclose.os.Keyring;
import app.afterclose.os.KeyringUnavailable;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The system's keyring, and before it the keys that the rep chose to have held in memory alone,
 * until the agent ends. Any thread may call.
 */
final class SessionKeys implements Keyring {
  private final Keyring system;
  private final Map<String, String> held = new ConcurrentHashMap<>();

  SessionKeys(Keyring system) {
    this.system = system;
  }

  /** Holds {@code key} under {@code name} until the agent ends. */
  void hold(String name, String key) {
    held.put(name, key);
  }

  @Override
  public Optional<String> find(String name) throws KeyringUnavailable {
    String key = held.get(name);
    return key == null ? system.find(name) : Optional.of(key);
  }

  @Override
  public void keep(String name, String key) throws KeyringUnavailable {
    system.keep(name, key);
    held.remove(name);
  }

  @Override
  public void forget(String name) throws KeyringUnavailable {
    held.remove(name);
    system.forget(name);
  }
}
