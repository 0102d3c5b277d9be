package app.afterclose.window.thread;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.History;
import app.afterclose.model.RunStatus;
import app.afterclose.model.StopReason;
import app.afterclose.model.Usage;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RowsTest {
  private final Rows rows = new Rows();
  private final LiveTexts live = new LiveTexts();

  @Test
  void anAnswerIsARowForEachBlock() {
    assertThat(kinds(Tales.analysis().history()))
        .startsWith("Ask", "Calls", "Text", "Text")
        .endsWith("Text", "Rest", "End")
        .hasSize(14);
  }

  @Test
  void openCardsStandUnderOneLine() {
    assertThat(kinds(Tales.approvals().history()))
        .containsExactly(
            "Ask",
            "Calls",
            "Text",
            "Answered",
            "Answered",
            "ApproveAll",
            "Approval",
            "Approval",
            "Approval",
            "Approval",
            "End");
  }

  @Test
  void aTurnWithoutTextYetThinks() {
    assertThat(kinds(Tales.streaming().history()))
        .containsExactly("Ask", "Calls", "Thinking", "End");
  }

  @Test
  void textInFlightIsPartOfItsTurn() {
    Tale tale = Tales.streaming();
    live.accept(tale.live(0, "One.\n\nTwo"));
    assertThat(kinds(tale.history())).containsExactly("Ask", "Calls", "Text", "Text", "End");
  }

  @Test
  void thatARunGoesOnIsToldBelowWhatItHasSaid() {
    Tale tale = Tales.streaming();
    rows.doing(new Content.Doing(tale.head(), tale.now));
    assertThat(kinds(tale.history())).as("it says so").endsWith("Thinking", "End");
    live.accept(tale.live(0, "One."));
    assertThat(kinds(tale.history())).endsWith("Text", "Doing", "End");
    tale.said("One.");
    tale.ends(new Ending.Finished(), Duration.ZERO);
    rows.doing(null);
    assertThat(kinds(tale.history())).endsWith("Text", "Rest", "End");
  }

  @Test
  void whereARunStandsInLineIsToldBelowItsRequest() {
    Tale tale = new Tale().ask("Go");
    rows.doing(new Content.Doing(tale.head().with(new RunStatus.InLine(2)), tale.now));
    assertThat(kinds(tale.history())).containsExactly("Ask", "Doing", "End");
    rows.doing(new Content.Doing(tale.head().with(new RunStatus.Paused("send")), tale.now));
    assertThat(kinds(tale.history())).as("its card says it").containsExactly("Ask", "End");
  }

  @Test
  void aSummaryForTheModelIsOneQuietLineAboveTheTextThatGoesOn() {
    Tale tale = new Tale().ask("Go").begin();
    tale.add(new Entry.TurnCut(1, "Half an ", Entry.Cut.CAP, Usage.NONE));
    tale.add(new Entry.TurnStarted(2, "p", "m", 0, true));
    assertThat(kinds(tale.history())).containsExactly("Ask", "Shortened", "Text", "End");
    tale.add(new Entry.TurnEnded(2, "Sum.", List.of(), StopReason.END, Usage.NONE, null, true));
    tale.add(new Entry.EpochStarted("p", "m", "", "", "Sum."));
    tale.add(new Entry.TurnStarted(3, "p", "m", 0));
    tale.add(new Entry.TurnEnded(3, "answer.", List.of(), StopReason.END, Usage.NONE, null));
    assertThat(tale.history().items())
        .element(1)
        .isEqualTo(new History.Shortened(tale.run, 2, true));
    assertThat(tale.history().items())
        .element(2)
        .isEqualTo(new History.Said(tale.run, 1, 3, "Half an answer.", false));
    assertThat(kinds(tale.history())).containsExactly("Ask", "Shortened", "Text", "End");
  }

  @Test
  void onlyWhatGrowsIsMadeAnew() {
    Tale tale = Tales.streaming();
    History history = tale.history();
    live.accept(tale.live(0, "One.\n\nTwo"));
    Rows.Layout before = rows.of(history, live);
    assertThat(before.settled()).isEqualTo(2);
    live.accept(tale.live(9, " three.\n\nFour"));
    Row above = before.rows().get(before.settled() - 1);
    List<Row> tail = rows.tail(history, live, above);
    assertThat(rows.of(history, live).rows())
        .isEqualTo(Stream.concat(before.rows().stream().limit(2), tail.stream()).toList());
    assertThat(tail.getFirst()).isEqualTo(before.rows().get(2));
  }

  static Stream<Tale> tales() {
    return Stream.of(
        Tales.analysis(), Tales.reading(true), Tales.approvals(), Tales.doubt(), Tales.moreTime());
  }

  @ParameterizedTest
  @MethodSource("tales")
  void noTwoRowsHaveTheSameKeyAtAnyTime(Tale tale) {
    for (int i = 1; i <= tale.entries.size(); i++) {
      List<Row> all = rows.of(History.of(tale.entries.subList(0, i)), live).rows();
      assertThat(new HashSet<>(all.stream().map(Row::key).toList())).hasSameSizeAs(all);
    }
  }

  private List<String> kinds(History history) {
    return rows.of(history, live).rows().stream()
        .map(r -> r.content().getClass().getSimpleName())
        .toList();
  }
}
