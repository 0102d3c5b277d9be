package app.afterclose.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.afterclose.model.BellItem;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.Problem;
import app.afterclose.model.RunStatus;
import app.afterclose.model.Wait;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class BellTest {
  private final JournalFixture fixture = new JournalFixture();
  private final Journal journal = fixture.journal();
  private final Told told = new Told();

  @BeforeEach
  void follow() {
    journal.follow(told);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  static List<Ending> ringing() {
    return List.of(
        new Ending.Finished(),
        new Ending.Failed(new Problem.NoAnswer()),
        new Ending.Waiting(new Wait.MoreTime()));
  }

  static List<Ending> silent() {
    return List.of(
        new Ending.Stopped(),
        new Ending.Yielded(Ending.Reason.CAP),
        new Ending.Waiting(
            new Wait.Until(
                java.time.Instant.parse("2026-03-02T10:00:00Z"), new Problem.ProviderTimeout())));
  }

  @ParameterizedTest
  @MethodSource("ringing")
  void aRunThatComesToRestRings(Ending ending) {
    Story story = Story.of(journal, "a").titled("Pipeline").asked("Analyse").linked(1);
    story.ended(1, ending);
    List<BellItem> bell = journal.bell(10);
    assertThat(bell).hasSize(1);
    BellItem item = bell.getFirst();
    assertThat(item.seq()).isEqualTo(4);
    assertThat(item.title()).isEqualTo("Pipeline");
    assertThat(item.conversation()).isEqualTo(story.conversation);
    assertThat(item.run()).isEqualTo(story.run);
    assertThat(item.read()).isFalse();
    assertThat(item.status()).isEqualTo(RunStatus.of(journal.state(story.run).orElseThrow()));
    assertThat(told.only(BellItem.class)).containsExactly(item);
  }

  @ParameterizedTest
  @MethodSource("silent")
  void oneThatGoesOnByItselfOrWasStoppedDoesNot(Ending ending) {
    Story.of(journal, "a").asked("Analyse").linked(1).ended(1, ending);
    assertThat(journal.bell(10)).isEmpty();
    assertThat(told.only(BellItem.class)).isEmpty();
  }

  @Test
  void aCardRingsWithWhatItAsksAndIsReadWhenItIsAnswered() {
    Story story = Story.of(journal, "a").asked("Draft").linked(1).turn(1, 1);
    story.proposed(1, 1, "Save this draft?");
    assertThat(journal.bell(10))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.status()).isEqualTo(new RunStatus.Paused("Save this draft?"));
              assertThat(item.read()).isFalse();
            });

    story.approved(1);

    assertThat(journal.bell(10))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.read()).isTrue();
              assertThat(item.answered()).isTrue();
            });
    assertThat(told.only(BellItem.class))
        .extracting(BellItem::read, BellItem::answered)
        .containsExactly(tuple(false, false), tuple(true, true));
  }

  @Test
  void aPauseThatTheRepHadSeenIsAnsweredAllTheSame() {
    Story story = Story.of(journal, "a").asked("Draft").linked(1).turn(1, 1);
    story.proposed(1, 1, "Save this draft?");
    story.rep(new Entry.BellRead(journal.bell(1).getFirst().seq()));
    assertThat(journal.bell(1).getFirst().answered()).isFalse();
    story.approved(1);
    assertThat(journal.bell(1).getFirst().answered()).isTrue();
  }

  @Test
  void aPauseThatWasStoppedSaysSo() {
    Story story = Story.of(journal, "a").asked("Draft").linked(1).turn(1, 1);
    story.proposed(1, 1, "Save this draft?");
    story.rep(new Entry.StopAsked());
    assertThat(journal.bell(10))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.status()).isEqualTo(new RunStatus.Cancelled());
              assertThat(item.read()).isTrue();
              assertThat(item.answered()).isFalse();
            });
    fixture.reopen();
    assertThat(fixture.journal().bell(1).getFirst().status()).isEqualTo(new RunStatus.Cancelled());
  }

  @Test
  void theRepReadsAnItemAndItIsToldOnce() {
    Story story = Story.of(journal, "a").whole("Analyse", "All is well.");
    long item = journal.bell(1).getFirst().seq();
    story.own(new Entry.Titled("Later title"));
    story.rep(new Entry.BellRead(item));
    story.rep(new Entry.BellRead(item));
    story.rep(new Entry.BellRead(4711));
    assertThat(journal.bell(10))
        .singleElement()
        .satisfies(
            read -> {
              assertThat(read.read()).isTrue();
              assertThat(read.title()).isEqualTo("Later title");
            });
    assertThat(told.only(BellItem.class)).hasSize(2).last().isEqualTo(journal.bell(1).getFirst());
  }

  @Test
  void aFailedRunThatIsRetriedIsReadAndTheNewestComesFirst() {
    Story first = Story.of(journal, "a").asked("One").linked(1).failed(1);
    Story.of(journal, "b").whole("Two", "Done.");
    first.rep(new Entry.RetryAsked());
    assertThat(journal.bell(10)).extracting(BellItem::read).containsExactly(false, true);
    assertThat(journal.bell(1)).extracting(i -> i.run().value()).containsExactly("r-b");
  }
}
