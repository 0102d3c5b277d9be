package app.afterclose.agent;

import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * Logout, shutdown and SIGTERM, which are Quit: the links end at a checkpoint before the process
 * does. Before there is an agent nothing waits; what fails then fails because of the end. Any
 * thread may call.
 */
final class SystemEnd {
  private final CountDownLatch gone = new CountDownLatch(1);
  private boolean come;
  private @Nullable Runnable leave;

  /** Watches for this process's end from now on. */
  static SystemEnd watched() {
    var end = new SystemEnd();
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(end::comes, "shutdown"));
    } catch (IllegalStateException _) {
      end.comes();
    }
    return end;
  }

  /** Whether it has come. */
  synchronized boolean come() {
    return come;
  }

  /** What asks the agent to leave, which is asked at once where the end has come. */
  synchronized void asks(Runnable leave) {
    this.leave = leave;
    if (come) {
      leave.run();
    }
  }

  /** The agent has left: nobody has to wait for it any more. */
  void gone() {
    gone.countDown();
  }

  /** It comes, and waits for the agent if there is one. */
  void comes() {
    if (!begin()) {
      return;
    }
    try {
      gone.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean begin() {
    come = true;
    if (leave != null) {
      leave.run();
    }
    return leave != null;
  }
}
