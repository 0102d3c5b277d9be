package app.afterclose.terminal;

/** Ends a command with a message for standard error and a status. */
final class Fault extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int exit;

  Fault(int exit, String message) {
    super(message);
    this.exit = exit;
  }

  static Fault usage(String message) {
    return new Fault(Exit.USAGE, message);
  }

  int exit() {
    return exit;
  }
}
