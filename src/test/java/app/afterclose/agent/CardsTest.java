package app.afterclose.agent;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.Call;
import app.afterclose.model.CallId;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.RunId;
import app.afterclose.model.StopReason;
import app.afterclose.model.Usage;
import app.afterclose.model.Wait;
import app.afterclose.store.JournalFixture;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CardsTest {
  private final JournalFixture fixture = new JournalFixture();
  private final Cards cards = new Cards(fixture.journal());

  @AfterEach
  void close() {
    fixture.close();
  }

  /** A run that waits for answers on {@code count} cards with arguments of this length. */
  private RunId waits(String name, int count, int length) {
    var conversation = new ConversationId("c" + name);
    var run = new RunId("r" + name);
    List<Call> calls =
        IntStream.range(0, count)
            .mapToObj(i -> new Call(CallId.of(run, 1, i), "p" + i, "note", text(length)))
            .toList();
    fixture
        .journal()
        .write(
            tx -> {
              tx.append(conversation, run, new Entry.RunAsked("Note " + name, "UTC", null));
              tx.append(conversation, null, new Entry.Titled("Chat " + name));
              tx.append(run, 1, Duration.ZERO, new Entry.LinkStarted());
              tx.append(run, 1, Duration.ZERO, new Entry.TurnStarted(1, "builtin", "m", 1));
              tx.append(
                  run,
                  1,
                  Duration.ZERO,
                  new Entry.TurnEnded(1, "", calls, StopReason.TOOLS, Usage.NONE, null));
              for (Call call : calls) {
                tx.append(
                    run,
                    1,
                    Duration.ZERO,
                    new Entry.ApprovalAsked(call.id(), "Note it for " + name + "?", "{}", "{}"));
              }
              var ending = new Ending.Waiting(new Wait.Answer());
              return tx.append(run, 1, Duration.ZERO, new Entry.LinkEnded(ending));
            });
    fixture.clock().advance(Duration.ofSeconds(1));
    return run;
  }

  private static String text(int length) {
    return "{\"text\":\"" + "x".repeat(length) + "\"}";
  }

  @Test
  void cardsOfAllConversationsAreOneListTheLongestWaitingFirst() {
    waits("b", 2, 3);
    var second = waits("a", 1, 3);
    var page = cards.page(0, 10);
    assertThat(page.total()).isEqualTo(3);
    assertThat(page.rows())
        .extracting(card -> card.title() + " " + card.call().question())
        .containsExactly("Chat b Note it for b?", "Chat b Note it for b?", "Chat a Note it for a?");
    assertThat(page.rows().getLast().call().arguments()).isEqualTo(text(3));
    assertThat(cards.page(2, 10).rows()).singleElement().extracting("run").isEqualTo(second);
    assertThat(cards.page(9, 10).rows()).isEmpty();
  }

  @Test
  void answeredAndStoppedOnesLeaveTheList() {
    var first = waits("a", 2, 3);
    var second = waits("b", 1, 3);
    fixture
        .journal()
        .write(
            tx -> {
              var declined = new Entry.CallDeclined(CallId.of(first, 1, 0), "");
              tx.append(new ConversationId("ca"), first, declined);
              return tx.append(new ConversationId("cb"), second, new Entry.StopAsked());
            });
    assertThat(cards.page(0, 10).rows())
        .singleElement()
        .satisfies(card -> assertThat(card.call().call().id()).isEqualTo(CallId.of(first, 1, 1)));
  }

  @Test
  void aPageEndsBeforeItOutgrowsAFrame() {
    waits("a", 5, 400_000);
    var page = cards.page(0, 100);
    assertThat(page.total()).isEqualTo(5);
    assertThat(page.rows()).hasSize(1);
    assertThat(cards.page(4, 100).rows()).hasSize(1);
  }

  @Test
  void whatListsTellOfACardIsShort() {
    var run = waits("a", 1, 400_000);
    var brief = fixture.journal().run(run).orElseThrow().brief();
    assertThat(brief.open()).singleElement().extracting("question").isEqualTo("Note it for a?");
    assertThat(brief.toString()).hasSizeLessThan(2_000);
  }
}
