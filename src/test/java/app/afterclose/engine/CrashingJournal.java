package app.afterclose.engine;

import app.afterclose.model.BellItem;
import app.afterclose.model.ConversationHead;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Page;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunHead;
import app.afterclose.model.RunId;
import app.afterclose.model.RunState;
import app.afterclose.store.Journal;
import app.afterclose.store.JournalClosed;
import app.afterclose.store.Session;
import app.afterclose.store.Tx;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A journal that dies at the n-th write, whoever's it is: just before it is committed, or just
 * after. From then on the process is as good as gone: nothing more is taken or read.
 */
final class CrashingJournal implements Journal {
  private final Journal real;
  private final boolean before;
  private final CountDownLatch dead = new CountDownLatch(1);
  private final Runnable died;
  private final boolean lives;
  private int left;

  /**
   * @param died told when it has
   */
  CrashingJournal(Journal real, int at, boolean before, Runnable died) {
    this(real, at, before, died, false);
  }

  private CrashingJournal(Journal real, int at, boolean before, Runnable died, boolean lives) {
    this.lives = lives;
    this.real = real;
    this.left = at;
    this.before = before;
    this.died = died;
  }

  /**
   * One that lives on, with {@code tap} done right after the n-th write, before its writer goes on.
   */
  static CrashingJournal tapped(Journal real, int at, Runnable tap) {
    return new CrashingJournal(real, at, false, tap, true);
  }

  /** Whether it has died. */
  boolean isDead() {
    return dead.getCount() == 0;
  }

  @Override
  public <T> T write(Function<Tx, T> unit) {
    boolean now;
    synchronized (this) {
      check();
      now = --left == 0;
      if (now && !lives) {
        dead.countDown();
      }
    }
    if (!now) {
      return real.write(unit);
    }
    if (lives) {
      T value = real.write(unit);
      died.run();
      return value;
    }
    if (!before) {
      real.write(unit);
    }
    died.run();
    throw new JournalClosed();
  }

  @Override
  public boolean erase(ConversationId conversation, Consumer<Session> also) {
    check();
    return real.erase(conversation, also);
  }

  private void check() {
    if (isDead()) {
      throw new JournalClosed();
    }
  }

  @Override
  public <T> T read(Function<Session, T> reading) {
    check();
    return real.read(reading);
  }

  @Override
  public <T> T joined(Function<Moment, T> reading) {
    return real.joined(reading);
  }

  @Override
  public void say(RunId run, int turn, String text) {
    if (!isDead()) {
      real.say(run, turn, text);
    }
  }

  @Override
  public Subscription follow(Follower follower) {
    return real.follow(follower);
  }

  @Override
  public Optional<RunState> state(RunId run) {
    check();
    return real.state(run);
  }

  @Override
  public List<RunState> unsettled() {
    return real.unsettled();
  }

  @Override
  public List<Recorded> entries(ConversationId conversation, long after) {
    return real.entries(conversation, after);
  }

  @Override
  public Page<ConversationHead> conversations(int offset, int limit) {
    return real.conversations(offset, limit);
  }

  @Override
  public Optional<ConversationHead> conversation(ConversationId id) {
    return real.conversation(id);
  }

  @Override
  public List<RunHead> runs(int limit) {
    return real.runs(limit);
  }

  @Override
  public Optional<RunHead> run(RunId id) {
    return real.run(id);
  }

  @Override
  public List<BellItem> bell(int limit) {
    return real.bell(limit);
  }

  @Override
  public List<SearchHit> search(String text, int limit) {
    return real.search(text, limit);
  }

  @Override
  public void close() {
    real.close();
  }
}
