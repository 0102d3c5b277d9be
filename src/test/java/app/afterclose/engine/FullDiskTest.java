package app.afterclose.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.llm.TurnResult;
import app.afterclose.model.ConversationHead;
import app.afterclose.model.Entry;
import app.afterclose.model.LiveText;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunStatus;
import app.afterclose.model.StopReason;
import app.afterclose.store.Journal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Runs over a disk that is full for a while. */
class FullDiskTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String LONG = "word ".repeat(100_000);

  @Test
  void aTurnThatCannotBeRecordedIsRecordedWhenThereIsRoomAndTheRunDoesNotFail()
      throws InterruptedException {
    var journal = new AtomicReference<Journal>();
    var script =
        new Script(
            (request, text, cut) -> {
              pages(journal.get(), 1);
              return new TurnResult.Whole(LONG, List.of(), StopReason.END, Script.COST, null);
            });
    try (var rig = new EngineRig(script)) {
      journal.set(rig.journal());
      var struck = new CountDownLatch(1);
      var following =
          rig.journal()
              .follow(
                  new Troubles() {
                    @Override
                    public void troubled(String words) {
                      struck.countDown();
                    }
                  });
      var run = rig.ask("Go");
      assertThat(struck.await(20, TimeUnit.SECONDS)).isTrue();
      following.close();
      assertThat(rig.journal().health().awaitWell(Duration.ofSeconds(1))).isFalse();
      assertThat(rig.status(run)).isInstanceOf(RunStatus.Running.class);

      pages(rig.journal(), 1_000_000);
      assertThat(rig.journal().health().awaitWell(PATIENCE)).isTrue();
      assertThat(rig.await(run, RunStatus.Completed.class).answer()).isEqualTo(LONG);
      assertThat(script.requests).hasSize(1);
      assertThat(rig.count(run, Entry.LinkStarted.class)).isEqualTo(1);
    }
  }

  private static void pages(Journal journal, int most) {
    journal.write(
        tx -> {
          try (var statement = tx.connection().createStatement()) {
            return statement.execute("PRAGMA max_page_count = " + most);
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  /** Hears of nothing else. */
  private abstract static class Troubles implements Journal.Follower {
    @Override
    public void recorded(Recorded entry, ConversationHead head) {}

    @Override
    public void said(LiveText text) {}
  }
}
