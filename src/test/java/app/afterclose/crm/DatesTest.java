package app.afterclose.crm;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.crm.DateText.Order;
import app.afterclose.crm.Dates.Certainty;
import app.afterclose.crm.Dates.Hints;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
  private static final Hints NONE = new Hints(List.of(), false, false);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-12-25|2026-12-25T00:00",
        "2026-12-25T14:30:05Z|2026-12-25T14:30:05",
        "2026-12-25T14:30:05.123+01:00|2026-12-25T14:30:05",
        "2026-12-25 14:30|2026-12-25T14:30",
        "2026/12/25|2026-12-25T00:00",
        "20261225|2026-12-25T00:00",
        "25 Dec 2026|2026-12-25T00:00",
        "25-Dec-26|2026-12-25T00:00",
        "Dec 25, 2026|2026-12-25T00:00",
        "December 25, 2026 2:30 PM|2026-12-25T14:30",
        "25. Dezember 2026|2026-12-25T00:00",
        "25 décembre 2026|2026-12-25T00:00",
        "25 März 2026|2026-03-25T00:00",
      })
  void withoutDoubt(String cell, String expected) {
    assertThat(Dates.parse(cell, Order.DAY_FIRST)).isEqualTo(LocalDateTime.parse(expected));
    assertThat(Dates.parse(cell, Order.MONTH_FIRST)).isEqualTo(LocalDateTime.parse(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "03/04/2026|2026-04-03T00:00|2026-03-04T00:00",
        "3/4/26|2026-04-03T00:00|2026-03-04T00:00",
        "03.04.2026 9:05|2026-04-03T09:05|2026-03-04T09:05",
        "03-04-1999 12:00 AM|1999-04-03T00:00|1999-03-04T00:00",
        "03/04/2026, 12:15 p.m.|2026-04-03T12:15|2026-03-04T12:15",
      })
  void withTheYearLastTheOrderDecides(String cell, String day, String month) {
    assertThat(Dates.parse(cell, Order.DAY_FIRST)).isEqualTo(LocalDateTime.parse(day));
    assertThat(Dates.parse(cell, Order.MONTH_FIRST)).isEqualTo(LocalDateTime.parse(month));
  }

  @ParameterizedTest
  @CsvSource({
    "31-02-2026",
    "2026-13-01",
    "2026-02-30",
    "soon",
    "12/25",
    "25 Foo 2026",
    "2026-12-25 25:00",
    "1/2/3/2026",
    "03-04/2026",
    "=TODAY()"
  })
  void whatIsNoDateIsNone(String cell) {
    assertThat(Dates.parse(cell, Order.DAY_FIRST)).isNull();
    assertThat(Dates.parse(cell, Order.MONTH_FIRST)).isNull();
  }

  @Test
  void oneCellDecidesTheWholeColumn() {
    Dates.Decision day = Dates.of(List.of("03/04/2026", "25/12/2026", "01/02/2026")).decide(NONE);
    assertThat(day).isEqualTo(new Dates.Decision(Order.DAY_FIRST, Certainty.SHOWN));
    Dates.Decision month = Dates.of(List.of("03-04-2026", "12-25-2026")).decide(NONE);
    assertThat(month).isEqualTo(new Dates.Decision(Order.MONTH_FIRST, Certainty.SHOWN));
  }

  @Test
  void mixedOrdersAreNeverReadRowByRow() {
    Dates.Decision mixed = Dates.of(List.of("25/12/2026", "26/12/2026", "12/27/2026")).decide(NONE);
    assertThat(mixed).isEqualTo(new Dates.Decision(Order.DAY_FIRST, Certainty.MIXED));
    assertThat(Dates.parse("12/27/2026", mixed.order())).isNull();
  }

  @Test
  void aDoubtfulColumnFollowsTheOthersOfItsFile() {
    Dates doubtful = Dates.of(List.of("03/04/2026"));
    Dates shows = Dates.of(List.of("25/12/2026"));
    assertThat(doubtful.decide(new Hints(List.of(shows), false, false)))
        .isEqualTo(new Dates.Decision(Order.DAY_FIRST, Certainty.OTHER_COLUMNS));
  }

  @Test
  void elseItIsGuessedByWhatGoesTogetherAndSaidToBe() {
    Dates slashes = Dates.of(List.of("03/04/2026"));
    Dates dots = Dates.of(List.of("03.04.2026"));
    assertThat(slashes.decide(NONE))
        .isEqualTo(new Dates.Decision(Order.MONTH_FIRST, Certainty.GUESSED));
    assertThat(dots.decide(NONE)).isEqualTo(new Dates.Decision(Order.DAY_FIRST, Certainty.GUESSED));
    assertThat(slashes.decide(new Hints(List.of(), true, false)).order())
        .isEqualTo(Order.DAY_FIRST);
    assertThat(slashes.decide(new Hints(List.of(), false, true)).order())
        .isEqualTo(Order.DAY_FIRST);
  }

  @Test
  void isoDatesNeedNoDecision() {
    assertThat(Dates.of(List.of("2026-03-04", "4 Mar 2026")).decide(NONE).certainty())
        .isEqualTo(Certainty.NOT_NEEDED);
  }
}
