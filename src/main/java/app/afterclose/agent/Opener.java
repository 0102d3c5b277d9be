package app.afterclose.agent;

import app.afterclose.model.ConversationId;
import org.jspecify.annotations.Nullable;

/** Brings the window before the rep, whether or not one is open. Never waits for it. */
interface Opener {
  /**
   * Opens the window.
   *
   * @param conversation what it shows, or null for what it showed
   * @param seq the entry it shows of that conversation, or 0 for the end
   */
  void open(@Nullable ConversationId conversation, long seq);
}
