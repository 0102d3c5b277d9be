package app.afterclose.os;

import java.util.Optional;

/**
 * Keeps keys where the system keeps secrets. Every method may be called from any thread, may block
 * for as long as the keyring asks its owner, at most a minute, and throws {@link
 * KeyringUnavailable} when the keyring cannot be used. No method, and no message of an exception,
 * ever tells a key.
 */
public interface Keyring {
  /** The key kept under {@code name}, or empty when there is none. */
  Optional<String> find(String name) throws KeyringUnavailable;

  /** Keeps {@code key} under {@code name}, in place of an earlier one. */
  void keep(String name, String key) throws KeyringUnavailable;

  /** Forgets the key under {@code name}, if there is one. */
  void forget(String name) throws KeyringUnavailable;
}
