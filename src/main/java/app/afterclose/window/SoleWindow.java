package app.afterclose.window;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A lock that a window's process holds while it lives. Whoever gets it has no other window to look
 * for, and need not wait for the agent's word before it shows itself; of two that start at once the
 * agent still chooses.
 */
final class SoleWindow implements AutoCloseable {
  private final @Nullable FileChannel file;

  /** For one whose folder cannot be used. */
  SoleWindow() {
    this(null);
  }

  private SoleWindow(@Nullable FileChannel file) {
    this.file = file;
  }

  /** Takes the lock beside the agent's {@code socket}, if no living process has it. */
  static SoleWindow claim(Path socket) {
    Path lock = socket.resolveSibling(socket.getFileName() + ".window");
    FileChannel file = null;
    try {
      file = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (file.tryLock() != null) {
        return new SoleWindow(file);
      }
      file.close();
    } catch (IOException e) {
      // Then the agent is asked, which knows as well.
      close(file);
    }
    return new SoleWindow(null);
  }

  /** Whether there is no other window of this data folder. */
  boolean sole() {
    return file != null;
  }

  @Override
  public void close() {
    close(file);
  }

  private static void close(@Nullable FileChannel file) {
    if (file != null) {
      try {
        file.close();
      } catch (IOException e) {
        // The process ends, and the lock with it.
        return;
      }
    }
  }
}
