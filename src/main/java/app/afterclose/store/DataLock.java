package app.afterclose.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Who may use a data folder: the one process that holds the lock on its {@code agent.lock}. The
 * system releases it when that process ends, however it ends.
 *
 * <p>Law: a process opens that file once. On POSIX systems closing <em>any</em> descriptor of a
 * file releases the locks that the process has on it (fcntl), so a second look at it from the
 * holder itself would give the lock away.
 */
public final class DataLock implements AutoCloseable {
  private static final String FILE = "agent.lock";

  /** The byte that is locked. Beyond the text: on Windows what is locked cannot be read either. */
  private static final long LOCKED = 1L << 30;

  /** Bytes of the text that says who holds it, filled up with spaces. */
  private static final int LINE = 200;

  private final FileChannel channel;
  private final FileLock lock;

  private DataLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Takes the lock on {@code folder}, which is made where it is absent.
   *
   * @throws IOException when the folder or the file cannot be made or opened
   * @throws IllegalStateException when this process has it already
   */
  public static Attempt take(Path folder) throws IOException {
    DataFolder.make(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve(FILE),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock(LOCKED, 1, false);
      if (lock == null) {
        String holder = read(channel);
        channel.close();
        return new Attempt(Optional.empty(), holder);
      }
      String self = self();
      // Over what stood there, at one length: a file that is cut first waits for the disk.
      channel.write(ByteBuffer.wrap(padded(self)), 0);
      return new Attempt(Optional.of(new DataLock(channel, lock)), self);
    } catch (OverlappingFileLockException e) {
      throw new IllegalStateException("this process holds the lock on " + folder + " already", e);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** Gives the folder to the next. */
  @Override
  public void close() throws IOException {
    lock.release();
    channel.close();
  }

  private static String self() {
    ProcessHandle process = ProcessHandle.current();
    return "process "
        + process.pid()
        + process.info().startInstant().map(Instant::toString).map(s -> ", since " + s).orElse("");
  }

  private static byte[] padded(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] line = Arrays.copyOf(bytes, LINE);
    Arrays.fill(line, Math.min(bytes.length, LINE), LINE, (byte) ' ');
    return line;
  }

  private static String read(FileChannel channel) throws IOException {
    ByteBuffer text = ByteBuffer.allocate(LINE);
    channel.read(text, 0);
    return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8).strip();
  }

  /**
   * What came of an attempt to take the lock.
   *
   * @param lock the lock, or empty when another process holds it
   * @param holder who holds it now, for messages: its process id and when it began; may be empty
   */
  public record Attempt(Optional<DataLock> lock, String holder) {}
}
