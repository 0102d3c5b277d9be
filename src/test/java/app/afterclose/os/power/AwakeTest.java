package app.afterclose.os.power;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class AwakeTest {
  private final List<String> done = new ArrayList<>();
  private final List<Runnable> losing = new ArrayList<>();

  private Awake.Way way(String name) {
    return lost -> {
      done.add("take " + name);
      losing.add(lost);
      return Optional.of(() -> done.add("drop " + name));
    };
  }

  @Test
  void whatCostsSomethingIsAskedOnceAWhile() {
    var nanos = new AtomicLong();
    var mains = new AtomicBoolean(true);
    var asked = new AtomicInteger();
    BooleanSupplier costly =
        () -> {
          asked.incrementAndGet();
          return mains.get();
        };
    var remembered = new Remembered(costly, Duration.ofSeconds(20), nanos::get);
    assertThat(remembered.getAsBoolean()).isTrue();
    mains.set(false);
    nanos.addAndGet(Duration.ofSeconds(20).toNanos() - 1);
    assertThat(remembered.getAsBoolean()).isTrue();
    assertThat(asked).hasValue(1);
    nanos.addAndGet(1);
    assertThat(remembered.getAsBoolean()).isFalse();
  }

  @Test
  void twiceIsOnce() {
    try (var awake = new Awake(List.of(way("a"), way("b")), () -> true)) {
      awake.keep(false);
      awake.keep(true);
      awake.keep(true);
      assertThat(done).containsExactly("take a");
      awake.keep(false);
      awake.keep(false);
      assertThat(done).containsExactly("take a", "drop a");
      awake.keep(true);
    }
    assertThat(done).containsExactly("take a", "drop a", "take a", "drop a");
  }

  @Test
  void theNextWayIsTakenWhenOneEnds() {
    var awake = new Awake(List.of(_ -> Optional.empty(), way("a"), way("b")), () -> true);
    awake.keep(true);
    losing.getFirst().run();
    assertThat(done).containsExactly("take a", "take b");
    losing.getLast().run();
    awake.keep(false);
    assertThat(done).containsExactly("take a", "take b");
  }

  @Test
  void whatEndsBecauseItWasLetGoIsNotTakenAgain() {
    var awake = new Awake(List.of(way("a"), way("b")), () -> true);
    awake.keep(true);
    awake.keep(false);
    losing.getFirst().run();
    awake.keep(true);
    losing.getFirst().run();
    assertThat(done).containsExactly("take a", "drop a", "take a");
  }

  @Test
  void whereThereIsNoWayNothingHappens() {
    try (var awake = new Awake(List.of(), () -> false)) {
      awake.keep(true);
      assertThat(awake.mains()).isFalse();
    }
  }
}
