package app.afterclose.client;

import static app.afterclose.model.Texts.plain;

import app.afterclose.wire.Command;
import app.afterclose.wire.Connection;
import app.afterclose.wire.Frame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Commands given while there is no agent: they are sent once there is one, in their order, unless
 * that takes too long. None of them has reached an agent before. Safe for several threads.
 */
final class Parked {
  private final Duration patience;
  private final List<One> commands = new ArrayList<>();

  private record One(Command command, CompletableFuture<Frame> answer) {}

  Parked(Duration patience) {
    this.patience = patience;
  }

  synchronized CompletableFuture<Frame> add(Command command) {
    var answer = new CompletableFuture<Frame>();
    commands.add(new One(command, answer));
    CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
        .execute(() -> tooLong(answer));
    return answer;
  }

  /** Sends them. */
  void go(Function<Command, CompletableFuture<Frame>> send) {
    for (One one : take()) {
      var _ =
          send.apply(one.command())
              .whenComplete(
                  (frame, failure) -> {
                    if (failure == null) {
                      one.answer().complete(frame);
                    } else {
                      one.answer().completeExceptionally(failure);
                    }
                  });
    }
  }

  /** None of them will be sent. */
  void giveUp() {
    take().forEach(one -> fail(one.answer()));
  }

  private synchronized List<One> take() {
    var taken = List.copyOf(commands);
    commands.clear();
    return taken;
  }

  /** What was sent meanwhile may take as long as it takes. */
  @SuppressWarnings("ReferenceEquality") // a future is itself and no other
  private void tooLong(CompletableFuture<Frame> answer) {
    boolean waiting;
    synchronized (this) {
      waiting = commands.removeIf(one -> one.answer() == answer);
    }
    if (waiting) {
      fail(answer);
    }
  }

  private static void fail(CompletableFuture<Frame> answer) {
    answer.completeExceptionally(new Connection.Lost(plain("attach.inTime")));
  }
}
