package app.afterclose.json;

import tools.jackson.core.JacksonException;

/** Text that is no JSON, or not the JSON that was expected, with the place. */
public final class BadJson extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int line;
  private final int column;

  BadJson(String message, int line, int column) {
    super(message);
    this.line = line;
    this.column = column;
  }

  static BadJson from(JacksonException e) {
    var at = e.getLocation();
    // A word without quotes is not repeated: it may be a key that was pasted there.
    String what =
        e.getOriginalMessage()
            .replaceFirst(" \\(start marker at .*", "")
            .replaceFirst("Unrecognized token '[^']*'", "Unrecognized word");
    var bad =
        at == null
            ? new BadJson(what, 1, 1)
            : new BadJson(what, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    bad.initCause(e);
    return bad;
  }

  /** The line of the first thing wrong, from 1. */
  public int line() {
    return line;
  }

  /** Its column, from 1. */
  public int column() {
    return column;
  }
}
