package app.afterclose.model;

/**
 * What stands before and after each word that was found, in the excerpts of a search. They are
 * private-use characters, which nobody writes: brackets are, as in "Dear [First name]", and would
 * be taken for such marks.
 */
public final class Hits {
  /** Before a word that was found. */
  public static final char BEGIN = '\uE000';

  /** After it. */
  public static final char END = '\uE001';

  private Hits() {}
}
