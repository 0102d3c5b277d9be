package app.afterclose.terminal;

import app.afterclose.client.AgentClient;
import app.afterclose.client.AgentProcess;
import app.afterclose.os.Folders;
import app.afterclose.os.Platform;
import app.afterclose.os.Program;
import app.afterclose.wire.Build;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The way to the agent of a data folder. */
@FunctionalInterface
interface Agents {
  /**
   * A client that has not begun yet.
   *
   * @param home what {@code --home} said, or null
   * @param start whether an absent agent is started
   * @throws IOException with a message in words when the folder cannot be used
   */
  AgentClient client(@Nullable String home, boolean start, AgentClient.Listener listener)
      throws IOException;

  /** Of this user on this machine, of this program. */
  static Agents ofThisUser() {
    return (home, start, listener) -> {
      Folders folders = Folders.open(home, Platform.here());
      var starter = start ? new AgentProcess(folders, Program.agent()) : null;
      return new AgentClient(folders.socket(), Build.own(), starter, listener);
    };
  }
}
