package app.afterclose.tool;

/**
 * What a tool reads cannot be read now. A record that is not there is no such thing: it is an
 * ordinary result.
 */
public final class SourceUnreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String source;

  /**
   * @param source what cannot be read, in the rep's words: "your deals"
   * @param detail what is wrong with it and what to do, whole sentences in the rep's words, or
   *     empty
   */
  public SourceUnreadable(String source, String detail, Throwable cause) {
    super(detail, cause);
    this.source = source;
  }

  /** What cannot be read, in the rep's words. */
  public String source() {
    return source;
  }
}
