package app.afterclose.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, money, shares, dates and ages, each in the ways of several countries. */
final class FiguresTest {
  /** What a machine's settings can say, of which no {@link Locale.Builder} takes the one part. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de        | DE  | EURO       | 12.345,50
          de        | xx1 | ''         | 12.345,50
          de        | DE  | POSIX_EURO | 12.345,50
          de        | DE  | a b c      | 12.345,50
          x         | DE  | ''         | 12,345.50
          de_DE.UTF | DE  | ''         | 12,345.50
          x         | xx1 | ?          | 12,345.50
          ''        | ''  | ''         | 12,345.50
          """)
  void whatNoLanguageOrCountryIsCalledIsLeftOut(
      String language, String country, String variant, String number) {
    var figures = new Figures(Locale.of(language, country, variant));
    assertThat(seen(figures.decimal(new BigDecimal("12345.5")))).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en-US | 12,345,678  | -1,234.50  | €12,500  | -$1,204.50   | CHF 0 | 61.5%  | 62%
          en-GB | 12,345,678  | -1,234.50  | €12,500  | -US$1,204.50 | CHF 0 | 61.5%  | 62%
          de-DE | 12.345.678  | -1.234,50  | 12.500 € | -1.204,50 $  | 0 CHF | 61,5 % | 62 %
          fr-FR | 12 345 678  | -1 234,50  | 12 500 € | -1 204,50 $US | 0 CHF | 61,5 % | 62 %
          en-IN | 1,23,45,678 | -1,234.50  | €12,500  | -$1,204.50   | CHF 0 | 61.5%  | 62%
          ja-JP | 12,345,678  | -1,234.50  | €12,500  | -$1,204.50   | CHF 0 | 61.5%  | 62%
          ar-EG | 12,345,678  | -1,234.50  | 12,500 € | -1,204.50 US$ | 0 CHF | 61.5% | 62%
          """)
  void numbersAndMoneyAreWrittenAsInTheCountry(
      String country,
      String number,
      String decimal,
      String euros,
      String dollars,
      String francs,
      String share,
      String whole) {
    Figures figures = figures(country);
    assertThat(seen(figures.number(12_345_678))).isEqualTo(number);
    assertThat(seen(figures.decimal(new BigDecimal("-1234.5")))).isEqualTo(decimal);
    assertThat(seen(figures.money(new BigDecimal("12500.00"), "EUR"))).isEqualTo(euros);
    assertThat(seen(figures.money(new BigDecimal("-1204.5"), "USD"))).isEqualTo(dollars);
    assertThat(seen(figures.money(BigDecimal.ZERO, "CHF"))).isEqualTo(francs);
    assertThat(seen(figures.percent(0.615))).isEqualTo(share);
    assertThat(seen(figures.percent(0.6196))).isEqualTo(whole);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en-US | Nov 24, 2026 | Nov 24   | November 24  | Nov 2026   | Nov  | 2:32 PM
          en-GB | 24 Nov 2026  | 24 Nov   | 24 November  | Nov 2026   | Nov  | 14:32
          de-DE | 24.11.2026   | 24. Nov. | 24. November | Nov. 2026  | Nov  | 14:32
          fr-FR | 24 nov. 2026 | 24 nov.  | 24 novembre  | nov. 2026  | nov. | 14:32
          en-IN | 24 Nov 2026  | 24 Nov   | 24 November  | Nov 2026   | Nov  | 2:32 pm
          ja-JP | 2026/11/24   | 11月24日 | 11月24日     | 2026年11月 | 11月 | 14:32
          ar-EG | 24/11/2026   | 24 نوفمبر | 24 نوفمبر | نوفمبر 2026 | نوفمبر | 2:32 م
          """)
  void daysAndTimesAreWrittenAsInTheCountry(
      String country,
      String whole,
      String ofYear,
      String inFull,
      String monthOfYear,
      String month,
      String time) {
    Figures figures = figures(country);
    LocalDate day = LocalDate.of(2026, 11, 24);
    assertThat(seen(figures.day(day))).isEqualTo(whole);
    assertThat(seen(figures.dayOfYear(day))).isEqualTo(ofYear);
    assertThat(seen(figures.dayOfYearInFull(day))).isEqualTo(inFull);
    assertThat(seen(figures.monthOfYear(day))).isEqualTo(monthOfYear);
    assertThat(seen(figures.month(day))).isEqualTo(month);
    assertThat(seen(figures.time(day.atTime(14, 32).atZone(ZoneOffset.UTC)))).isEqualTo(time);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "184000     | GBP | £184,000",
        "12500.5    | EUR | €12,500.50",
        "12500.00   | EUR | €12,500",
        "0.999      |     | 1",
        "0.005      | USD | US$0.01",
        "-1204.5    |     | -1,204.50",
        "0          | CHF | CHF 0",
        "5          | points | points 5",
      })
  void centsAreSaidWhereThereAreAny(BigDecimal amount, String currency, String said) {
    assertThat(seen(British.FIGURES.money(amount, currency))).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0.615|61.5%", "0.62|62%", "0.6196|62%", "0|0%", "1|100%", "0.0004|0%"})
  void sharesAreSaidToATenth(double share, String said) {
    assertThat(British.FIGURES.percent(share)).isEqualTo(said);
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
    assertThat(British.TEXTS.age(days)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "999|999",
        "1000|1,000",
        "99999|99,999",
        "100000|1,00,000",
        "123456789|12,34,56,789"
      })
  void indiaCountsInGroupsOfTwoAboveTheThousands(long number, String said) {
    assertThat(figures("en-IN").number(number)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en-GB | 0.3 s | 3,012 days (8.2 years)
          de-DE | 0,3 s | 3.012 days (8,2 years)
          fr-FR | 0,3 s | 3 012 days (8,2 years)
          ja-JP | 0.3 s | 3,012 days (8.2 years)
          ar-EG | 0.3 s | 3,012 days (8.2 years)
          """)
  void lengthsAndAgesAreWrittenAsInTheCountry(String country, String length, String age) {
    Figures figures = figures(country);
    assertThat(seen(figures.length(Duration.ofMillis(340)))).isEqualTo(length);
    assertThat(seen(new Texts(figures).age(3012))).isEqualTo(age);
  }

  /** A clock that runs, a table's name and a model's words have these, whatever the country. */
  @ParameterizedTest
  @CsvSource({"ar-EG", "fa-IR", "bn-BD", "mr-IN", "my-MM", "ne-NP"})
  void digitsAreTheSameEverywhere(String country) {
    Figures figures = figures(country);
    LocalDate day = LocalDate.of(2026, 11, 24);
    String all =
        figures.number(1234567890)
            + figures.money(new BigDecimal("12.5"), "EUR")
            + figures.percent(0.615)
            + figures.moment(day.atTime(14, 32).atZone(ZoneOffset.UTC))
            + figures.dayOfYear(day)
            + figures.monthOfYear(day)
            + new Texts(figures).say("pipeline.deals", 1234, figures.number(1234))
            + new Texts(figures).say("import.rows", 1234);
    assertThat(all.codePoints().filter(Character::isDigit)).allMatch(c -> c >= '0' && c <= '9');
  }

  @Test
  void anotherCalendarThanTheTablesIsLeftOut() {
    Figures thai = figures("th-TH-u-ca-buddhist");
    assertThat(thai.day(LocalDate.of(2026, 11, 24))).contains("2026");
  }

  private static Figures figures(String country) {
    return new Figures(Locale.forLanguageTag(country));
  }

  /** Without what only keeps a line together or tells the direction. */
  private static String seen(String text) {
    return text.replace('\u00a0', ' ')
        .replace('\u202f', ' ')
        .replaceAll("[\\u061c\\u200e\\u200f]", "");
  }
}
