package app.afterclose.engine;

import app.afterclose.llm.Cut;
import app.afterclose.model.Entry;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The turn that a link has in flight, to be let go of by others. Any thread may call. */
final class Aloft {
  private @Nullable Cut turn;
  private Entry.@Nullable Cut cause;
  private @Nullable Runnable reconnect;

  /** From here on {@link #cut} cuts {@code next}. */
  synchronized void flies(Cut next) {
    turn = next;
    cause = null;
    reconnect = null;
  }

  /** Lets go of the turn, if there is one; the first cause stands. Returns at once. */
  synchronized void cut(Entry.Cut why) {
    Cut current = turn;
    if (current != null && cause == null) {
      cause = why;
      Thread.startVirtualThread(current::now);
    }
  }

  /**
   * The machine has slept. A turn of which nothing is heard within {@code grace} from now on has
   * lost its connection without a word: it is cut, rather than waited for until its time is up.
   *
   * @param again forgets such connections, before the next turn takes one
   */
  synchronized void slept(Duration grace, Runnable again) {
    Cut current = turn;
    if (current != null && cause == null) {
      long before = current.signs();
      Thread.ofVirtual()
          .name("slept")
          .start(
              () -> {
                if (!current.await(grace)) {
                  silent(current, before, again);
                }
              });
    }
  }

  private synchronized void silent(Cut current, long before, Runnable again) {
    if (turn == current && current.signs() == before && cause == null) {
      reconnect = again;
      cut(Entry.Cut.SLEEP);
    }
  }

  /** The turn is over; why it was cut, if it was. */
  Optional<Entry.Cut> landed() {
    Runnable again;
    Optional<Entry.Cut> why;
    synchronized (this) {
      turn = null;
      again = reconnect;
      why = Optional.ofNullable(cause);
    }
    if (again != null) {
      again.run();
    }
    return why;
  }
}
