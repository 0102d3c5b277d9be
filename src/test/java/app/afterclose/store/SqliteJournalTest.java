package app.afterclose.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterclose.model.ConversationId;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunHead;
import app.afterclose.model.RunId;
import app.afterclose.model.RunState;
import app.afterclose.model.RunStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SqliteJournalTest {
  private final JournalFixture fixture = new JournalFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  private Journal journal() {
    return fixture.journal();
  }

  @Test
  void whatIsAppendedIsReadBackAsItWas() {
    fixture.clock().set(Instant.parse("2026-03-02T09:00:00.123456Z"));
    Story story = Story.of(journal(), "a");
    Recorded asked = story.rep(new Entry.RunAsked("Analyse my pipeline", "Europe/Berlin", null));
    fixture.clock().advance(Duration.ofSeconds(2));
    Recorded linked = story.link(1, new Entry.LinkStarted());
    Recorded ticked =
        journal().write(tx -> tx.append(story.run, 1, Duration.ofNanos(1_900_000), tick()));

    assertThat(journal().entries(story.conversation, 0)).containsExactly(asked, linked, ticked);
    assertThat(journal().entries(story.conversation, linked.seq())).containsExactly(ticked);
    assertThat(asked.seq()).isEqualTo(1);
    assertThat(asked.at()).isEqualTo(Instant.parse("2026-03-02T09:00:00.123Z"));
    assertThat(ticked.ran()).isEqualTo(Duration.ofMillis(1));
    assertThat(linked.at()).isEqualTo(Instant.parse("2026-03-02T09:00:02.123Z"));
  }

  @Test
  void statesAndHeadsFollowTheEntries() {
    Story story = Story.of(journal(), "a").asked("Analyse").titled("Pipeline").linked(1).turn(1, 1);

    RunState state = journal().state(story.run).orElseThrow();
    assertThat(state).isEqualTo(folded(story));
    assertThat(journal().unsettled()).containsExactly(state);
    var head = journal().conversation(story.conversation).orElseThrow();
    assertThat(head.title()).isEqualTo("Pipeline");
    assertThat(head.run()).isEqualTo(RunHead.of(state));
    assertThat(journal().run(story.run)).contains(RunHead.of(state));

    story.answered(1, 1, "All is well.").ended(1, new Ending.Finished());
    assertThat(journal().unsettled()).isEmpty();
    assertThat(journal().state(story.run).orElseThrow()).isEqualTo(folded(story));
    assertThat(journal().run(story.run).orElseThrow().status())
        .isEqualTo(new RunStatus.Completed());
  }

  @Test
  void aSettledRunThatIsRetriedIsUnsettledAgainAtItsOldPlace() {
    Story first = Story.of(journal(), "a").asked("One").linked(1).failed(1);
    Story second = Story.of(journal(), "b").asked("Two");
    assertThat(journal().unsettled()).extracting(RunState::run).containsExactly(second.run);

    first.rep(new Entry.RetryAsked());

    assertThat(journal().unsettled())
        .extracting(RunState::run)
        .containsExactly(first.run, second.run);
    assertThat(journal().state(first.run).orElseThrow()).isEqualTo(folded(first));
  }

  @Test
  void everythingIsThereAfterTheNextStart() {
    Story running = Story.of(journal(), "a").asked("Analyse").titled("One").linked(1).turn(1, 1);
    Story over = Story.of(journal(), "b").whole("Who is stalled?", "Nobody.");
    over.own(new Entry.FollowUpQueued("f1", "and then?"));
    over.own(new Entry.FollowUpQueued("f2", "and now?"));
    var states = journal().unsettled();
    var page = journal().conversations(0, 10);
    var runs = journal().runs(10);
    var bell = journal().bell(10);

    fixture.reopen();

    assertThat(journal().unsettled()).isEqualTo(states).hasSize(1);
    assertThat(journal().conversations(0, 10)).isEqualTo(page);
    assertThat(journal().runs(10)).isEqualTo(runs).hasSize(2);
    assertThat(journal().bell(10)).isEqualTo(bell).hasSize(1);
    assertThat(journal().state(running.run)).contains(folded(running));
    long next = new Story(journal(), "c-a", "r-a").link(1, tick()).seq();
    assertThat(next).isEqualTo(12);
  }

  @Test
  void aUnitSeesWhatItAppendedAndNobodyElseDoesYet() {
    Story story = Story.of(journal(), "a").asked("Analyse").linked(1);
    var outside = new AtomicReference<RunState>();
    boolean inside =
        journal()
            .write(
                tx -> {
                  tx.append(story.conversation, null, new Entry.Titled("Mine"));
                  tx.append(story.conversation, story.run, new Entry.StopAsked());
                  outside.set(journal().state(story.run).orElseThrow());
                  assertThat(tx.conversation(story.conversation).orElseThrow().title())
                      .isEqualTo("Mine");
                  return tx.state(story.run).orElseThrow().stopAsked();
                });
    assertThat(inside).isTrue();
    assertThat(outside.get().stopAsked()).isFalse();
    assertThat(journal().state(story.run).orElseThrow().stopAsked()).isTrue();
  }

  @Test
  void aUnitThatFailsLeavesNothing() {
    Story story = Story.of(journal(), "a").asked("Analyse").linked(1);
    var before = journal().state(story.run);

    assertThatThrownBy(
            () ->
                journal()
                    .write(
                        tx -> {
                          tx.append(story.run, 1, Duration.ofSeconds(1), tick());
                          tx.append(story.conversation, null, new Entry.Titled("Never"));
                          throw new IllegalArgumentException("no");
                        }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no");

    assertThat(journal().state(story.run)).isEqualTo(before);
    assertThat(journal().entries(story.conversation, 0)).hasSize(2);
    assertThat(journal().conversation(story.conversation).orElseThrow().title()).isEmpty();
    assertThat(story.link(1, tick()).seq()).isEqualTo(3);
  }

  @Test
  void onlyTheCurrentLinkMayAppend() {
    Story story = Story.of(journal(), "a").asked("Analyse");
    assertThatThrownBy(() -> story.link(1, tick())).isInstanceOf(StaleLink.class);
    assertThatThrownBy(() -> story.linked(2)).isInstanceOf(StaleLink.class);
    story.linked(1);
    assertThatThrownBy(() -> story.linked(1)).isInstanceOf(StaleLink.class);
    story.linked(2); // the first crashed
    assertThatThrownBy(() -> story.link(1, tick()))
        .isInstanceOf(StaleLink.class)
        .hasMessage("link 1 of run r-a is not the current one");
    story.link(2, tick());
    story.ended(2, new Ending.Yielded(Ending.Reason.CAP));
    assertThatThrownBy(() -> story.link(2, tick())).isInstanceOf(StaleLink.class);
    story.linked(3);
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    Story story = Story.of(journal(), "a").asked("Analyse").linked(1);
    var other = new ConversationId("c-b");
    assertThatThrownBy(() -> story.asked("Again")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Story.of(journal(), "x").rep(new Entry.StopAsked()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no run r-x");
    assertThatThrownBy(() -> Story.of(journal(), "x").linked(1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> journal().write(tx -> tx.append(other, story.run, new Entry.StopAsked())))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> journal().write(tx -> tx.append(story.run, 1, Duration.ofMillis(-1), tick())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anEntryOfAnEarlierRunDoesNotMakeItTheLast() {
    Story first = Story.of(journal(), "a").whole("One", "Done.");
    Story second = new Story(journal(), "c-a", "r-2").asked("Two");
    first.rep(new Entry.BellRead(5));
    var head = journal().conversation(first.conversation).orElseThrow();
    assertThat(head.run()).isNotNull();
    assertThat(head.run().run()).isEqualTo(second.run);
  }

  @Test
  void aTxIsOfNoUseAfterItsUnit() {
    var kept = new AtomicReference<Tx>();
    journal()
        .write(
            tx -> {
              kept.set(tx);
              return true;
            });
    assertThatThrownBy(() -> kept.get().connection()).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> kept.get().state(new RunId("r-a")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theWriterDoesNotWaitForItself() {
    assertThatThrownBy(() -> journal().write(tx -> journal().write(inner -> 1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the writer cannot wait for itself");
  }

  @Test
  void aClosedJournalTakesNothing() {
    Story story = Story.of(journal(), "a").asked("Analyse");
    journal().close();
    journal().close();
    assertThatThrownBy(() -> story.linked(1)).isInstanceOf(JournalClosed.class);
    assertThatThrownBy(() -> journal().joined(Journal.Moment::seq))
        .isInstanceOf(JournalClosed.class);
    assertThatThrownBy(() -> journal().conversations(0, 1)).isInstanceOf(JournalClosed.class);
    journal().say(story.run, 1, "lost on nobody");
  }

  @Test
  void readingSeesOneMomentAndCannotWrite() {
    Story story = Story.of(journal(), "a").asked("Analyse");
    List<Long> counts =
        journal()
            .read(
                session -> {
                  long before = count(session);
                  story.linked(1);
                  return List.of(before, count(session));
                });
    assertThat(counts).containsExactly(1L, 1L);
    assertThatThrownBy(() -> journal().read(s -> new Sql(s.connection()).run("DELETE FROM entry")))
        .isInstanceOf(StoreFailed.class);
    assertThat(journal().<Long>read(SqliteJournalTest::count)).isEqualTo(2);
  }

  private static long count(Session session) {
    return new Sql(session.connection())
        .one("SELECT count(*) FROM entry", row -> row.getLong(1))
        .orElseThrow();
  }

  private static Entry tick() {
    return new Entry.Ticked();
  }

  private RunState folded(Story story) {
    return RunState.of(
        journal().entries(story.conversation, 0).stream()
            .filter(r -> story.run.equals(r.run()))
            .toList());
  }
}
