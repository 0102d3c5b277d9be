package app.afterclose.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log, as the system's end closes it beside the agent's own. */
final class AgentLogTest {
  @TempDir private Path folder;

  @AfterEach
  void restore() throws IOException {
    LogManager.getLogManager().readConfiguration();
  }

  @Test
  void aLineThatIsBeingWrittenIsWrittenWholeBeforeTheLogIsClosed() throws Exception {
    AgentLog.to(folder, Level.INFO);
    Handler log = Logger.getLogger("").getHandlers()[0];
    var closing = new Thread(log::close);
    var entry = new LogRecord(Level.INFO, "Leaving: {0}");
    entry.setLoggerName("AgentMain");
    entry.setParameters(new Object[] {new ClosedMeanwhile(closing)});

    log.publish(entry);
    closing.join();
    log.publish(new LogRecord(Level.INFO, "After the end"));

    assertThat(Files.readString(folder.resolve("engine-0.log")))
        .endsWith("INFO AgentMain: Leaving: QUIT\n");
  }

  /** Is closed, or has begun to be, by the time that the line is put into words. */
  private record ClosedMeanwhile(Thread closing) {
    @Override
    public String toString() {
      closing.start();
      while (closing.getState() != Thread.State.BLOCKED
          && closing.getState() != Thread.State.TERMINATED) {
        Thread.onSpinWait();
      }
      return "QUIT";
    }
  }
}
