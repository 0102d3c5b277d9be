package app.afterclose.agent;

import app.afterclose.model.British;
import app.afterclose.os.Folders;
import app.afterclose.os.MemoryKeyring;
import app.afterclose.tool.BuiltInTools;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;

/** Whole agents for tests that ask nothing special of what is around them. */
final class Agents {
  private Agents() {}

  /** One on a machine without keys, whose notifications nobody sees. */
  static Agent over(Folders folders) throws IOException {
    return over(folders, Clock.system(ZoneOffset.UTC));
  }

  /** The same with a clock of the test's own. */
  static Agent over(Folders folders, Clock clock) throws IOException {
    return new Agent(
        folders,
        new MemoryKeyring(),
        FakeNotifier.unseen(),
        clock,
        British.FIGURES,
        BuiltInTools::all);
  }
}
