package app.afterclose.engine;

import app.afterclose.model.RunId;
import app.afterclose.store.Journal;
import app.afterclose.store.JournalClosed;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Has something of its own committed just before, or just after, the n-th write of a link. It can
 * also take the journal away from an engine, as a crash does.
 */
final class Meddler implements UnaryOperator<Journal> {
  private static final String LINK = "link-";

  private final int at;
  private final boolean before;
  private final Consumer<RunId> deed;
  private final AtomicInteger writes = new AtomicInteger();
  private final CountDownLatch done = new CountDownLatch(1);
  private volatile boolean dead;

  private Meddler(int at, boolean before, Consumer<RunId> deed) {
    this.at = at;
    this.before = before;
    this.deed = deed;
  }

  static Meddler before(int at, Consumer<RunId> deed) {
    return new Meddler(at, true, deed);
  }

  static Meddler after(int at, Consumer<RunId> deed) {
    return new Meddler(at, false, deed);
  }

  /** Leaves everything alone. */
  static Meddler none() {
    return new Meddler(Integer.MAX_VALUE, false, _ -> {});
  }

  /** Takes the journal away after the n-th write of a link. */
  static Meddler killing(int at) {
    return killing(at, false);
  }

  /** Takes the journal away before or after the n-th write of a link. */
  static Meddler killing(int at, boolean before) {
    var killer = new AtomicReference<Meddler>();
    killer.set(new Meddler(at, before, _ -> killer.get().kill()));
    return killer.get();
  }

  /**
   * Waits until it has come to the deed, or until all is {@code over} and it has not.
   *
   * @param end ends the engine: links may still be at their last writes when all is over
   */
  boolean diesBefore(BooleanSupplier over, Runnable end) {
    try {
      while (!done.await(10, TimeUnit.MILLISECONDS)) {
        if (over.getAsBoolean()) {
          end.run();
          return done.getCount() == 0;
        }
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** Waits until it has come to the deed. */
  void await() {
    StopState.Scene.wait(done);
  }

  /** From here on the engine writes nothing more. */
  void kill() {
    dead = true;
  }

  @Override
  public Journal apply(Journal real) {
    return (Journal)
        Proxy.newProxyInstance(
            Journal.class.getClassLoader(),
            new Class<?>[] {Journal.class},
            (_, method, args) ->
                method.getName().equals("write")
                    ? write(real, method, args)
                    : call(real, method, args));
  }

  private Object write(Journal real, Method method, Object[] args) throws Throwable {
    if (dead) {
      throw new JournalClosed();
    }
    String thread = Thread.currentThread().getName();
    boolean now = thread.startsWith(LINK) && writes.incrementAndGet() == at;
    if (now && before) {
      meddle(thread);
    }
    if (dead) {
      throw new JournalClosed();
    }
    Object value = call(real, method, args);
    if (now && !before) {
      meddle(thread);
    }
    return value;
  }

  /** On a thread of its own, as the rep's wishes come. */
  private void meddle(String thread) throws InterruptedException {
    var run = new RunId(thread.substring(LINK.length()));
    Thread.ofPlatform().name("meddler").start(() -> deed.accept(run)).join();
    done.countDown();
  }

  private static Object call(Journal real, Method method, Object[] args) throws Throwable {
    try {
      return method.invoke(real, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
