package app.afterclose;

/** The program's entry: the arguments decide between the window, the agent and the terminal. */
public final class Main {
  private Main() {}

  /**
   * Starts what the arguments ask for.
   *
   * @param args the command line; none opens the window
   */
  public static void main(String... args) {
    System.err.println("usage: afterclose [--home DIR] COMMAND");
    System.exit(2);
  }
}
