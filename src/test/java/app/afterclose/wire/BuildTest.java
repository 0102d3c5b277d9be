package app.afterclose.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildTest {
  @ParameterizedTest
  @CsvSource({
    "1, a, 1, a, true, false",
    "1, b, 1, a, false, true",
    "1, a, 1, b, false, false",
    "1, '', 1, b, true, false",
    "1, b, 1, '', true, false",
    "2, a, 1, b, false, true",
    "1, b, 2, a, false, false",
    "1, '', 2, '', false, false",
  })
  void theProtocolCountsBeforeTheBuild(
      int protocol, String id, int otherProtocol, String otherId, boolean fits, boolean newer) {
    var one = new Build(protocol, "0.1.0", id);
    var other = new Build(otherProtocol, "0.1.0", otherId);
    assertThat(one.fits(other)).isEqualTo(fits);
    assertThat(other.fits(one)).isEqualTo(fits);
    if (!fits) {
      assertThat(one.newerThan(other)).isEqualTo(newer);
      assertThat(other.newerThan(one)).isEqualTo(!newer);
    }
  }

  @Test
  void theProgramKnowsItself() {
    Build own = Build.own();
    assertThat(own.protocol()).isEqualTo(Wire.PROTOCOL);
    assertThat(own.id()).matches("|\\d{8}T\\d{6}Z");
    assertThat(Build.of(own.hello())).isEqualTo(own);
  }
}
