package app.afterclose.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ProjectionsTest {
  private final JournalFixture fixture = new JournalFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void thoseOfAnotherVersionAreRebuiltAtTheNextStart() {
    live();
    var maintained = dump();
    var states = fixture.journal().unsettled();
    assertThat(maintained.values()).allSatisfy(rows -> assertThat(rows).isNotEmpty());
    ruin();
    assertThat(dump()).isNotEqualTo(maintained);
    sql("UPDATE projection SET version = 0");

    fixture.reopen();

    assertThat(dump()).isEqualTo(maintained);
    assertThat(fixture.journal().unsettled()).isEqualTo(states);
  }

  /** A bit of everything, interleaved. */
  private void live() {
    Journal journal = fixture.journal();
    Story a = Story.of(journal, "a").asked("Why is it stalled?").titled("Stalled");
    Story b = Story.of(journal, "b").asked("Draft a note").linked(1).turn(1, 1);
    b.proposed(1, 1, "Save this draft?");
    a.linked(1).turn(1, 1).answered(1, 1, "Nobody called.").ended(1, new Ending.Finished());
    a.own(new Entry.FollowUpQueued("f2", "and then?"));
    a.own(new Entry.FollowUpQueued("f1", "and now?"));
    b.approved(1).linked(2).called(2, 1);
    b.ended(2, new Ending.Yielded(Ending.Reason.CAP));
    new Story(journal, "c-a", "r-2").rep(new Entry.RunAsked("and then?", "UTC", "f2"));
    Story c = Story.of(journal, "c").titled("Open").asked("Go on").linked(1).failed(1);
    c.rep(new Entry.RetryAsked());
    c.linked(2).turn(2, 1);
    journal.say(c.run, 1, "Half of the ans");
    a.own(new Entry.ConsentSet(Entry.Consent.AUTO_EDITS));
    journal.joined(Journal.Moment::seq);
  }

  private void ruin() {
    sql("DELETE FROM conversation_head WHERE id = 'c-a'");
    sql("UPDATE run_head SET settled = 1");
    sql("DELETE FROM follow_up");
    sql("UPDATE bell_item SET read = 1 - read");
    sql("INSERT INTO said (said) VALUES ('delete-all')");
    sql("INSERT INTO turn_draft (run, turn, text) VALUES ('r-x', 1, 'of no run')");
  }

  private void sql(String sql) {
    fixture.journal().write(tx -> new Sql(tx.connection()).run(sql));
  }

  private Map<String, List<String>> dump() {
    return StoredProjections.dump(fixture.journal());
  }
}
