package app.afterclose.crm;

import java.util.Locale;

/**
 * A file that cannot be imported; nothing was written. The message names the file and says what is
 * wrong and what to do.
 */
public final class ImportRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final String reason;

  ImportRefused(String file, String message) {
    super(file + ": " + message);
    this.file = file;
    this.reason = message;
  }

  /** What is wrong with it and what to do, as a sentence of its own. */
  public String reason() {
    return reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1);
  }

  /** The file's name, without its folders. */
  public String file() {
    return file;
  }
}
