package app.afterclose.agent;

import app.afterclose.engine.Engine;
import app.afterclose.engine.Refusal;
import app.afterclose.model.BellItem;
import app.afterclose.model.ConversationHead;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Figures;
import app.afterclose.model.LiveText;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunHead;
import app.afterclose.model.RunStatus;
import app.afterclose.model.StatusWords;
import app.afterclose.model.Texts;
import app.afterclose.os.Notifier;
import app.afterclose.store.Journal;
import app.afterclose.store.JournalClosed;
import app.afterclose.store.StoreFailed;
import app.afterclose.wire.Destination;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the desktop what rings in the bell, and does what the rep presses there. */
final class Ringer implements Journal.Follower, Notifier.Listener, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Ringer.class);

  private final Journal journal;
  private final Engine engine;
  private final Bells bells;
  private final Windows windows;
  private final BooleanSupplier discreet;
  private final InstantSource clock;
  private final Figures figures;
  private final Notifier notifier;
  private final Journal.Subscription subscription;

  /** All that happens is taken one after the other here, and no writer waits for the desktop. */
  private final ExecutorService one =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("ringer").factory());

  private Notes notes = Notes.NONE;

  /**
   * @param discreet whether notifications leave out what they are about
   * @param notifier makes the desktop's
   */
  Ringer(
      Journal journal,
      Engine engine,
      Bells bells,
      Windows windows,
      BooleanSupplier discreet,
      InstantSource clock,
      Figures figures,
      Function<Notifier.Listener, Notifier> notifier) {
    this.journal = journal;
    this.engine = engine;
    this.bells = bells;
    this.windows = windows;
    this.discreet = discreet;
    this.clock = clock;
    this.figures = figures;
    this.notifier = notifier.apply(this);
    this.subscription = journal.follow(this);
  }

  @Override
  public void recorded(Recorded entry, ConversationHead head) {}

  @Override
  public void said(LiveText text) {}

  @Override
  public void rang(BellItem item) {
    boolean looked = windows.looked(item.conversation());
    then(() -> carryOut(notes.rang(item, looked)));
  }

  @Override
  public void erased(ConversationId conversation) {
    then(() -> carryOut(notes.erased(conversation)));
  }

  @Override
  public void pressed(String note, String button, String activation) {
    then(
        () -> {
          List<BellItem> items = notes.unseen();
          notes = Notes.NONE;
          notifier.withdraw(NoteWords.NOTE); // one that came while the rep pressed tells of nothing
          if (!items.isEmpty()) {
            press(items, button, activation);
          }
        });
  }

  @Override
  public void gone(String note, boolean dismissed) {
    then(() -> notes = notes.gone(dismissed));
  }

  /** Takes the notification away; what it told of stays in the bell. */
  @Override
  public void close() {
    subscription.close();
    one.close();
    notifier.close();
  }

  private void carryOut(Notes.Step step) {
    notes = step.next();
    switch (step.what()) {
      case NOTHING -> {}
      case SHOW ->
          notifier.show(
              NoteWords.of(
                  notes.unseen(), discreet.getAsBoolean(), this::line, new Texts(figures)));
      case WITHDRAW -> notifier.withdraw(NoteWords.NOTE);
    }
  }

  private void press(List<BellItem> items, String button, String activation) {
    BellItem last = items.getLast();
    boolean oneConversation =
        items.stream().allMatch(item -> item.conversation().equals(last.conversation()));
    if (!oneConversation) {
      windows.open(new Windows.View(new Destination.Bell(), activation), () -> {});
    } else if (!button.equals(NoteWords.RETRY) || !retried(last)) {
      List<Long> told = items.stream().map(BellItem::seq).toList();
      windows.open(
          new Windows.View(
              new Destination.Conversation(last.conversation(), last.seq()), activation),
          () -> then(() -> bells.read(told)));
    }
  }

  /** False when it cannot be; then the rep is shown why. */
  private boolean retried(BellItem item) {
    try {
      engine.retry(item.run());
      return true;
    } catch (Refusal e) {
      LOG.info("Retry of {} was refused: {}", item.run(), e.why());
      return false;
    }
  }

  private String line(BellItem item) {
    Instant now = clock.instant();
    String more =
        item.status() instanceof RunStatus.Completed
            ? journal.run(item.run()).map(RunHead::ran).map(figures::length).orElse("")
            : StatusWords.more(item.status(), now);
    return more.isEmpty() ? item.status().word() : item.status().word() + " · " + more;
  }

  private void then(Runnable work) {
    try {
      one.execute(() -> guarded(work));
    } catch (RejectedExecutionException e) {
      LOG.debug("The agent is leaving", e);
    }
  }

  private static void guarded(Runnable work) {
    try {
      work.run();
    } catch (StoreFailed | JournalClosed e) {
      LOG.info("What was pressed on a notification could not be saved", e);
    } catch (RuntimeException e) {
      LOG.error("A notification failed", e);
    }
  }
}
