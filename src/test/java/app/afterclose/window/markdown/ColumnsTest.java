package app.afterclose.window.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ColumnsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          100 100     | 50 50     | 400 | 200 200
          100 300     | 50 50     | 800 | 200 600
          100 300     | 50 50     | 400 | 100 300
          100 500     | 50 100    | 400 | 100 300
          100 500 500 | 50 90 90  | 500 | 100 200 200
          100 500     | 50 450    | 520 | 70 450
          100 500     | 80 400    | 300 | 80 400
          """)
  void shareTheWidth(String natural, String least, double available, String widths) {
    assertThat(Columns.widths(numbers(natural), numbers(least), available))
        .containsExactly(numbers(widths), Offset.offset(0.5));
  }

  private static double[] numbers(String text) {
    return Arrays.stream(text.strip().split(" +")).mapToDouble(Double::parseDouble).toArray();
  }
}
