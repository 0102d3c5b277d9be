package app.afterclose.client;

import app.afterclose.model.Recorded;
import app.afterclose.wire.Frame;
import java.util.List;

/** Hears of one conversation, on the client's own thread, one call at a time. */
public interface Follower {
  /**
   * Something is new. {@code conversation} may be read during the call alone.
   *
   * @param fresh the entries that are new, each told once; empty when only live text is
   */
  void changed(Conversation conversation, List<Recorded> fresh);

  /** It cannot be followed: there is no such conversation, say. */
  void refused(Frame.Refused refused);
}
