package app.afterclose.window.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which page comes next, of pages of 100 rows. */
class WantedTest {
  private static final int NONE = -1;

  static Stream<Arguments> table() {
    return Stream.of(
        Arguments.of("nothing there", 0, 0, 0, Set.of(), NONE),
        Arguments.of("the first", 0, 12, 100_000, Set.of(), 0),
        Arguments.of("the one after", 0, 12, 100_000, Set.of(0), 1),
        Arguments.of("all that matters", 0, 12, 100_000, Set.of(0, 1), NONE),
        Arguments.of("far down, what is in sight", 54_321, 54_330, 100_000, Set.of(0, 1), 543),
        Arguments.of("across two pages", 190, 210, 100_000, Set.of(1), 2),
        Arguments.of("then the next", 190, 210, 100_000, Set.of(1, 2), 3),
        Arguments.of("then the one before", 190, 210, 100_000, Set.of(1, 2, 3), 0),
        Arguments.of("the last has none after it", 99_990, 99_999, 100_000, Set.of(999), 998),
        Arguments.of("a place that is gone", 500, 510, 250, Set.of(0), 2));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("table")
  void pages(String what, int first, int last, int total, Set<Integer> known, int wanted) {
    assertThat(Wanted.page(first, last, 100, total, known::contains).orElse(NONE))
        .isEqualTo(wanted);
  }
}
