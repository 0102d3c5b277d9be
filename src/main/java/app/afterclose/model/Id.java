package app.afterclose.model;

/** A name that is unique for ever within one data folder; its text is what people see and type. */
public sealed interface Id permits ConversationId, RunId, CallId {
  /** The text of the id: ASCII letters, digits and {@code -}, never empty. */
  String value();

  /** Throws {@link IllegalArgumentException} when {@code value} cannot be an id. */
  static String checked(String value) {
    if (value.isEmpty() || value.length() > 80 || !value.chars().allMatch(Id::allowed)) {
      throw new IllegalArgumentException("not an id: \"" + value + "\"");
    }
    return value;
  }

  private static boolean allowed(int c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_');
  }
}
