package app.afterclose.wire;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Lines on their way out, in order. Bounded in bytes; any thread may add, one takes. */
final class Outbox {
  /** Two of the largest frames: more unread than that is a reader who has stopped reading. */
  static final long MAX_WAITING = 2L * Wire.MAX_FRAME;

  /** Counted for each line besides its bytes, so that many short ones are bounded too. */
  private static final int OVERHEAD = 64;

  private static final int BATCH = 64 << 10;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Condition room = lock.newCondition();
  private final ArrayDeque<byte[]> lines = new ArrayDeque<>();
  private long waiting;
  private boolean closed;

  /** What became of a line. */
  enum Taken {
    YES,
    /** Too much is waiting: the other end has stopped reading. */
    FULL,
    /** The end has been asked for: what waits still goes out, and nothing after it. */
    CLOSED
  }

  Taken add(byte[] line) {
    lock.lock();
    try {
      if (closed) {
        return Taken.CLOSED;
      }
      if (waiting + line.length + OVERHEAD > MAX_WAITING) {
        return Taken.FULL;
      }
      waiting += line.length + OVERHEAD;
      lines.add(line);
      changed.signal();
      return Taken.YES;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Adds a line when half of the box is free, so that there is room for what others push; FULL when
   * nothing is taken out for {@code patience}.
   */
  Taken addWaiting(byte[] line, Duration patience) {
    lock.lock();
    try {
      long before = waiting;
      long left = patience.toNanos();
      while (!closed && waiting > 0 && waiting + line.length + OVERHEAD > MAX_WAITING / 2) {
        if (left <= 0) {
          return Taken.FULL;
        }
        left = room.awaitNanos(left);
        if (waiting < before) {
          left = patience.toNanos();
        }
        before = waiting;
      }
      return add(line);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Taken.CLOSED;
    } finally {
      lock.unlock();
    }
  }

  /** No more lines are taken; those waiting still go out. */
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signal();
      room.signal();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for lines and gives as many as make a good write, each with its newline; null when the
   * box is closed and empty.
   */
  @Nullable ByteBuffer take() {
    lock.lock();
    try {
      while (lines.isEmpty() && !closed) {
        changed.awaitUninterruptibly();
      }
      if (lines.isEmpty()) {
        return null;
      }
      int size = 0;
      int count = 0;
      for (byte[] line : lines) {
        if (count > 0 && size + line.length + 1 > BATCH) {
          break;
        }
        size += line.length + 1;
        count++;
      }
      var batch = ByteBuffer.allocate(size);
      for (int i = 0; i < count; i++) {
        byte[] line = lines.remove();
        waiting -= line.length + OVERHEAD;
        batch.put(line).put((byte) '\n');
      }
      room.signal();
      return batch.flip();
    } finally {
      lock.unlock();
    }
  }
}
