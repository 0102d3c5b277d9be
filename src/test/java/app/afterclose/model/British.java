package app.afterclose.model;

import java.util.Locale;

/** The ways of one country, so that a test says the same on any machine. */
public final class British {
  public static final Figures FIGURES = new Figures(Locale.UK);
  public static final Texts TEXTS = new Texts(FIGURES);

  private British() {}
}
