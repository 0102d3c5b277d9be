package app.afterclose.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1234.5|1234.5",
        "1,234.50|1234.5",
        "$1,234|1234",
        "USD 1,234.00|1234",
        "1,234.00 EUR|1234",
        "12USD|12",
        "kr 1 234.50|1234.5",
        "1 234 567.89|1234567.89",
        "1'234.50|1234.5",
        "(1,200.00)|-1200",
        "-5|-5",
        "5-|-5",
        "\u22125.25|-5.25",
        "+7|7",
        ".5|0.5",
        "12,34,567.89|1234567.89",
        "45%|45",
        "1.2E+06|1200000",
        "0|0",
      })
  void pointColumns(String cell, String expected) {
    Numbers numbers = Numbers.of(List.of(cell, "10.25"));
    assertThat(numbers.decimal()).isEqualTo('.');
    assertThat(numbers.parse(cell)).isEqualByComparingTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1234,5|1234.5",
        "1.234,50|1234.5",
        "€ 1.234|1234",
        "1.234.567|1234567",
        "1 234,50 €|1234.5",
        "CHF 1'234,50|1234.5",
        "-1.200,00|-1200",
      })
  void commaColumns(String cell, String expected) {
    Numbers numbers = Numbers.of(List.of(cell, "10,25"));
    assertThat(numbers.decimal()).isEqualTo(',');
    assertThat(numbers.certain()).isTrue();
    assertThat(numbers.parse(cell)).isEqualByComparingTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"abc", "=1+2", "1,2,3", "12,34", "1.2.3", "--5", "-5-", "12 or 13", "@5", "1e999"})
  void whatIsNoNumberIsNone(String cell) {
    assertThat(Numbers.of(List.of("10.25", "7.5", "1.75")).parse(cell)).isNull();
  }

  @Test
  void threeDigitsBehindTheOnlyMarkArePartOfThousandsAndSaidToBeDoubtful() {
    Numbers points = Numbers.of(List.of("1.234", "12.500", "900"));
    assertThat(points.parse("1.234")).isEqualByComparingTo("1234");
    assertThat(points.certain()).isFalse();
    assertThat(points.doubtful()).isEqualTo(2);
    Numbers commas = Numbers.of(List.of("1,234", "900"));
    assertThat(commas.parse("1,234")).isEqualByComparingTo("1234");
  }

  @Test
  void oneCertainCellDecidesTheDoubtfulOnes() {
    assertThat(Numbers.of(List.of("1.234", "0.5")).parse("1.234")).isEqualByComparingTo("1.234");
    assertThat(Numbers.of(List.of("1.234", "0,5")).parse("1.234")).isEqualByComparingTo("1234");
  }

  @Test
  void theMoreNumerousWritingWinsAndTheOtherIsUnreadable() {
    Numbers numbers = Numbers.of(List.of("1,5", "2,5", "3.75"));
    assertThat(numbers.decimal()).isEqualTo(',');
    assertThat(numbers.against()).isEqualTo(1);
    assertThat(numbers.parse("3.75")).isNull();
  }
}
