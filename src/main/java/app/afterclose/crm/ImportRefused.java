package app.afterclose.crm;

/**
 * A file that cannot be imported; nothing was written. The message names the file and says what is
 * wrong and what to do.
 */
public final class ImportRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final String file;

  ImportRefused(String file, String message) {
    super(file + ": " + message);
    this.file = file;
  }

  /** The file's name, without its folders. */
  public String file() {
    return file;
  }
}
