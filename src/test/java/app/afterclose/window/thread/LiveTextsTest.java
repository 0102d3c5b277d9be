package app.afterclose.window.thread;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.LiveText;
import app.afterclose.model.RunId;
import org.junit.jupiter.api.Test;

final class LiveTextsTest {
  private static final RunId RUN = new RunId("r1");
  private final LiveTexts live = new LiveTexts();

  @Test
  void dropsWhatIsKnown() {
    assertThat(accept(1, 0, "Hello ")).isTrue();
    assertThat(accept(1, 3, "lo world")).isTrue();
    assertThat(accept(1, 0, "Hello")).isFalse();
    assertThat(accept(1, 11, "")).isFalse();
    assertThat(live.of(RUN, 1)).isEqualTo("Hello world");
  }

  @Test
  void dropsWhatComesAfterAGapOrTooLate() {
    assertThat(accept(2, 5, "lost")).isFalse();
    assertThat(live.of(RUN, 2)).isEmpty();
    assertThat(accept(2, 0, "all of it")).isTrue();
    assertThat(accept(1, 0, "old")).isFalse();
    assertThat(live.of(RUN, 1)).isEmpty();
    assertThat(live.of(RUN, 2)).isEqualTo("all of it");
  }

  @Test
  void aNextTurnBeginsAnew() {
    accept(1, 0, "first");
    accept(2, 0, "second");
    assertThat(live.of(RUN, 1)).isEmpty();
    assertThat(live.of(RUN, 2)).isEqualTo("second");
  }

  @Test
  void forgetsWhatTheHistoryHolds() {
    Tale tale = Tales.streaming();
    live.accept(tale.live(0, "Half of"));
    live.settle(tale.history());
    assertThat(live.of(tale.run, tale.turn)).isEqualTo("Half of");
    tale.said("Half of it.");
    live.settle(tale.history());
    assertThat(live.of(tale.run, tale.turn)).isEmpty();
  }

  private boolean accept(int turn, int offset, String text) {
    return live.accept(new LiveText(Tale.CONVERSATION, RUN, turn, offset, text));
  }
}
