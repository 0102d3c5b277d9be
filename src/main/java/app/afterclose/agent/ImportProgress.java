package app.afterclose.agent;

import static app.afterclose.model.Texts.plain;

import app.afterclose.wire.Frame;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * How far one import is: told to its client about a hundred times, and ended when that asks for it.
 * Its thread is the import's, but for {@link #cancel}.
 */
final class ImportProgress implements LongConsumer {
  private final Consumer<Frame> tell;
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private long total;
  private long step = 1;

  ImportProgress(Consumer<Frame> tell) {
    this.tell = tell;
  }

  /** Any thread may call it. */
  void cancel() {
    cancelled.set(true);
  }

  void begin(long rows) {
    total = rows;
    step = Math.max(1, rows / 100);
    accept(0);
  }

  @Override
  public void accept(long written) {
    if (cancelled.get()) {
      throw new Cancelled();
    }
    if (written % step == 0) {
      tell.accept(new Frame.Importing(written, total));
    }
  }

  /** The rep changed their mind; it undoes the transaction that it is thrown in. */
  static final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Cancelled() {
      super(plain("refused.import"));
    }
  }
}
