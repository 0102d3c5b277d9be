package app.afterclose.crm;

/** Names and cells in sentences. Pure. */
final class Words {
  private static final int LONGEST = 60;

  private Words() {}

  /** In quotation marks. */
  static String quoted(String text) {
    return "“" + shortened(text) + "”";
  }

  /** On one line, at most 60 characters. */
  static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }
}
