package app.afterclose.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.llm.Cut;
import app.afterclose.llm.Provider;
import app.afterclose.llm.TurnRequest;
import app.afterclose.llm.TurnResult;
import app.afterclose.model.Entry;
import app.afterclose.model.Problem;
import app.afterclose.model.RunStatus;
import app.afterclose.quota.LocalQuota;
import app.afterclose.store.Journal;
import app.afterclose.store.JournalFixture;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What should not happen, and the disk that is full for a while. */
class BrokenTest {
  @Test
  void aProviderThatBreaksFailsTheRunWithItsTurnClosedAndBooked() {
    var script =
        new Script(
            (request, text, cut) -> {
              throw new IllegalStateException("a loose wire");
            },
            Script.says("Better."));
    try (var rig = new EngineRig(script)) {
      var run = rig.ask("Go");
      var state = rig.await(run, RunStatus.Failed.class);
      assertThat(rig.status(run))
          .isInstanceOfSatisfying(
              RunStatus.Failed.class,
              failed ->
                  assertThat(failed.problem())
                      .isEqualTo(
                          new Problem.Unexpected("java.lang.IllegalStateException: a loose wire")));
      assertThat(state.turn().open()).isFalse();
      assertThat(state.usage().total()).isPositive();
      assertThat(rig.journal().<Integer>joined(moment -> moment.live().size())).isZero();
      long used = rig.journal().read(s -> new LocalQuota().used(s, rig.store.clock().instant()));
      assertThat(used).isEqualTo(state.usage().total());
      rig.engine().retry(run);
      assertThat(rig.await(run, RunStatus.Completed.class).answer()).isEqualTo("Better.");
    }
  }

  @Test
  void aProviderThatCannotEvenSayWhatItIsFailsItsRunAndNoOther() {
    var broken = new AtomicBoolean(true);
    var script = new Script(Script.says("Here."));
    var provider =
        new Provider() {
          @Override
          public String kind() {
            if (broken.getAndSet(false)) {
              throw new IllegalStateException("a loose wire");
            }
            return script.kind();
          }

          @Override
          public String model() {
            return script.model();
          }

          @Override
          public TurnResult turn(TurnRequest request, Consumer<String> text, Cut cut) {
            return script.turn(request, text, cut);
          }
        };
    try (var rig = new EngineRig(provider)) {
      rig.await(rig.ask("Go"), RunStatus.Failed.class);
      var next = rig.ask("Go on");
      assertThat(rig.await(next, RunStatus.Completed.class).answer()).isEqualTo("Here.");
    }
  }

  @Test
  void anErrorFailsTheRunAndDoesNotLeaveItOpen() {
    var script =
        new Script(
            (request, text, cut) -> {
              throw new StackOverflowError();
            });
    try (var rig = new EngineRig(script)) {
      var run = rig.ask("Go");
      assertThat(rig.await(run, RunStatus.Failed.class).chain().link()).isEqualTo(1);
    }
  }

  @Test
  void aJournalThatTakesNothingIsTriedAgainInPeaceAndTheRunGoesOn() {
    Queue<Long> tries = new ConcurrentLinkedQueue<>();
    try (var rig =
        new EngineRig(new Script(Script.says("Here.")), real -> full(real, "link-", 2, tries))) {
      var run = rig.ask("Go");
      assertThat(rig.await(run, RunStatus.Completed.class).answer()).isEqualTo("Here.");
    }
    assertThat(tries).hasSizeGreaterThan(2);
    long before = tries.remove();
    long after = tries.remove();
    assertThat(Duration.ofNanos(after - before)).isGreaterThan(Duration.ofMillis(900));
  }

  @Test
  void aTickThatCannotBeWrittenDoesNotKeepTheCapFromCutting() {
    Queue<Long> tries = new ConcurrentLinkedQueue<>();
    var script = new Script(Script.hangsAfter("One, "), Script.says("two."));
    var limits = EngineRig.limits(Duration.ofMillis(300), Duration.ofMinutes(1), 6);
    try (var rig = new EngineRig(script, limits, real -> full(real, "watch-", 1, tries))) {
      var run = rig.ask("Count");
      assertThat(rig.await(run, RunStatus.Completed.class).answer()).isEqualTo("One, two.");
      assertThat(rig.count(run, Entry.TurnCut.class)).isEqualTo(1);
    }
  }

  /** A journal on a full disk: what threads of this name write fails, so many times. */
  private static Journal full(Journal real, String thread, int times, Queue<Long> tries) {
    var left = new AtomicInteger(times);
    return (Journal)
        Proxy.newProxyInstance(
            Journal.class.getClassLoader(),
            new Class<?>[] {Journal.class},
            (_, method, args) -> {
              if (method.getName().equals("write")
                  && Thread.currentThread().getName().startsWith(thread)) {
                tries.add(System.nanoTime());
                if (left.getAndDecrement() > 0) {
                  throw JournalFixture.diskFull();
                }
              }
              try {
                return method.invoke(real, args);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
