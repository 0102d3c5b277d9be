package app.afterclose.window.theme;

/**
 * How the rep wants the window to look.
 *
 * @param scheme light, dark, or whatever the desktop is
 * @param textPercent the size of text, {@value #LEAST} to {@value #MOST}
 * @param stillness whether nothing moves that need not
 */
public record Appearance(Scheme scheme, int textPercent, boolean stillness) {
  public static final int LEAST = 100;
  public static final int MOST = 200;
  public static final Appearance DEFAULT = new Appearance(Scheme.SYSTEM, LEAST, false);

  /** Light or dark. */
  public enum Scheme {
    SYSTEM,
    LIGHT,
    DARK
  }

  public Appearance {
    textPercent = Math.clamp(textPercent, LEAST, MOST);
  }
}
