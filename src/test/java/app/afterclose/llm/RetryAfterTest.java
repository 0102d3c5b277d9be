package app.afterclose.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "17, 17000",
    "0.5, 500",
    "0, 0",
    "999999999999, 604800000",
    "'Sun, 22 Nov 2026 10:01:00 GMT', 60000",
    "'Sun, 22 Nov 2026 09:00:00 GMT', 0",
  })
  void secondsOrADate(String value, long millis) {
    assertThat(RetryAfter.at(Headers.of("Retry-After", value), NOW))
        .isEqualTo(NOW.plusMillis(millis));
  }

  @Test
  void aDateCountsFromTheServersOwnClock() {
    var headers =
        Headers.of(
            "Date",
            "Sun, 22 Nov 2026 12:00:00 GMT",
            "Retry-After",
            "Sun, 22 Nov 2026 12:00:30 GMT");
    assertThat(RetryAfter.at(headers, NOW)).isEqualTo(NOW.plusSeconds(30));
  }

  @Test
  void millisecondsAreTheFinerWord() {
    var headers = Headers.of("retry-after-ms", "250", "retry-after", "1");
    assertThat(RetryAfter.at(headers, NOW)).isEqualTo(NOW.plusMillis(250));
  }

  @Test
  void whatCannotBeReadIsNothing() {
    assertThat(RetryAfter.at(Headers.of(), NOW)).isNull();
    assertThat(RetryAfter.at(Headers.of("Retry-After", "soon"), NOW)).isNull();
    assertThat(RetryAfter.at(Headers.of("Retry-After", "-5"), NOW)).isNull();
  }
}
