package app.afterclose.agent;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.British;
import app.afterclose.model.CallId;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.RunId;
import app.afterclose.os.Tray;
import app.afterclose.store.JournalFixture;
import app.afterclose.wire.Frame;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class TrayDeskTest {
  private static final ConversationId CHAT = new ConversationId("c1");
  private static final RunId RUN = new RunId("r1");

  private final JournalFixture fixture = new JournalFixture();
  private final BlockingQueue<Tray.View> views = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
  private Consumer<String> rep;
  private final TrayDesk desk = desk();

  @AfterEach
  void close() {
    desk.close();
    fixture.close();
  }

  private TrayDesk desk() {
    var hands =
        new TrayDesk.Hands(
            (conversation, seq) -> done.add("open " + conversation + " " + seq),
            run -> done.add("stop " + run),
            () -> done.add("quit"),
            () -> done.add("login"),
            (_, _) -> {});
    return new TrayDesk(
        fixture.journal(),
        run -> run,
        hands,
        Clock.systemUTC(),
        British.FIGURES,
        clicked -> tray(clicked));
  }

  private Tray tray(Consumer<String> clicked) {
    rep = clicked;
    return new Tray() {
      @Override
      public void show(View view) {
        views.add(view);
      }

      @Override
      public boolean shown() {
        return true;
      }

      @Override
      public void close() {
        done.add("closed");
      }
    };
  }

  private void begin() {
    fixture
        .journal()
        .write(
            tx -> {
              tx.append(CHAT, RUN, new Entry.RunAsked("Analyse my pipeline", "UTC", null));
              return tx.append(RUN, 1, Duration.ZERO, new Entry.LinkStarted());
            });
  }

  private Tray.View shown(Predicate<Tray.View> wanted) throws InterruptedException {
    while (true) {
      Tray.View view = views.poll(40, TimeUnit.SECONDS);
      assertThat(view).as("it was never shown").isNotNull();
      if (wanted.test(view)) {
        return view;
      }
    }
  }

  private String next() throws InterruptedException {
    return done.poll(40, TimeUnit.SECONDS);
  }

  @Test
  void theTrayFollowsTheJournal() throws Exception {
    shown(view -> view.state() == Tray.State.IDLE);
    begin();
    var running = shown(view -> view.state() == Tray.State.RUNNING);
    assertThat(running.tooltip()).isEqualTo("Afterclose: 1 running");
    fixture
        .journal()
        .write(tx -> tx.append(RUN, 1, Duration.ZERO, new Entry.LinkEnded(new Ending.Stopped())));
    shown(view -> view.state() == Tray.State.IDLE);
  }

  @Test
  void anEntryForACardLeadsToThatCard() throws Exception {
    begin();
    long first = asked(0);
    long second = asked(1);
    rep.accept(TrayView.CARD + RUN + ":" + CallId.of(RUN, 1, 0));
    assertThat(next()).isEqualTo("open c1 " + first);
    rep.accept(TrayView.CARD + RUN + ":" + CallId.of(RUN, 1, 1));
    assertThat(next()).isEqualTo("open c1 " + second);
  }

  /** The number of the entry that asks about a call. */
  private long asked(int index) {
    var asks = new Entry.ApprovalAsked(CallId.of(RUN, 1, index), "Save it?", "{}", "{}");
    return fixture.journal().write(tx -> tx.append(RUN, 1, Duration.ZERO, asks)).seq();
  }

  @Test
  void clicksDoWhatTheySay() throws Exception {
    begin();
    rep.accept(TrayView.OPEN);
    assertThat(next()).isEqualTo("open null 0");
    rep.accept(TrayView.RUN + RUN);
    assertThat(next()).isEqualTo("open c1 0");
    rep.accept(TrayView.CARD + RUN + ":x");
    assertThat(next()).isEqualTo("open c1 0");
    rep.accept(TrayView.RUN + "gone");
    assertThat(next()).isEqualTo("open null 0");
    rep.accept(TrayView.STOP);
    assertThat(next()).isEqualTo("stop r1");
    rep.accept(TrayView.QUIT);
    assertThat(next()).isEqualTo("quit");
    rep.accept(TrayView.LOGIN);
    assertThat(next()).isEqualTo("login");
    desk.atLogin(true);
    shown(view -> view.menu().contains(new Tray.Item.Check("login", "Start at login", true)));
  }

  @Test
  void quittingAsksInTheWindowWhileRunsAreActive() {
    List<String> told = new ArrayList<>();
    Opener opener = (@Nullable ConversationId _, long _) -> told.add("opens");
    var windows = new AtomicBoolean();
    Predicate<Frame> tell = frame -> windows.get() && told.add(frame.toString());
    Runnable leave = () -> told.add("leaves");
    var quitting = new Quitting(fixture.journal(), tell, opener, true, leave, Clock.systemUTC());
    assertThat(quitting.active()).isZero();
    quitting.fromTray();
    assertThat(told).containsExactly("leaves");
    told.clear();
    begin();
    assertThat(quitting.active()).isEqualTo(1);
    quitting.fromTray();
    assertThat(told).containsExactly("opens");
    assertThat(quitting.asked()).containsExactly(new Frame.QuitAsked(1));
    quitting.answered();
    assertThat(quitting.asked()).as("once").isEmpty();
    windows.set(true);
    quitting.fromTray();
    assertThat(told).endsWith(new Frame.QuitAsked(1).toString(), "opens");
    told.clear();
    new Quitting(fixture.journal(), tell, opener, false, leave, Clock.systemUTC()).fromTray();
    assertThat(told).as("where no window can be opened").containsExactly("leaves");
  }

  @Test
  void whoQuitsAgainUnansweredWithinAMinuteLeaves() {
    begin();
    List<String> told = new ArrayList<>();
    var now = new AtomicReference<>(Instant.parse("2026-11-22T12:00:00Z"));
    // A window that hangs is told and shows nothing.
    Opener opener = (@Nullable ConversationId _, long _) -> {};
    var quitting =
        new Quitting(
            fixture.journal(), _ -> true, opener, true, () -> told.add("leaves"), now::get);
    quitting.fromTray();
    assertThat(told).isEmpty();
    now.updateAndGet(at -> at.plusSeconds(61));
    quitting.fromTray();
    assertThat(told).as("it was long ago").isEmpty();
    quitting.answered();
    quitting.fromTray();
    assertThat(told).as("the rep chose to keep running").isEmpty();
    now.updateAndGet(at -> at.plusSeconds(60));
    quitting.fromTray();
    assertThat(told).containsExactly("leaves");
  }

  @Test
  void aTrayThatIsNotShownIsDrawnAgainWithNothingRunning() {
    assertThat(TrayDesk.pause(false, true)).isNull();
    assertThat(TrayDesk.pause(false, false)).isEqualTo(Beat.LOOK);
    assertThat(TrayDesk.pause(true, false)).isEqualTo(Beat.CLOCK);
    assertThat(TrayDesk.pause(true, true)).isEqualTo(Beat.CLOCK);
  }

  @Test
  void whereNoTrayIsTheRepIsToldOnce() {
    List<Frame> told = new ArrayList<>();
    var open = new AtomicBoolean();
    Predicate<Frame> tell = frame -> open.get() && told.add(frame);
    var now = new AtomicReference<>(Instant.parse("2026-11-22T12:00:00Z"));
    var noTray = new NoTray(tell, fixture.journal(), now::get);
    noTray.drawn(false, false);
    now.updateAndGet(at -> at.plusSeconds(10));
    noTray.drawn(true, false);
    assertThat(told).as("there was no window").isEmpty();
    open.set(true);
    noTray.drawn(true, true);
    noTray.drawn(true, false);
    now.updateAndGet(at -> at.plusSeconds(2));
    noTray.drawn(true, false);
    noTray.drawn(true, true);
    now.updateAndGet(at -> at.plusSeconds(10));
    noTray.drawn(true, false);
    assertThat(told).as("a panel was started again").isEmpty();
    now.updateAndGet(at -> at.plusSeconds(10));
    noTray.drawn(true, false);
    noTray.drawn(true, false);
    assertThat(told).hasSize(1);
    var again = new NoTray(tell, fixture.journal(), now::get);
    again.drawn(true, false);
    now.updateAndGet(at -> at.plusSeconds(10));
    again.drawn(true, false);
    assertThat(told).as("also after a restart").hasSize(1);
  }
}
