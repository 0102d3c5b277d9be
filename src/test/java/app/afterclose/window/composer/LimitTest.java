package app.afterclose.window.composer;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.British;
import app.afterclose.model.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LimitTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0       | true  | ''
          899999  | true  | ''
          900000  | true  | 900,000 of 1,000,000 characters
          1000000 | true  | 1,000,000 of 1,000,000 characters
          1000001 | false | 1 characters too many: at most 1,000,000 fit. Take some out, or send it in smaller pieces.
          """)
  void appearsNearTheLimitAndSaysWhatToDoBeyond(int length, boolean fits, String words) {
    assertThat(Limit.fits(length)).isEqualTo(fits);
    assertThat(Limit.words(length, new Texts(British.FIGURES))).isEqualTo(words);
  }
}
