package app.afterclose.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.ConversationHead;
import app.afterclose.model.Entry;
import app.afterclose.model.LiveText;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunHead;
import app.afterclose.model.RunId;
import app.afterclose.store.Journal;
import app.afterclose.store.JournalClosed;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Plays a play again and again, and lets the agent die at each of its commits in turn. */
final class Crashes {
  /** More commits than any play has, so that its end is seen. */
  private static final int MOST = 80;

  private static final int PATIENCE_SECONDS = 20;

  private Crashes() {}

  /** Plays to the end without a crash. */
  static void undisturbed(Play play, Consumer<EngineRig> check) {
    assertThat(play(play, Integer.MAX_VALUE, false, check)).isFalse();
  }

  /**
   * Lets the agent die at each commit of the play, just before it or just after, and another go on
   * from there.
   *
   * @param check told the outcome of each time
   * @return how many commits there were
   */
  static int everywhere(Supplier<Play> plays, boolean before, Consumer<EngineRig> check) {
    for (int at = 1; at < MOST; at++) {
      boolean died;
      try {
        died = play(plays.get(), at, before, check);
      } catch (AssertionError e) {
        throw new AssertionError("Crash " + (before ? "before" : "after") + " commit " + at, e);
      }
      if (!died) {
        return at - 1;
      }
    }
    throw new AssertionError("a play without an end");
  }

  /** Lets the rep of a play act until all is over, with no crash in it. */
  static void carryOut(Play play, EngineRig rig) {
    var news = new Semaphore(1);
    try (var _ = rig.store.journal().follow(new News(news))) {
      do {
        await(news, rig);
      } while (!play.act(rig));
    }
  }

  /** False when the play was over before the crash was due. */
  private static boolean play(Play play, int at, boolean before, Consumer<EngineRig> check) {
    var news = new Semaphore(1);
    var crashing = new AtomicReference<CrashingJournal>();
    try (var rig =
        new EngineRig(
            play,
            play.limits(),
            journal -> {
              crashing.set(new CrashingJournal(journal, at, before, news::release));
              return crashing.get();
            },
            play::prepare)) {
      var following = rig.store.journal().follow(new News(news));
      boolean died = false;
      boolean over = false;
      while (!over) {
        await(news, rig);
        if (!died && crashing.get().isDead()) {
          died = true;
          following.close();
          rig.recover(play);
          following = rig.store.journal().follow(new News(news));
        }
        try {
          over = play.act(rig) && died == crashing.get().isDead();
        } catch (JournalClosed e) {
          assertThat(crashing.get().isDead()).as("the journal closed by itself").isTrue();
          news.release();
        }
      }
      following.close();
      check.accept(rig);
      assertEndings(rig, died);
      return died;
    }
  }

  private static void await(Semaphore news, EngineRig rig) {
    try {
      if (!news.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        var journal = rig.store.journal();
        throw new AssertionError(
            "it went no further: "
                + journal.runs(9).stream()
                    .map(run -> journal.entries(run.conversation(), 0))
                    .toList());
      }
      news.drainPermits();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Every link has an ending, except the ones that died, of which there is one at most a run. */
  private static void assertEndings(EngineRig rig, boolean died) {
    for (RunHead run : rig.journal().runs(100)) {
      int killed = killed(rig, run.run());
      assertThat(killed).as("links without an ending").isLessThanOrEqualTo(died ? 1 : 0);
      rig.assertLinksEnded(run.run(), killed);
    }
  }

  /** Links that another one followed without having ended. */
  private static int killed(EngineRig rig, RunId run) {
    int killed = 0;
    boolean open = false;
    for (var entry : rig.entries(run)) {
      if (entry.entry() instanceof Entry.LinkStarted) {
        killed += open ? 1 : 0;
        open = true;
      } else if (entry.entry() instanceof Entry.LinkEnded) {
        open = false;
      }
    }
    return killed;
  }

  private record News(Semaphore news) implements Journal.Follower {
    @Override
    public void recorded(Recorded entry, ConversationHead head) {
      news.release();
    }

    @Override
    public void said(LiveText text) {
      news.release();
    }
  }
}
