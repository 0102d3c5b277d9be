package app.afterclose.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterclose.wire.Command;
import app.afterclose.wire.Connection;
import app.afterclose.wire.Frame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ParkedTest {
  @Test
  void whatWaitedIsSentInItsOrderAndAnswered() {
    var parked = new Parked(Duration.ofMinutes(1));
    var first = parked.add(new Command.ListBell(1));
    var second = parked.add(new Command.ListRuns(2));
    var sent = new ArrayList<Command>();
    parked.go(
        command -> {
          sent.add(command);
          return CompletableFuture.completedFuture(new Frame.Done());
        });
    assertThat(sent).containsExactly(new Command.ListBell(1), new Command.ListRuns(2));
    assertThat(first).isCompletedWithValue(new Frame.Done());
    assertThat(second).isCompletedWithValue(new Frame.Done());
    parked.go(_ -> CompletableFuture.failedFuture(new AssertionError("nothing is sent twice")));
  }

  @Test
  void whatWaitsTooLongFailsAndIsNeverSent() {
    var parked = new Parked(Duration.ofMillis(1));
    var answer = parked.add(new Command.ListBell(1));
    assertThatThrownBy(() -> answer.get(20, TimeUnit.SECONDS))
        .hasCauseInstanceOf(Connection.Lost.class);
    var sent = new ArrayList<Command>();
    parked.go(
        command -> {
          sent.add(command);
          return new CompletableFuture<>();
        });
    assertThat(sent).isEqualTo(List.of());
  }

  @Test
  void whatWasSentMayTakeItsTime() {
    var parked = new Parked(Duration.ofMillis(200));
    var slow = new CompletableFuture<Frame>();
    var answer = parked.add(new Command.Summarise());
    parked.go(_ -> slow);
    var later = parked.add(new Command.ListBell(1));
    assertThatThrownBy(() -> later.get(20, TimeUnit.SECONDS))
        .hasCauseInstanceOf(Connection.Lost.class);
    assertThat(answer).isNotDone();
    slow.complete(new Frame.Done());
    assertThat(answer).isCompletedWithValue(new Frame.Done());
  }
}
