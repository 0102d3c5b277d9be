package app.afterclose.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.Entry;
import app.afterclose.model.Usage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SearchTest {
  private final JournalFixture fixture = new JournalFixture();
  private final Journal journal = fixture.journal();

  @BeforeEach
  void talk() {
    Story.of(journal, "a")
        .titled("Müller renewal")
        .whole(
            "Why is the Muller deal stalled?",
            "Nobody has called since \"March\", can't say more.");
    Story.of(journal, "b")
        .titled("Pricing")
        .whole("Draft a note", "The price for Globex is 4,200.");
    Story story =
        Story.of(journal, "c").titled("Globex").asked("Anything else?").linked(1).turn(1, 1);
    story.link(1, new Entry.TurnCut(1, "The invoice is ", Entry.Cut.CAP, Usage.NONE));
    story.turn(1, 2).answered(1, 2, "overdue.");
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stalled               | c-a", // the rep's words
        "called                | c-a", // the answer
        "renewal               | c-a", // the title
        "MÜLLER                | c-a", // neither case nor accents matter
        "muller                | c-a",
        "renewal called        | c-a", // in different places of one conversation
        "stal                  | c-a", // the last word is still being typed
        "invoi                 | c-c", // text of a cut turn
        "globex price          | c-b",
        "globex overd          | c-c",
        "\"March\"             | c-a", // quotes, operators and signs are words like others
        "can't                 | c-a",
        "4,200                 | c-b",
        "price - globex        | c-b",
        "price AND globex      | ''",
        "NOT stalled           | ''",
        "stal deal             | ''", // only the last word may be cut short
        "stalled overdue       | ''" // not both in one conversation
      })
  void findsTheConversation(String words, String conversation) {
    var hits = journal.search(words, 10);
    assertThat(hits.stream().map(hit -> hit.conversation().value()))
        .isEqualTo(conversation.isEmpty() ? java.util.List.of() : java.util.List.of(conversation));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "\"",
        "*",
        "- ^ :",
        "text:",
        "😀",
        "\u0000",
        "(",
        "NEAR(",
        "{text}: a",
        "a\u0000b"
      })
  void noInputIsAFault(String words) {
    assertThat(journal.search(words, 10)).isEmpty();
  }

  @Test
  void aHitTellsWhereWithTheWordsMarked() {
    var hit = journal.search("muller stalled", 10).getFirst();
    assertThat(hit.title()).isEqualTo("Müller renewal");
    assertThat(hit.seq()).isEqualTo(2);
    assertThat(hit.excerpt()).isEqualTo("Why is the \uE000Muller\uE001 deal \uE000stalled\uE001?");
  }

  @Test
  void bracketsThatWereWrittenAreNoMarks() {
    Story.of(journal, "d")
        .titled("Letter")
        .whole("Write it", "Dear [First name], the barley is in.");
    assertThat(journal.search("name barley", 10).getFirst().excerpt())
        .isEqualTo("Dear [First \uE000name\uE001], the \uE000barley\uE001 is in.");
  }

  @Test
  void oneHitForEachConversationAndNoMoreThanAsked() {
    assertThat(journal.search("globex", 10))
        .extracting(hit -> hit.conversation().value())
        .containsExactlyInAnyOrder("c-b", "c-c");
    assertThat(journal.search("globex", 1)).hasSize(1);
    assertThat(journal.search("globex", 0)).isEmpty();
  }

  @Test
  void aLongRequestDoesNoHarm() {
    assertThat(journal.search("word ".repeat(40_000), 10)).isEmpty();
  }
}
