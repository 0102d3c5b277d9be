package app.afterclose.os;

/** The system's keyring cannot be used; the message says why and what to do, in the rep's words. */
public final class KeyringUnavailable extends Exception {
  private static final long serialVersionUID = 1L;

  public KeyringUnavailable(String message) {
    super(message);
  }

  public KeyringUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
