package app.afterclose.model;

/** What parts the whole of a number from its decimals. */
public enum DecimalMark {
  POINT('.'),
  COMMA(',');

  private final char mark;

  DecimalMark(char mark) {
    this.mark = mark;
  }

  public char mark() {
    return mark;
  }

  /** The mark that is written so. */
  public static DecimalMark of(char mark) {
    return mark == COMMA.mark ? COMMA : POINT;
  }
}
