package app.afterclose.llm.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days as they are written, on Tuesday, 3 March 2026. */
final class DaysTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "on 2026-06-30|2026-06-30",
        "by 30.06.2026|2026-06-30",
        "am 1.4.26|2026-04-01",
        "until 28.2.|2027-02-28",
        "29 February 2028|2028-02-29",
        "the 3rd of March|2026-03-03",
        "2 March|2027-03-02",
        "March 9th|2026-03-09",
        "Dec 24, 2026|2026-12-24",
        "today|2026-03-03",
        "tomorrow|2026-03-04",
        "the day after tomorrow|2026-03-05",
        "in three days|2026-03-06",
        "in a week|2026-03-10",
        "in 2 months|2026-05-03",
        "on Tuesday|2026-03-10",
        "on Friday|2026-03-06",
        "next Wednesday|2026-03-11",
        "next week|2026-03-09",
        "next month|2026-04-01",
        "end of the week|2026-03-06",
        "by the end of this month|2026-03-31",
        "end of next month|2026-04-30",
        "end of the quarter|2026-03-31",
        "end of the year|2026-12-31"
      })
  void areReadAhead(String text, LocalDate day) {
    assertThat(Days.in("call " + text, TODAY, false)).get().returns(day, Days.Found::day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yesterday|2026-03-02",
        "on Friday|2026-02-27",
        "on Tuesday|2026-03-03",
        "last Monday|2026-03-02",
        "two weeks ago|2026-02-17",
        "5 March|2025-03-05",
        "1 March|2026-03-01"
      })
  void areReadBack(String text, LocalDate day) {
    assertThat(Days.in("met " + text, TODAY, true)).get().returns(day, Days.Found::day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"call Maria", "30 February 2026", "03/04/2026", "in many days", "2026-13-01", "5"})
  void areNotInvented(String text) {
    assertThat(Days.in(text, TODAY, false)).isEmpty();
  }
}
