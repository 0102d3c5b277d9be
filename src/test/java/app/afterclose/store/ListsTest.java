package app.afterclose.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.ConversationHead;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Entry;
import app.afterclose.model.FollowUp;
import app.afterclose.model.RunHead;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ListsTest {
  private final JournalFixture fixture = new JournalFixture();
  private final Journal journal = fixture.journal();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void tenThousandConversationsComeInPagesTheLastChangedFirst() {
    int all = 10_000;
    journal.write(
        tx -> {
          for (int i = 0; i < all; i++) {
            tx.append(new ConversationId("c-" + i), null, new Entry.Titled("Talk " + i));
          }
          return all;
        });
    fixture.clock().advance(Duration.ofHours(-3)); // a clock set back does not upset the order
    new Story(journal, "c-17", "r-17").own(new Entry.Titled("Seventeen"));

    List<String> seen = new ArrayList<>();
    for (int offset = 0; offset < all; offset += 500) {
      var page = journal.conversations(offset, 500);
      assertThat(page.total()).isEqualTo(all);
      page.rows().forEach(head -> seen.add(head.id().value()));
    }
    assertThat(seen).hasSize(all).doesNotHaveDuplicates();
    assertThat(seen).startsWith("c-17", "c-9999", "c-9998").endsWith("c-1", "c-0");
    assertThat(journal.conversations(all, 10).rows()).isEmpty();
    assertThat(journal.conversation(new ConversationId("c-42")).orElseThrow().title())
        .isEqualTo("Talk 42");
  }

  @Test
  void theLineOfFollowUpsKeepsItsOrder() {
    Story story = Story.of(journal, "a").asked("One");
    story.own(new Entry.FollowUpQueued("x", "first"));
    story.own(new Entry.FollowUpQueued("b", "second"));
    story.own(new Entry.FollowUpQueued("m", "third"));
    story.own(new Entry.FollowUpEdited("b", "second, better"));
    story.own(new Entry.FollowUpRemoved("x"));
    assertThat(line(story))
        .containsExactly(new FollowUp("b", "second, better"), new FollowUp("m", "third"));

    new Story(journal, "c-a", "r-2").rep(new Entry.RunAsked("second, better", "UTC", "b"));
    assertThat(line(story)).containsExactly(new FollowUp("m", "third"));
  }

  @Test
  void aRequestOf200000CharactersIsKeptWholeAndNotWrittenAgainWithEachStep() {
    String request = "x\u00e9\ud83d\ude00 ".repeat(40_000);
    Story story = Story.of(journal, "a").asked(request).linked(1);
    long before = journal.write(ListsTest::written);
    for (int i = 0; i < 20; i++) {
      story.link(1, new Entry.Ticked());
    }
    assertThat(journal.write(ListsTest::written) - before).isLessThan(20 * 2_000L);
    RunHead head = journal.run(story.run).orElseThrow();
    assertThat(request).startsWith(head.request().substring(0, RunHead.WORDS / 2));
    assertThat(head.request()).hasSizeLessThanOrEqualTo(RunHead.WORDS);
    assertThat(journal.state(story.run).orElseThrow().request()).isEqualTo(request);
    assertThat(journal.conversation(story.conversation).map(ConversationHead::run)).contains(head);
  }

  @Test
  void runsComeTheNewestFirst() {
    Story.of(journal, "a").asked("One");
    Story.of(journal, "b").asked("Two");
    Story.of(journal, "a").linked(1);
    assertThat(journal.runs(10)).extracting(RunHead::request).containsExactly("Two", "One");
    assertThat(journal.runs(1)).extracting(RunHead::request).containsExactly("Two");
  }

  /** Bytes in all rows that the steps of a run write. */
  private static long written(Session session) {
    return new Sql(session.connection())
        .one(
            """
            SELECT (SELECT sum(length(head)) FROM run_head)
              + (SELECT coalesce(sum(length(body)), 0) FROM entry WHERE seq > 1)
            """,
            row -> row.getLong(1))
        .orElseThrow();
  }

  private List<FollowUp> line(Story story) {
    return journal.conversation(story.conversation).orElseThrow().followUps();
  }
}
