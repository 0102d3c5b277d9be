package app.afterclose.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateResetTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "x-ratelimit-reset-requests, 1s, 1000",
    "x-ratelimit-reset-tokens, 6m0s, 360000",
    "x-ratelimit-reset-tokens, 20ms, 20",
    "x-ratelimit-reset-tokens, 2m59.56s, 179560",
    "X-RateLimit-Reset-Tokens, 1h2m3s, 3723000",
    "x-ratelimit-reset-tokens, 30d, 604800000",
    "anthropic-ratelimit-requests-reset, 2026-11-22T10:00:30Z, 30000",
    "anthropic-ratelimit-tokens-reset, 2026-11-22T09:59:30Z, 0",
  })
  void eachVendorsWayIsRead(String name, String value, long millis) {
    assertThat(RateReset.at(Headers.of(name, value), NOW)).isEqualTo(NOW.plusMillis(millis));
  }

  @Test
  void theLimitThatIsUsedUpCounts() {
    var openAi =
        Headers.of(
            "x-ratelimit-remaining-requests",
            "9",
            "x-ratelimit-reset-requests",
            "1s",
            "x-ratelimit-remaining-tokens",
            "0",
            "x-ratelimit-reset-tokens",
            "40s");
    assertThat(RateReset.at(openAi, NOW)).isEqualTo(NOW.plusSeconds(40));
    var both =
        Headers.of(
            "anthropic-ratelimit-requests-remaining", "0",
            "anthropic-ratelimit-requests-reset", "2026-11-22T10:00:20Z",
            "anthropic-ratelimit-input-tokens-remaining", "0",
            "anthropic-ratelimit-input-tokens-reset", "2026-11-22T10:00:50Z");
    assertThat(RateReset.at(both, NOW)).isEqualTo(NOW.plusSeconds(50));
  }

  @Test
  void whereNoneSaysSoTheFirstToComeCounts() {
    var headers = Headers.of("x-ratelimit-reset-requests", "9s", "x-ratelimit-reset-tokens", "3s");
    assertThat(RateReset.at(headers, NOW)).isEqualTo(NOW.plusSeconds(3));
  }

  @Test
  void anInstantCountsFromTheServersOwnClock() {
    var headers =
        Headers.of(
            "Date", "Sun, 22 Nov 2026 12:00:00 GMT",
            "anthropic-ratelimit-tokens-reset", "2026-11-22T12:00:07Z");
    assertThat(RateReset.at(headers, NOW)).isEqualTo(NOW.plusSeconds(7));
  }

  @Test
  void whatCannotBeReadIsNothing() {
    assertThat(RateReset.at(Headers.of(), NOW)).isNull();
    assertThat(RateReset.at(Headers.of("x-ratelimit-reset-tokens", "soon"), NOW)).isNull();
    assertThat(RateReset.at(Headers.of("x-ratelimit-reset-tokens", ""), NOW)).isNull();
  }
}
