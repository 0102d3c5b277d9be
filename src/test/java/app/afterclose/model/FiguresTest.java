package app.afterclose.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one form of numbers, money, shares, dates and ages. */
final class FiguresTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "184000     | GBP | GBP 184,000",
        "12500.5    | EUR | EUR 12,500.50",
        "12500.00   | EUR | EUR 12,500",
        "0.999      |     | 1",
        "0.005      | USD | USD 0.01",
        "-1204.5    |     | -1,204.50",
        "0          | CHF | CHF 0",
      })
  void moneyIsSaidWithItsCodeFirst(BigDecimal amount, String currency, String said) {
    assertThat(Figures.money(amount, currency)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0.615|61.5 %", "0.62|62 %", "0.6196|62 %", "0|0 %", "1|100 %", "0.0004|0 %"})
  void sharesAreSaidToATenth(double share, String said) {
    assertThat(Figures.percent(share)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0    | 0 days",
        "1    | 1 day",
        "730  | 730 days",
        "731  | 731 days (2 years)",
        "3012 | 3,012 days (8.2 years)",
      })
  void longAgesAreAlsoSaidInYears(long days, String said) {
    assertThat(Figures.age(days)).isEqualTo(said);
  }

  @Test
  void daysAreSaidWithTheirMonthInLetters() {
    assertThat(Figures.day(LocalDate.of(2026, 6, 4))).isEqualTo("4 Jun 2026");
  }
}
