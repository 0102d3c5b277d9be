package app.afterclose.model;

/**
 * A message of the rep that waits until the run in flight has completed.
 *
 * @param text its words, or in lists their beginning
 * @param more how many characters {@code text} leaves out; 0 when it is whole
 */
public record FollowUp(String id, String text, int more) {
  /** Enough of it to know it by. */
  public static final int WORDS = 200;

  /** A whole one. */
  public FollowUp(String id, String text) {
    this(id, text, 0);
  }

  /** The same for lists. */
  public FollowUp brief() {
    int cut = Beginning.cut(text, WORDS);
    return cut == text.length()
        ? this
        : new FollowUp(id, text.substring(0, cut), more + text.length() - cut);
  }
}
