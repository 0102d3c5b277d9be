package app.afterclose.agent;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * The agent's log: three files of 2 MB at most, for support; nothing that the rep wrote is in it.
 */
final class AgentLog {
  private static final int BYTES = 2 << 20;
  private static final int FILES = 3;

  /** It logs the messages that it sends, keys in them, unless it is kept to what goes wrong. */
  private static final Logger DBUS = Logger.getLogger("org.freedesktop.dbus");

  private AgentLog() {}

  /** Logs into {@code folder} what is of this level or worse; {@code INFO} unless it is a test. */
  static void to(Path folder, Level level) throws IOException {
    LogManager.getLogManager().reset();
    Logger root = Logger.getLogger("");
    var file = new WholeFile(folder.resolve("engine-%g.log").toString());
    file.setFormatter(new Line());
    file.setLevel(level);
    root.addHandler(file);
    root.setLevel(level);
    DBUS.setLevel(Level.WARNING);
  }

  /**
   * The system's end closes it beside the agent's own end, which may be writing the last line: that
   * is written whole before, or not at all.
   */
  private static final class WholeFile extends FileHandler {
    WholeFile(String pattern) throws IOException {
      super(pattern, BYTES, FILES, true);
    }

    @Override
    public synchronized void publish(LogRecord entry) {
      super.publish(entry);
    }

    @Override
    public synchronized void close() {
      super.close();
    }
  }

  private static final class Line extends Formatter {
    @Override
    public String format(LogRecord entry) {
      String thrown = "";
      if (entry.getThrown() != null) {
        var text = new StringWriter();
        entry.getThrown().printStackTrace(new PrintWriter(text));
        thrown = "\n" + text;
      }
      return "%s %s %s: %s%s%n"
          .formatted(
              entry.getInstant(),
              entry.getLevel(),
              entry.getLoggerName().replaceFirst("^.*\\.", ""),
              formatMessage(entry),
              thrown.stripTrailing());
    }
  }
}
