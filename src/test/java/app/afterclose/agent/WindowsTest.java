package app.afterclose.agent;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.ConversationId;
import app.afterclose.wire.Command;
import app.afterclose.wire.Destination;
import app.afterclose.wire.Frame;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Windows that start, hang, wake and die, without a process. */
@Timeout(120)
class WindowsTest {
  private static final ConversationId CHAT = new ConversationId("c1");
  private static final Windows.View ONE =
      new Windows.View(new Destination.Conversation(CHAT, 7), "");
  private static final Windows.View TWO = new Windows.View(new Destination.Bell(), "");
  private static final Command.OpenWindow OPENING =
      new Command.OpenWindow(new Destination.Here(), Command.Caller.OPENING);

  private final BlockingQueue<Windows.View> started = new LinkedBlockingQueue<>();
  private final BlockingQueue<CompletableFuture<Void>> processes = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> shown = new LinkedBlockingQueue<>();
  private final AtomicLong nanos = new AtomicLong();
  private final AtomicBoolean broken = new AtomicBoolean();

  private Windows windows(Duration patience) {
    return new Windows(this::start, nanos::get, patience);
  }

  private CompletableFuture<?> start(Windows.View view) throws IOException {
    if (broken.get()) {
      throw new IOException("there is no such program");
    }
    var process = new CompletableFuture<Void>();
    processes.add(process);
    started.add(view);
    return process;
  }

  /** A window that keeps what it is told to show. */
  private static final class FakeWindow {
    final BlockingQueue<Frame.Show> told = new LinkedBlockingQueue<>();
    final Windows.Seat seat;

    FakeWindow(Windows windows) {
      seat = windows.seat(frame -> told.add((Frame.Show) frame));
    }

    Frame opens() throws Exception {
      return seat.open(OPENING).get(40, TimeUnit.SECONDS);
    }

    Frame.Show shows() throws InterruptedException {
      Frame.Show show = next(told);
      seat.shown(show.number());
      return show;
    }
  }

  private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
    T next = queue.poll(40, TimeUnit.SECONDS);
    assertThat(next).as("something within 40 s").isNotNull();
    return next;
  }

  @Test
  void whatAWindowWasStartedForIsShownOnceItSaysSo() throws Exception {
    var windows = windows(Duration.ofHours(1));
    windows.open(ONE, () -> shown.add("one"));
    assertThat(next(started)).isEqualTo(ONE);
    var window = new FakeWindow(windows);
    assertThat(window.opens()).isEqualTo(new Frame.Window(false));
    assertThat(shown).isEmpty();
    assertThat(window.shows().to()).isEqualTo(ONE.to());
    assertThat(next(shown)).isEqualTo("one");
    windows.open(TWO, () -> shown.add("two"));
    assertThat(window.shows().to()).isEqualTo(TWO.to());
    assertThat(next(shown)).isEqualTo("two");
    next(processes).complete(null);
    assertThat(started).isEmpty();
  }

  @Test
  void aProcessThatDiesWhileItStartsMakesRoomAtOnce() throws Exception {
    var windows = windows(Duration.ofHours(1));
    windows.open(ONE, () -> shown.add("one"));
    next(started);
    next(processes).complete(null);
    windows.open(ONE, () -> shown.add("again"));
    assertThat(next(started)).isEqualTo(ONE);
    assertThat(shown).isEmpty();
    broken.set(true);
    next(processes).complete(null);
    windows.open(TWO, () -> {});
    turn(windows);
    broken.set(false);
    windows.open(ONE, () -> {});
    assertThat(next(started)).as("one that could not be started keeps nobody").isEqualTo(ONE);
  }

  @Test
  void whatWasAskedForMeanwhileIsOwedOneMoreProcess() throws Exception {
    var windows = windows(Duration.ofHours(1));
    windows.open(ONE, () -> {});
    next(started);
    windows.open(TWO, () -> shown.add("two"));
    turn(windows);
    next(processes).complete(null);
    assertThat(next(started)).isEqualTo(TWO);
    next(processes).complete(null);
    turn(windows);
    assertThat(started).as("nothing more was asked for").isEmpty();
  }

  @Test
  void aProcessThatSaysNothingIsWaitedForAndThenReplaced() throws Exception {
    var windows = windows(Duration.ofHours(1));
    windows.open(ONE, () -> {});
    next(started);
    nanos.addAndGet(Starting.PATIENCE.toNanos() - 1);
    windows.open(TWO, () -> {});
    turn(windows);
    assertThat(started).isEmpty();
    nanos.addAndGet(1);
    windows.open(ONE, () -> {});
    assertThat(next(started)).isEqualTo(ONE);
  }

  @Test
  void aHungWindowThatWakesIsTheWindowAgainAndNothingIsBeingStarted() throws Exception {
    var windows = windows(Duration.ofMillis(50));
    var hung = new FakeWindow(windows);
    hung.opens();
    hung.seat.looking(CHAT);
    windows.open(ONE, () -> shown.add("one"));
    assertThat(next(started)).as("it did not answer").isEqualTo(ONE);
    assertThat(windows.looked(CHAT)).as("nobody sees what hangs").isFalse();
    assertThat(windows.any()).isFalse();
    hung.shows();
    assertThat(next(shown)).isEqualTo("one");
    assertThat(windows.any()).isTrue();
    assertThat(windows.looked(CHAT)).isTrue();
    hung.seat.close();
    windows.open(TWO, () -> {});
    assertThat(next(started)).as("the first start is over").isEqualTo(TWO);
  }

  @Test
  void aWindowThatGoesWhileItIsAskedIsReplacedAtOnce() throws Exception {
    var windows = windows(Duration.ofHours(1));
    var window = new FakeWindow(windows);
    window.opens();
    windows.open(ONE, () -> shown.add("one"));
    next(window.told);
    window.seat.close();
    assertThat(next(started)).isEqualTo(ONE);
    assertThat(shown).isEmpty();
  }

  @Test
  void anAnswerOfAnotherWindowSaysNothing() throws Exception {
    var windows = windows(Duration.ofHours(1));
    var window = new FakeWindow(windows);
    window.opens();
    windows.open(ONE, () -> shown.add("one"));
    Frame.Show show = next(window.told);
    new FakeWindow(windows).seat.shown(show.number());
    assertThat(shown).isEmpty();
    window.seat.shown(show.number());
    assertThat(next(shown)).isEqualTo("one");
  }

  @Test
  void aStartThatAsksForANewChatOrThePipelineBringsTheWindowThere() throws Exception {
    var windows = windows(Duration.ofHours(1));
    var window = new FakeWindow(windows);
    window.opens();
    for (var to : List.of(new Destination.NewChat(), new Destination.Pipeline())) {
      var asking = new Command.OpenWindow(to, Command.Caller.ASKING);
      var answer = new FakeWindow(windows).seat.open(asking);
      assertThat(window.shows().to()).isEqualTo(to);
      assertThat(answer.get(40, TimeUnit.SECONDS)).isEqualTo(new Frame.Window(true));
    }
    assertThat(started).isEmpty();
  }

  /** Returns when what was asked for before has been seen to. */
  private static void turn(Windows windows) throws Exception {
    var asking = new Command.OpenWindow(new Destination.Here(), Command.Caller.ASKING);
    new FakeWindow(windows).seat.open(asking).get(40, TimeUnit.SECONDS);
  }
}
