package app.afterclose.window;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.testfx.service.query.EmptyNodeQueryException;
import org.testfx.service.query.NodeQuery;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A query that looks on JavaFX's thread, and waits for the one node that is asked for: a node is
 * there once a pulse has laid its parent out, and a test's thread that looked in the middle of one
 * would find nothing. Asked on JavaFX's thread it cannot wait. What asks for all nodes, or tries,
 * does not wait.
 */
final class Patient implements InvocationHandler {
  private static final long DEADLINE = TimeUnit.SECONDS.toNanos(30);

  /** Looks from the beginning each time: a query keeps what it found first. */
  private final Supplier<NodeQuery> look;

  private Patient(Supplier<NodeQuery> look) {
    this.look = look;
  }

  static NodeQuery query(Supplier<NodeQuery> look) {
    return (NodeQuery)
        Proxy.newProxyInstance(
            Patient.class.getClassLoader(), new Class<?>[] {NodeQuery.class}, new Patient(look));
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] with) {
    if (method.getReturnType().equals(NodeQuery.class)) {
      return query(() -> (NodeQuery) asked(look.get(), method, with));
    }
    boolean waits =
        method.getName().startsWith("query")
            && !method.getName().startsWith("queryAll")
            && !Platform.isFxApplicationThread();
    long end = System.nanoTime() + DEADLINE;
    while (true) {
      Object found = OnFx.ask(() -> tried(method, with));
      if (!(found instanceof EmptyNodeQueryException none)) {
        return found;
      }
      if (!waits || System.nanoTime() > end) {
        throw none;
      }
      WaitForAsyncUtils.waitForFxEvents(1);
    }
  }

  private Object tried(Method method, Object[] with) {
    try {
      return asked(look.get(), method, with);
    } catch (EmptyNodeQueryException e) {
      return e;
    }
  }

  private static Object asked(NodeQuery query, Method method, Object[] with) {
    try {
      return method.invoke(query, with);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
