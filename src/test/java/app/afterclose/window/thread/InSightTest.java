package app.afterclose.window.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InSightTest {
  @ParameterizedTest(name = "{0}: row {1} at {2} in {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          10 10          | 0 |   0 | 100 | 0 | 1 |   0 |  20
          10 10          | 1 |  90 | 100 | 0 | 1 |   0 |  20
          10 10          | 0 | -50 | 100 | 0 | 1 |   0 |  20
          40 40 40 40    | 0 |   0 | 100 | 0 | 2 |   0 | 120
          40 40 40 40    | 0 | -50 | 100 | 1 | 3 | -10 | 110
          40 40 40 40    | 3 |  60 | 100 | 1 | 3 | -20 | 100
          40 40 40 40    | 3 |   0 | 100 | 1 | 3 | -20 | 100
          40 40 40 40    | 2 |  80 | 100 | 0 | 2 |   0 | 120
          40 40 40 40    | 2 | 200 | 100 | 0 | 2 |   0 | 120
          40 40 40 40    | 1 |   0 |  40 | 1 | 1 |   0 |  40
          500            | 0 | -90 | 100 | 0 | 0 | -90 | 410
          500 10         | 1 |  90 | 100 | 0 | 1 | -410 | 100
          10 500 10      | 1 |  20 | 100 | 0 | 1 |   0 | 510
          """)
  void leavesNoRoomAboveAndNoneBelow(
      String heights,
      int at,
      double y,
      double place,
      int first,
      int last,
      double top,
      double bottom) {
    double[] rows = Arrays.stream(heights.split(" ")).mapToDouble(Double::parseDouble).toArray();
    assertThat(InSight.around(at, y, rows.length, place, i -> rows[i]))
        .isEqualTo(new InSight(first, last, top, bottom));
  }
}
