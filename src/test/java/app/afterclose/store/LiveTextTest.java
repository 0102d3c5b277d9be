package app.afterclose.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.json.Json;
import app.afterclose.model.Entry;
import app.afterclose.model.LiveText;
import app.afterclose.model.Recorded;
import app.afterclose.model.Usage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LiveTextTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final JournalFixture fixture = new JournalFixture(SECOND);
  private final Told told = new Told();
  private final Story story = Story.of(fixture.journal(), "a").asked("Analyse").linked(1);

  @AfterEach
  void close() {
    fixture.close();
  }

  private Journal journal() {
    return fixture.journal();
  }

  @Test
  void textIsToldInOrderWithTheEntriesAndWithItsPlace() {
    journal().follow(told);
    story.turn(1, 1);
    journal().say(story.run, 1, "Your ");
    journal().say(story.run, 1, "pipeline");
    Recorded tick = story.link(1, new Entry.Ticked());
    journal().say(story.run, 1, ".");
    story.answered(1, 1, "Your pipeline.");

    assertThat(told.all.stream().filter(o -> o instanceof LiveText || o.equals(tick)))
        .containsExactly(live(0, "Your "), live(5, "pipeline"), tick, live(13, "."));
    assertThat(told.all.getLast()).isNotInstanceOf(LiveText.class);
  }

  @Test
  void textOfATurnThatIsNotOpenIsIgnored() {
    journal().follow(told);
    journal().say(story.run, 1, "too early");
    story.turn(1, 1);
    journal().say(story.run, 2, "of another turn");
    journal().say(story.run, 1, "");
    story.answered(1, 1, "Done.");
    journal().say(story.run, 1, "too late");
    assertThat(journal().joined(Journal.Moment::live)).isEmpty();
    assertThat(told.only(LiveText.class)).isEmpty();
  }

  @Test
  void whoJoinsGetsTheTextSoFarAndThenOnlyWhatIsNew() {
    story.turn(1, 1);
    journal().say(story.run, 1, "Your ");
    journal().say(story.run, 1, "pipeline");
    List<LiveText> soFar =
        journal()
            .joined(
                moment -> {
                  journal().follow(told);
                  assertThat(moment.seq()).isEqualTo(3);
                  assertThat(moment.entries(story.conversation, 1)).hasSize(2);
                  return moment.live();
                });
    journal().say(story.run, 1, " is well.");
    journal().joined(Journal.Moment::seq);

    assertThat(soFar).containsExactly(live(0, "Your pipeline"));
    assertThat(told.all).containsExactly(live(13, " is well."));
  }

  @Test
  void aDraftIsSavedOnceTheIntervalIsOver() {
    story.turn(1, 1);
    fixture.clock().advance(SECOND);
    say("one ");
    assertThat(draft()).isEqualTo("one ");

    fixture.clock().advance(Duration.ofMillis(999));
    say("two ");
    say("three");
    assertThat(draft()).isEqualTo("one ");

    fixture.clock().advance(Duration.ofMillis(1));
    journal().joined(Journal.Moment::seq);
    assertThat(draft()).isEqualTo("one two three");
  }

  @Test
  void aDraftIsSavedWithNothingElseHappening(@TempDir Path folder) {
    Duration often = Duration.ofMillis(40);
    try (Database database = Database.open(folder, Clock.systemUTC()).database();
        Journal real =
            SqliteJournal.open(
                database, new Json(), InstantSource.system(), often, System::nanoTime)) {
      Story quiet = Story.of(real, "q").asked("Analyse").linked(1).turn(1, 1);
      for (String soFar : List.of("one", "oneone", "oneoneone")) {
        real.say(quiet.run, 1, "one");
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!saved(real).equals(soFar) && System.nanoTime() < deadline) {
          Thread.onSpinWait();
        }
        assertThat(saved(real)).isEqualTo(soFar);
      }
    }
  }

  private static String saved(Journal journal) {
    return journal.<String>read(
        session ->
            new Sql(session.connection())
                .one("SELECT text FROM turn_draft", row -> row.getString(1))
                .orElseThrow());
  }

  @Test
  void halfOfACharacterWaitsForItsOtherHalf() {
    story.turn(1, 1);
    fixture.clock().advance(SECOND);
    say("well \ud83d");
    assertThat(draft()).isEqualTo("well ");
    fixture.clock().advance(SECOND);
    say("\ude00");
    assertThat(draft()).isEqualTo("well \ud83d\ude00");
  }

  @Test
  void closingSavesWhatWasSaidAndTheNextStartFindsIt() {
    story.turn(1, 1);
    say("Half an ans");
    assertThat(draft()).isEmpty();

    fixture.reopen();

    assertThat(draft()).isEqualTo("Half an ans");
    assertThat(journal().joined(Journal.Moment::live)).containsExactly(live(0, "Half an ans"));
    var again = new Story(journal(), "c-a", "r-a");
    again.linked(2);
    again.link(2, new Entry.TurnCut(1, "Half an ans", Entry.Cut.CRASH, Usage.NONE));
    assertThat(draft()).isEmpty();
    assertThat(journal().joined(Journal.Moment::live)).isEmpty();
    assertThat(rows()).isZero();
  }

  @Test
  void aDraftIsRefusedOnceItsTurnHasEnded() {
    story.turn(1, 1);
    assertThat(save(1, "on time")).isTrue();
    assertThat(save(2, "of no turn")).isFalse();
    story.answered(1, 1, "Done.");
    assertThat(save(1, "too late")).isFalse();
    assertThat(rows()).isZero();
  }

  private boolean save(int turn, String text) {
    return journal().write(tx -> Drafts.save(new Sql(tx.connection()), story.run, turn, text));
  }

  private long rows() {
    return journal()
        .<Long>read(
            session ->
                new Sql(session.connection())
                    .one("SELECT count(*) FROM turn_draft", row -> row.getLong(1))
                    .orElseThrow());
  }

  private String draft() {
    return journal().write(tx -> tx.draft(story.run, 1));
  }

  /** Returns when the writer has been past it. */
  private void say(String text) {
    journal().say(story.run, 1, text);
    journal().joined(Journal.Moment::seq);
  }

  private LiveText live(int offset, String text) {
    return new LiveText(story.conversation, story.run, 1, offset, text);
  }
}
