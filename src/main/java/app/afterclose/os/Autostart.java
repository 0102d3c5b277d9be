package app.afterclose.os;

import java.io.IOException;

/** Whether the agent starts, hidden, when the rep logs in. Any thread may call. */
public interface Autostart {
  boolean on() throws IOException;

  /**
   * Switches it on or off; on again writes the entry anew, since an update may move the program.
   */
  void set(boolean on) throws IOException;
}
