package app.afterclose.crm;

/** A change that cannot be made as asked; the message says why, in words, and what would do. */
public final class CannotWrite extends Exception {
  private static final long serialVersionUID = 1L;

  public CannotWrite(String message) {
    super(message);
  }
}
