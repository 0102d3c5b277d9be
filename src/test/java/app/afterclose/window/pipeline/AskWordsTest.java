package app.afterclose.window.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.DealQuery;
import app.afterclose.model.DealSort;
import app.afterclose.model.StageCategory;
import app.afterclose.window.Market;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How a chat about deals begins, and the same filter as the agent is asked for it. */
class AskWordsTest {
  private static final LocalDate TODAY = Market.TODAY;
  private static final Filter OPEN = Filter.OPEN;

  static Stream<Arguments> filters() {
    return Stream.of(
        Arguments.of(OPEN, 1, "About my 1 open deal: "),
        Arguments.of(OPEN.category(null), 8_800, "About my 8,800 deals: "),
        Arguments.of(OPEN.category(StageCategory.WON), 2, "About my 2 won deals: "),
        Arguments.of(
            OPEN.stage("Negotiation", StageCategory.OPEN).owner("Anna Smith"),
            34,
            "About my 34 open deals in “Negotiation” owned by “Anna Smith”: "),
        Arguments.of(OPEN.text(" osprey "), 3, "About my 3 open deals matching “osprey”: "),
        Arguments.of(OPEN.age(new Age(0, 30)), 3, "About my 3 open deals begun since 3 Feb 2026: "),
        Arguments.of(
            OPEN.age(new Age(31, 60)),
            3,
            "About my 3 open deals begun between 4 Jan 2026 and 2 Feb 2026: "),
        Arguments.of(
            OPEN.age(new Age(366, null)), 3, "About my 3 open deals begun before 5 Mar 2025: "),
        Arguments.of(
            OPEN.age(new Age(null, null)), 3, "About my 3 open deals without a known beginning: "));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void ofAFilter(Filter filter, long total, String words) {
    assertThat(AskWords.about(filter, total, TODAY)).isEqualTo(words);
  }

  @Test
  void ofDealsThatWereChosen() {
    var market = new Market(9, false);
    assertThat(AskWords.about(List.of(market.deal(0))))
        .isEqualTo("About the deal “Harbour Logistics rollout 0”: ");
    assertThat(AskWords.about(List.of(market.deal(0), new Market(9, true).deal(1))))
        .isEqualTo(
            "About these 2 deals: “Harbour Logistics rollout 0”; “Replacement of all conveyor"
                + " belts, sorters and scanners in the northern hubs, phase 1” (Nordwind Energy"
                + " International Holding Verwaltungsgesellschaft mbH). ");
  }

  @Test
  void theAgentIsAskedForTheSame() {
    Filter filter =
        OPEN.stage("Proposal", StageCategory.OPEN).age(new Age(31, 60)).owner("Ben").text("x");
    DealQuery query = filter.query(TODAY, DealSort.CLOSE, false, 300, 100);
    assertThat(query)
        .isEqualTo(
            DealQuery.builder()
                .text("x")
                .category(StageCategory.OPEN)
                .stage("Proposal")
                .owner("Ben")
                .dated(true)
                .since(LocalDate.of(2026, 1, 4), LocalDate.of(2026, 2, 2))
                .sort(DealSort.CLOSE, false)
                .page(300, 100)
                .build());
  }

  @Test
  void aSecondClickOnABarTakesItAway() {
    Filter filter = OPEN.stage("Proposal", StageCategory.OPEN);
    assertThat(filter.stage("Proposal", StageCategory.OPEN)).isEqualTo(OPEN);
    assertThat(OPEN.age(new Age(0, 30)).age(new Age(0, 30))).isEqualTo(OPEN);
    assertThat(filter.category(StageCategory.WON).stage()).isNull();
    assertThat(OPEN.age(new Age(0, 30)).category(null).age()).isNull();
  }
}
