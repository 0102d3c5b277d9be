package app.afterclose.engine;

import app.afterclose.store.Journal;
import app.afterclose.store.JournalClosed;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

/** A process that dies when the test says so: from then on nothing of it is written. */
final class Dying implements UnaryOperator<Journal> {
  private final AtomicBoolean dead = new AtomicBoolean();

  void now() {
    dead.set(true);
  }

  @Override
  public Journal apply(Journal real) {
    return (Journal)
        Proxy.newProxyInstance(
            Journal.class.getClassLoader(),
            new Class<?>[] {Journal.class},
            (_, method, args) -> {
              if (dead.get() && method.getName().equals("write")) {
                throw new JournalClosed();
              }
              try {
                return method.invoke(real, args);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
