package app.afterclose.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterclose.model.ConversationHead;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Entry;
import app.afterclose.model.Recorded;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class GroupCommitTest {
  private final JournalFixture fixture = new JournalFixture();
  private final Journal journal = fixture.journal();
  private final Told told = new Told();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void oneUnitThatFailsHarmsNoOther() throws Exception {
    Story story = Story.of(journal, "a").asked("Analyse").linked(1);
    journal.follow(told);
    var callers = new Callers(journal);
    var before = callers.add(() -> story.own(new Entry.Titled("One")));
    var failing =
        callers.add(
            () ->
                journal.write(
                    tx -> {
                      tx.append(story.conversation, null, new Entry.Titled("Never"));
                      sql(tx, "CREATE TABLE never (a)");
                      throw new IllegalStateException("no");
                    }));
    var after = callers.add(() -> story.link(1, new Entry.Ticked()));
    callers.go();

    assertThat(before.get().seq()).isEqualTo(3);
    assertThatThrownBy(failing::get).cause().isInstanceOf(IllegalStateException.class);
    assertThat(after.get().seq()).isEqualTo(4);
    assertThat(told.only(Recorded.class)).containsExactly(before.get(), after.get());
    assertThat(journal.entries(story.conversation, 2)).containsExactly(before.get(), after.get());
    assertThat(journal.conversation(story.conversation).orElseThrow().title()).isEqualTo("One");
    assertThat(journal.search("never", 10)).isEmpty();
  }

  @Test
  void slowReadingsHoldUpNobodyWhoReadsBetweenTwoCommits() throws Exception {
    Story.of(journal, "a").asked("Analyse");
    var go = new CountDownLatch(1);
    var slow = new ArrayList<FutureTask<Boolean>>();
    for (int i = 0; i < 8; i++) {
      var reading = new FutureTask<>(() -> journal.<Boolean>read(session -> wait(go)));
      slow.add(reading);
      Thread.ofVirtual().start(reading);
    }
    var joined =
        new FutureTask<>(() -> journal.<Long>joined(m -> journal.conversations(0, 9).total()));
    Thread.ofVirtual().start(joined);
    assertThat(joined.get(20, TimeUnit.SECONDS)).isEqualTo(1);
    go.countDown();
    for (var reading : slow) {
      assertThat(reading.get()).isTrue();
    }
  }

  private static boolean wait(CountDownLatch go) {
    try {
      return go.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aUnitSeesWhatTheOnesBeforeItInItsGroupDid() throws Exception {
    Story story = Story.of(journal, "a").asked("Analyse");
    var callers = new Callers(journal);
    var first = callers.add(() -> story.linked(1));
    var second =
        callers.add(() -> journal.write(tx -> tx.state(story.run).orElseThrow().chain().link()));
    var late = callers.add(() -> story.linked(1));
    callers.go();
    assertThat(first).succeedsWithin(Duration.ofSeconds(10));
    assertThat(second.get()).isEqualTo(1);
    assertThatThrownBy(late::get).cause().isInstanceOf(StaleLink.class);
  }

  /** A constraint that SQLite checks at the commit stands for whatever can fail there. */
  @Test
  void whenTheCommitFailsTheWholeGroupFailsAndNothingIsTold() throws Exception {
    Story story = Story.of(journal, "a").asked("Analyse").linked(1);
    journal.write(
        tx -> {
          sql(tx, "CREATE TABLE parent (id INTEGER PRIMARY KEY)");
          sql(tx, "CREATE TABLE child (p INTEGER REFERENCES parent DEFERRABLE INITIALLY DEFERRED)");
          return true;
        });
    var state = journal.state(story.run);
    var head = journal.conversation(story.conversation);
    journal.follow(told);

    var callers = new Callers(journal);
    var innocent = callers.add(() -> story.link(1, new Entry.Ticked()));
    var culprit =
        callers.add(() -> journal.write(tx -> sql(tx, "INSERT INTO child (p) VALUES (7)")));
    callers.go();

    assertThatThrownBy(innocent::get).cause().isInstanceOf(StoreFailed.class);
    assertThatThrownBy(culprit::get).cause().isInstanceOf(StoreFailed.class);
    assertThat(told.all).isEmpty();
    assertThat(journal.state(story.run)).isEqualTo(state);
    assertThat(journal.conversation(story.conversation)).isEqualTo(head);
    assertThat(journal.joined(Journal.Moment::seq)).isEqualTo(2);

    assertThat(story.link(1, new Entry.Ticked()).seq()).isEqualTo(3);
    fixture.reopen();
    assertThat(fixture.journal().entries(story.conversation, 0)).hasSize(3);
  }

  @Test
  void aFullDiskFailsWhatDoesNotFitAndTheJournalGoesOnWhenThereIsRoom() {
    Story story = Story.of(journal, "a").asked("Analyse").linked(1);
    journal.write(tx -> sql(tx, "PRAGMA max_page_count = 1")); // SQLite takes what it has instead
    journal.follow(told);
    String tooLong = "word ".repeat(100_000);

    assertThatThrownBy(() -> story.own(new Entry.Titled(tooLong)))
        .isInstanceOf(StoreFailed.class)
        .hasMessageContaining("disk is full");
    assertThat(told.all).isEmpty();
    assertThat(journal.conversation(story.conversation).orElseThrow().title()).isEmpty();

    journal.write(tx -> sql(tx, "PRAGMA max_page_count = 1000000"));
    assertThat(story.own(new Entry.Titled(tooLong)).seq()).isEqualTo(3);
    assertThat(journal.entries(story.conversation, 0)).hasSize(3);
  }

  @Test
  void twentyWritersAreToldOfInTheOrderOfTheJournal() throws Exception {
    journal.follow(told);
    var threads = new ArrayList<Thread>();
    for (int writer = 0; writer < 20; writer++) {
      String name = String.valueOf(writer);
      threads.add(
          Thread.startVirtualThread(
              () -> {
                Story story = Story.of(journal, name).asked("Analyse").linked(1);
                for (int i = 0; i < 50; i++) {
                  story.link(1, new Entry.Ticked());
                }
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    journal.joined(Journal.Moment::seq);

    List<Recorded> entries = told.only(Recorded.class);
    assertThat(entries)
        .extracting(Recorded::seq)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 20 * 52).boxed().toList());
    for (int i = 0; i < entries.size(); i++) {
      var head = told.only(ConversationHead.class).get(i);
      assertThat(head.seq()).isEqualTo(entries.get(i).seq());
      assertThat(head.id()).isEqualTo(entries.get(i).conversation());
    }
    assertThat(journal.unsettled())
        .hasSize(20)
        .allSatisfy(
            state -> assertThat(state.chain().ranInAll()).isEqualTo(Story.RAN.multipliedBy(51)));
  }

  @Test
  void aFollowerThatThrowsIsDroppedAndHarmsNobody() {
    var calls = new ArrayList<Long>();
    journal.follow(
        new Journal.Follower() {
          @Override
          public void recorded(Recorded entry, ConversationHead head) {
            calls.add(entry.seq());
            throw new IllegalStateException("this follower fails");
          }

          @Override
          public void said(app.afterclose.model.LiveText text) {}
        });
    var subscription = journal.follow(told);
    Story story = Story.of(journal, "a").asked("Analyse").linked(1);
    journal.joined(Journal.Moment::seq);
    subscription.close();
    story.link(1, new Entry.Ticked());
    journal.joined(Journal.Moment::seq);

    assertThat(calls).containsExactly(1L);
    assertThat(told.only(Recorded.class)).extracting(Recorded::seq).containsExactly(1L, 2L);
  }

  @Test
  void anInterruptedCallerStillLearnsWhatCameOfItsUnit() throws Exception {
    var callers = new Callers(journal);
    var conversation = new ConversationId("c-a");
    var task =
        new FutureTask<>(
            () -> {
              Thread.currentThread().interrupt();
              var r = journal.write(tx -> tx.append(conversation, null, new Entry.Titled("One")));
              return r.seq() == 1 && Thread.interrupted();
            });
    Thread thread = Thread.ofPlatform().start(task);
    callers.go();
    thread.join();
    assertThat(task.get()).isTrue();
  }

  @Test
  void nobodyIsLeftWaitingWhenTheConnectionIsGone() {
    Story story = Story.of(journal, "a").asked("Analyse");
    assertThatThrownBy(
            () ->
                journal.write(
                    tx -> {
                      fixture.database().writing().close();
                      return tx.append(story.conversation, null, new Entry.Titled("Never"));
                    }))
        .isInstanceOf(StoreFailed.class);
    assertThatThrownBy(() -> story.linked(1)).isInstanceOf(StoreFailed.class);
    assertThatThrownBy(() -> journal.joined(moment -> moment.entries(story.conversation, 0)))
        .isInstanceOf(StoreFailed.class);
    journal.say(story.run, 1, "lost");
    assertThat(journal.unsettled()).hasSize(1);
    assertThat(journal.entries(story.conversation, 0)).hasSize(1);
  }

  private static boolean sql(Session session, String sql) {
    try (Statement statement = session.connection().createStatement()) {
      statement.execute(sql);
      return true;
    } catch (SQLException e) {
      throw new StoreFailed(e);
    }
  }
}
