package app.afterclose.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;

/** Callers that wait in the writer's queue together, so that their units commit as one group. */
final class Callers {
  private final Journal journal;
  private final CountDownLatch hold = new CountDownLatch(1);
  private final Thread holder;
  private final List<FutureTask<?>> tasks = new ArrayList<>();

  /** Holds the writer up until {@link #go}. */
  Callers(Journal journal) {
    this.journal = journal;
    var held = new CountDownLatch(1);
    holder =
        Thread.ofPlatform()
            .start(
                () ->
                    journal.joined(
                        moment -> {
                          held.countDown();
                          await(hold);
                          return 0;
                        }));
    await(held);
  }

  /** Lets another thread call; returns when it stands in the queue. */
  <T> FutureTask<T> add(Callable<T> call) {
    var task = new FutureTask<>(call);
    tasks.add(task);
    Thread thread = Thread.ofPlatform().start(task);
    while (thread.getState() != Thread.State.WAITING && thread.isAlive()) {
      Thread.onSpinWait();
    }
    return task;
  }

  /** Lets the writer go, and returns when all is done. */
  void go() throws InterruptedException {
    hold.countDown();
    holder.join();
    for (FutureTask<?> task : tasks) {
      while (!task.isDone()) {
        Thread.onSpinWait();
      }
    }
    journal.joined(Journal.Moment::seq);
  }

  static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
