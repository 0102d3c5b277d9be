package app.afterclose.llm.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stretches of days as they are written, on Tuesday, 3 March 2026. */
final class PeriodsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "between 4 Jan 2026 and 2 Feb 2026|2026-01-04|2026-02-02",
        "between 04.01.2026 and 02.02.2026|2026-01-04|2026-02-02",
        "between 4. Januar 2026 and 2. Februar 2026|2026-01-04|2026-02-02",
        "between January 4, 2026 and February 2, 2026|2026-01-04|2026-02-02",
        "between the 4th of January and 2 Feb 2026|2026-01-04|2026-02-02",
        "between 20 December and 5 January 2026|2025-12-20|2026-01-05",
        "between 2 Feb 2026 and 4 Jan 2026|2026-01-04|2026-02-02",
        "from 2026-01-04 to 2026-02-02|2026-01-04|2026-02-02",
        "from 2026-01-04 – 2026-02-02|2026-01-04|2026-02-02",
        "from 4 Apr until 2 May please|2026-04-04|2026-05-02",
        "from today to the end of the month|2026-03-03|2026-03-31",
        "between yesterday and tomorrow|2026-03-02|2026-03-04",
        "between April and June|2026-04-01|2026-06-30",
        "from November 2025 through January 2026|2025-11-01|2026-01-31",
        "between us and you on 4 Jan 2026|2026-01-04|2026-01-04",
        "before 5 Mar 2025||2025-03-04",
        "before the 5th of March 2025||2025-03-04",
        "by 5 Mar 2025||2025-03-05",
        "until 5 Mar 2025||2025-03-05",
        "since 3 Feb 2026|2026-02-03|",
        "from 3 Feb 2026|2026-02-03|",
        "after 3 Feb 2026|2026-02-04|",
        "on 3 Feb 2026|2026-02-03|2026-02-03",
        "before April||2026-03-31",
        "by April||2026-04-30"
      })
  void haveTheirFirstAndLastDay(String text, @Nullable LocalDate from, @Nullable LocalDate to) {
    assertThat(in("deals closing " + text, false))
        .returns(from, Periods.Period::from)
        .returns(to, Periods.Period::to);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "between 4 November and 2 January|2025-11-04|2026-01-02",
        "between November and January|2025-11-01|2026-01-31",
        "since 3 May|2025-05-03|"
      })
  void lieBehindWhereTheyAreOfWhatHasHappened(String text, LocalDate from, @Nullable LocalDate to) {
    assertThat(in("deals created " + text, true))
        .returns(from, Periods.Period::from)
        .returns(to, Periods.Period::to);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"between 10,000 and 20,000", "from 30 February 2026 to nothing", "from A to B"})
  void areNotInvented(String text) {
    assertThat(Periods.in(Sentence.of("deals " + text), TODAY, false)).isNull();
  }

  private static Periods.Period in(String text, boolean past) {
    return Objects.requireNonNull(Periods.in(Sentence.of(text), TODAY, past), text);
  }
}
