package app.afterclose.store;

/** The journal takes nothing any more: the agent is going away. */
public final class JournalClosed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public JournalClosed() {
    super("the journal is closed");
  }
}
