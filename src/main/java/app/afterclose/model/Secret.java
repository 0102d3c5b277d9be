package app.afterclose.model;

/**
 * A key on its way from the rep to the keyring. It is never printed and never written as JSON,
 * except onto the wire between the rep's own processes.
 */
public record Secret(String value) {
  @Override
  public String toString() {
    return "Secret[…]";
  }
}
