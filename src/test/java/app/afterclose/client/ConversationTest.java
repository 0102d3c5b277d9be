package app.afterclose.client;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.Entry;
import app.afterclose.model.LiveText;
import app.afterclose.model.Recorded;
import app.afterclose.model.Usage;
import app.afterclose.wire.Frame;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Entries and live text are told once, whatever overlaps. */
class ConversationTest {
  private final Story story = new Story();
  private final Conversation conversation = new Conversation(story.conversation);
  private final Recorded asked = story.asked("Analyse my pipeline");
  private final Recorded link = story.entry(new Entry.LinkStarted());
  private final Recorded turn = story.turnStarted(1);

  @Test
  void whatIsPushedAheadOfTheAnswerIsPutBehindIt() {
    assertThat(conversation.happened(turn)).isEmpty();
    assertThat(conversation.live(story.live(1, 5, " there"))).isFalse();
    assertThat(attach(List.of(asked, link), "Hello th")).containsExactly(asked, link, turn);
    assertThat(conversation.live(story.run, 1)).isEqualTo("Hello there");
    assertThat(conversation.cursor()).isEqualTo(turn.seq());
  }

  @Test
  void entriesTooManyForOneFrameComeAheadOfAnEmptyAnswer() {
    conversation.happened(asked);
    conversation.happened(link);
    conversation.happened(turn);
    assertThat(attach(List.of(), "")).containsExactly(asked, link, turn);
  }

  @Test
  void anEntryIsToldOnceHoweverOftenItComes() {
    attach(List.of(asked, link), "");
    assertThat(conversation.happened(link)).isEmpty();
    assertThat(conversation.happened(turn)).containsExactly(turn);
    conversation.detached();
    assertThat(attach(List.of(link, turn), "")).isEmpty();
    assertThat(conversation.entries()).containsExactly(asked, link, turn);
  }

  @Test
  void liveTextOverlapsAreDroppedAndGapsAreNotGuessed() {
    attach(List.of(asked, link, turn), "Your pipe");
    assertThat(conversation.live(story.live(1, 5, "pipe"))).isFalse();
    assertThat(conversation.live(story.live(1, 5, "pipeline"))).isTrue();
    assertThat(conversation.live(story.live(1, 20, "beyond"))).isFalse();
    assertThat(conversation.live(story.run, 1)).isEqualTo("Your pipeline");
  }

  @Test
  void theTextOfATurnThatIsOverIsInItsEntry() {
    attach(List.of(asked, link, turn), "Your pipe");
    conversation.happened(story.entry(new Entry.TurnCut(1, "Your ", Entry.Cut.CRASH, Usage.NONE)));
    assertThat(conversation.live(story.run, 1)).isEmpty();
    assertThat(conversation.live(story.live(1, 9, "line"))).isFalse();
    conversation.happened(story.entry(new Entry.LinkStarted()));
    conversation.happened(story.turnStarted(2));
    assertThat(conversation.live(story.live(2, 0, "pipeline"))).isTrue();
    assertThat(conversation.live(story.run, 2)).isEqualTo("pipeline");
    assertThat(conversation.history().items()).last().asString().contains("Your ");
  }

  private List<Recorded> attach(List<Recorded> entries, String live) {
    var texts = live.isEmpty() ? List.<LiveText>of() : List.of(story.live(1, 0, live));
    return conversation.attach(new Frame.Entries(story.conversation, entries, texts));
  }
}
