package app.afterclose.agent;

import app.afterclose.model.BellItem;
import app.afterclose.model.CallId;
import app.afterclose.model.ConversationHead;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Entry;
import app.afterclose.model.Figures;
import app.afterclose.model.LiveText;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunHead;
import app.afterclose.model.RunId;
import app.afterclose.model.RunState;
import app.afterclose.model.RunStatus;
import app.afterclose.os.Tray;
import app.afterclose.store.Journal;
import app.afterclose.store.JournalClosed;
import app.afterclose.store.StoreFailed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the tray as the journal is, and does what is clicked there. */
final class TrayDesk implements Journal.Follower, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TrayDesk.class);
  private static final int BELL = 200;

  private final Journal journal;
  private final UnaryOperator<RunHead> placed;
  private final Hands hands;
  private final InstantSource clock;
  private final Figures figures;
  private final Tray tray;
  private final Beat beat = new Beat();
  private final Thread drawing;
  private final Journal.Subscription subscription;
  private volatile @Nullable Boolean login;

  /**
   * What clicks do.
   *
   * @param login turns the start at login on or off
   * @param drawn is told after each drawing whether runs are active and whether a tray shows them
   */
  record Hands(Opener opener, Consumer<RunId> stop, Runnable quit, Runnable login, Drawn drawn) {}

  /** Hears of drawings. */
  interface Drawn {
    void drawn(boolean active, boolean shown);
  }

  /**
   * @param placed knows a run's place in the line
   * @param tray makes the tray, for whoever is told the keys of clicked entries
   */
  TrayDesk(
      Journal journal,
      UnaryOperator<RunHead> placed,
      Hands hands,
      InstantSource clock,
      Figures figures,
      Function<Consumer<String>, Tray> tray) {
    this.journal = journal;
    this.placed = placed;
    this.hands = hands;
    this.clock = clock;
    this.figures = figures;
    this.tray = tray.apply(this::clicked);
    this.subscription = journal.follow(this);
    this.drawing = Thread.ofVirtual().name("tray-desk").start(this::draw);
  }

  /** How the start at login stands; null where it cannot be chosen. */
  void atLogin(@Nullable Boolean on) {
    login = on;
    beat.due();
  }

  @Override
  public void recorded(Recorded entry, ConversationHead head) {
    // Time that passes is drawn by the clock.
    if (!(entry.entry() instanceof Entry.Ticked)) {
      beat.due();
    }
  }

  @Override
  public void said(LiveText text) {}

  @Override
  public void rang(BellItem item) {
    beat.due();
  }

  @Override
  public void erased(ConversationId conversation) {
    beat.due();
  }

  @Override
  public void close() {
    subscription.close();
    beat.end();
    try {
      drawing.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    tray.close();
  }

  private void draw() {
    boolean active = true;
    do {
      try {
        TrayView.Scene scene = scene();
        active = !scene.active().isEmpty();
        tray.show(TrayView.of(scene));
        hands.drawn().drawn(active, tray.shown());
      } catch (JournalClosed e) {
        LOG.debug("The agent is leaving", e);
      } catch (RuntimeException e) {
        LOG.warn("The tray could not be drawn; it is drawn again with the next change", e);
      }
    } while (beat.next(pause(active, tray.shown())));
  }

  /** A tray that is not shown is drawn all the same: it may come without a word. */
  static @Nullable Duration pause(boolean active, boolean shown) {
    return active ? Beat.CLOCK : shown ? null : Beat.LOOK;
  }

  private TrayView.Scene scene() {
    List<BellItem> failed =
        journal.bell(BELL).stream()
            .filter(item -> !item.read() && item.status() instanceof RunStatus.Failed)
            .toList();
    Instant now = clock.instant();
    return new TrayView.Scene(
        journal.unsettled().stream().map(run -> active(run, now)).toList(),
        failed,
        login,
        now,
        figures);
  }

  private TrayView.Active active(RunState run, Instant now) {
    Optional<ConversationHead> head = journal.conversation(run.conversation());
    return new TrayView.Active(
        placed.apply(RunHead.of(run)),
        head.map(ConversationHead::title).orElse(""),
        head.map(ConversationHead::changed).orElse(now));
  }

  private void clicked(String key) {
    try {
      carryOut(key);
    } catch (StoreFailed | JournalClosed e) {
      LOG.info("The click on {} came too late or could not be saved", key, e);
    } catch (RuntimeException e) {
      LOG.error("The click on {} failed", key, e);
    }
  }

  private void carryOut(String key) {
    switch (key) {
      case TrayView.OPEN -> hands.opener().open(null, 0);
      case TrayView.STOP -> journal.unsettled().forEach(run -> hands.stop().accept(run.run()));
      case TrayView.LOGIN -> hands.login().run();
      case TrayView.QUIT -> hands.quit().run();
      default -> openRun(key);
    }
  }

  private void openRun(String key) {
    String[] parts = key.split(":", 3);
    var run = new RunId(parts[1]);
    journal
        .run(run)
        .map(RunHead::conversation)
        .ifPresentOrElse(
            in -> hands.opener().open(in, seq(in, run, parts)), () -> hands.opener().open(null, 0));
  }

  private long seq(ConversationId in, RunId run, String[] key) {
    return switch (key[0] + ":") {
      case TrayView.FAILED -> seqInBell(run);
      case TrayView.CARD -> seqOfCard(in, new CallId(key[2]));
      default -> 0;
    };
  }

  /** Of the entry that asks the rep about the call. */
  private long seqOfCard(ConversationId in, CallId call) {
    return journal.entries(in, 0).stream()
        .filter(each -> each.entry().asks().filter(call::equals).isPresent())
        .mapToLong(Recorded::seq)
        .max()
        .orElse(0);
  }

  private long seqInBell(RunId run) {
    return journal.bell(BELL).stream()
        .filter(item -> item.run().equals(run))
        .mapToLong(BellItem::seq)
        .findFirst()
        .orElse(0);
  }
}
