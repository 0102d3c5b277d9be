package app.afterclose.engine;

/** The title that a conversation gets from its first message. */
final class Title {
  static final int LONGEST = 60;

  private Title() {}

  /** The first words of {@code text}, on one line, cut between words. */
  static String of(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= LONGEST) {
      return line;
    }
    int end =
        line.offsetByCodePoints(0, Math.min(LONGEST - 1, line.codePointCount(0, line.length())));
    end = Math.min(end, line.length());
    int space = line.lastIndexOf(' ', end);
    return line.substring(0, space > LONGEST / 2 ? space : end).stripTrailing() + "…";
  }
}
