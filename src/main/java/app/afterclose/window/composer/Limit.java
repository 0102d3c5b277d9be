package app.afterclose.window.composer;

import app.afterclose.model.Entry;
import app.afterclose.model.Texts;

/** How much fits into a request. Pure. */
final class Limit {
  private static final int MOST = Entry.RunAsked.LONGEST;
  private static final int NEAR = MOST / 10 * 9;

  private Limit() {}

  /** Whether a text of that length is taken. */
  static boolean fits(int length) {
    return length <= MOST;
  }

  /** What is to be said of it; nothing while the limit is far. */
  static String words(int length, Texts texts) {
    if (length < NEAR) {
      return "";
    }
    return fits(length)
        ? texts.say("composer.near", texts.number(length), texts.number(MOST))
        : texts.say("composer.beyond", texts.number((long) length - MOST), texts.number(MOST));
  }
}
