package app.afterclose.model;

/** Texts as lists show them: the beginning, where the whole of it may be as long as a book. */
final class Beginning {
  private Beginning() {}

  /** {@code text}, or its beginning and an ellipsis, at most {@code most} characters. */
  static String of(String text, int most) {
    return text.length() <= most ? text : text.substring(0, cut(text, most - 1)) + "…";
  }

  /**
   * Where to cut {@code text} so that at most {@code most} characters are left, none of it half.
   */
  static int cut(String text, int most) {
    if (text.length() <= most) {
      return text.length();
    }
    return Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
  }
}
