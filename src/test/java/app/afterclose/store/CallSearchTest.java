package app.afterclose.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.CallId;
import app.afterclose.model.Effect;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the rep remembers from cards, drafts and messages in line is found; what was read is not.
 */
final class CallSearchTest {
  private static final String DRAFT =
      """
      {"recipient":{"name":"Zoë Marlowe","copies":["ledger@example.com"]},
       "subject":"Harbour \\u0022relaunch\\u0022","body":"Dear Zoe,\\nthe crates\\tare packed.",
       "amount":42,"urgent":true,"nothing":null,"id":"Larch","deal_id":"Beech","userId":"Maple",
       "orderID":"Aspen","paid":"Rowan","due":"2031-08-09","at":"2031-08-09T10:15:00Z",
       "note":"2031-07-06 is too late"}\
      """;

  private final JournalFixture fixture = new JournalFixture();
  private final Journal journal = fixture.journal();

  @BeforeEach
  void talk() {
    Story asks = Story.of(journal, "asks").titled("One").asked("Write").linked(1).turn(1, 1);
    asks.proposed(1, 1, "Save a draft to Fernhill Timber?", DRAFT);

    Story changed = Story.of(journal, "changed").titled("Two").asked("Write").linked(1).turn(1, 1);
    changed.proposed(1, 1, "Save a draft?", "{\"subject\":\"Meadow\"}");
    CallId call = CallId.of(changed.run, 1, 0);
    changed.rep(new Entry.CallApproved(call, "{\"subject\":\"Prairie\"}", true));
    changed.linked(2).called(2, 1);

    Story declined = Story.of(journal, "declined").titled("Three").asked("Write").linked(1);
    declined.turn(1, 1).proposed(1, 1, "Save a draft?", "{\"subject\":\"Glacier\"}");
    declined.rep(new Entry.CallDeclined(CallId.of(declined.run, 1, 0), "Too pushy for her"));

    Story acts = Story.of(journal, "acts").titled("Four").asked("Write").linked(1).turn(1, 1);
    acts.calls(1, 1, "", "{\"deal\":\"Walnut\"}", "{\"deal\":\"Cypress\"}", "no JSON: Thicket");
    began(acts, 0, Effect.READ, "Walnut and Hickory");
    began(acts, 1, Effect.LOCAL, "Saved Juniper");
    began(acts, 2, Effect.KEYED, "Sent");

    Story line = Story.of(journal, "line").titled("Five").asked("Write").linked(1).turn(1, 1);
    line.own(new Entry.FollowUpQueued("f1", "Then compare with Lisbon"));
    line.own(new Entry.FollowUpEdited("f1", "Then compare with Porto"));
  }

  private static void began(Story story, int index, Effect effect, String result) {
    CallId call = CallId.of(story.run, 1, index);
    story.link(1, new Entry.CallStarted(call, effect));
    story.link(1, new Entry.CallEnded(call, Outcome.ok(result, result)));
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fernhill timber     | c-asks", // the card's question
        "marlowe             | c-asks", // a value within a value
        "ledger@example.com  | c-asks", // one of a list
        "relaunch            | c-asks", // signs that JSON writes otherwise
        "the crates          | c-asks", // the line before it does not end in a letter of its own
        "packed zoe          | c-asks",
        "prairie             | c-changed", // what the rep made of it
        "meadow              | c-changed", // and what it was
        "pushy               | c-declined", // the reason
        "glacier             | c-declined", // what was declined
        "cypress             | c-acts", // what ran without being asked
        "lisbon              | c-line",
        "porto               | c-line",
        "recipient           | ''", // names of fields are nobody's words
        "u0022               | ''",
        "nthe                | ''",
        "42                  | ''",
        "larch               | ''", // what machines call it
        "beech               | ''",
        "maple               | ''",
        "aspen               | ''",
        "rowan               | c-asks",
        "2031-08-09          | ''", // days as machines write them
        "2031-07-06          | c-asks",
        "walnut              | ''", // what was only looked up
        "hickory             | ''", // what was found there
        "juniper             | ''",
        "thicket             | ''",
      })
  void findsTheConversation(String words, String conversation) {
    var found = journal.search(words, 10).stream().map(hit -> hit.conversation().value());
    assertThat(String.join(" ", found.toList())).isEqualTo(conversation);
  }

  @Test
  void theHitStandsAtTheCardWithItsWordsInOrder() {
    var hit = journal.search("relaunch", 10).getFirst();
    assertThat(journal.entries(hit.conversation(), hit.seq() - 1).getFirst().entry())
        .isInstanceOf(Entry.ApprovalAsked.class);
    assertThat(hit.excerpt())
        .isEqualTo(
            "Save a draft to Fernhill Timber? · Zoë Marlowe · ledger@example.com"
                + " · Harbour \"\uE000relaunch\uE001\" · Dear Zoe,\nthe…");
  }

  @Test
  void whatACardToldIsNotToldAgainAsItRuns() {
    Story story = Story.of(journal, "twice").titled("Six").asked("Write").linked(1).turn(1, 1);
    story.proposed(1, 1, "Save a draft?", "{\"subject\":\"Saffron\"}");
    story.approved(1).linked(2).called(2, 1).turn(2, 2);
    story.calls(2, 2, "", "{\"subject\":\"Turmeric\"}");
    story.link(2, new Entry.CallStarted(CallId.of(story.run, 2, 0), Effect.LOCAL));
    story.ended(2, new Ending.Finished());
    assertThat(times("saffron")).isEqualTo(1);
    assertThat(times("turmeric")).isEqualTo(1);
  }

  private int times(String word) {
    return journal.read(
        session ->
            new Sql(session.connection())
                .one("SELECT count(*) FROM said WHERE said MATCH ?", row -> row.getInt(1), word)
                .orElseThrow());
  }

  @Test
  void theRebuiltIndexIsTheOneThatGrew() {
    var grown = StoredProjections.dump(journal);
    fixture.journal().write(tx -> new Sql(tx.connection()).run("UPDATE projection SET version=0"));
    fixture.reopen();
    assertThat(StoredProjections.dump(fixture.journal())).isEqualTo(grown);
  }
}
