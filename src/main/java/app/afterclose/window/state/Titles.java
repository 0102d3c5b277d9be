package app.afterclose.window.state;

import app.afterclose.model.ConversationHead;
import app.afterclose.model.RunHead;

/** What a conversation is called in lists. */
public final class Titles {
  private static final int MOST = 120;

  private Titles() {}

  /**
   * Its title, or the beginning of the rep's words while it has none; empty when it has neither.
   */
  public static String of(ConversationHead head) {
    RunHead run = head.run();
    return line(head.title().isBlank() && run != null ? run.request() : head.title());
  }

  /** The beginning of {@code text} in one line: a request may be as long as a book. */
  public static String line(String text) {
    String begin = text.length() > 4 * MOST ? text.substring(0, 4 * MOST) : text;
    String line = begin.strip().replaceAll("\\s+", " ");
    return line.length() > MOST ? line.substring(0, MOST) + "…" : line;
  }
}
