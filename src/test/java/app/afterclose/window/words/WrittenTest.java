package app.afterclose.window.words;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.British;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTest {
  private static final Written WRITTEN = new Written(British.FIGURES);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5 min | PT5M",
        "5min | PT5M",
        "5 | PT5M",
        "2 h | PT2H",
        "1 h 30 min | PT1H30M",
        "1h30m | PT1H30M",
        "90 s | PT90S",
        "2 Hours | PT2H",
        "0 | PT0S",
      })
  void durationsAreUnderstood(String text, Duration means) {
    assertThat(Written.duration(text)).contains(means);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "5 parsecs", "-5 min", "1 h 30", "5.5 min", "min", "5 min!"})
  void whatIsNoDurationIsNot(String text) {
    assertThat(Written.duration(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"PT5M", "PT2H", "PT1H30M", "PT45S", "PT1H0M1S", "PT24H", "PT0S"})
  void whatIsShownIsReadBack(Duration duration) {
    assertThat(Written.duration(Written.of(duration))).contains(duration);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "6|6",
        "1,200|1200",
        "1 200 000|1200000",
        "2M|2000000",
        "1.5 m|1500000",
        "500k|500000"
      })
  void tokensAreUnderstood(String text, long means) {
    assertThat(WRITTEN.tokens(text)).hasValue(means);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "many", "-1", "1,20", "1.5", "12 apples", "9999999999999999"})
  void whatIsNoNumberIsNot(String text) {
    assertThat(WRITTEN.tokens(text)).isEmpty();
  }
}
