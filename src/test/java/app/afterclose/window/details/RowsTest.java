package app.afterclose.window.details;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list that becomes another. */
final class RowsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|a b",
        "a b|''",
        "a b c|a x c",
        "a b c|a b x y c",
        "a b c d|a d",
        "a|a",
        "a b|b a",
        "a1 b1 c1|a2 b2 x c2",
        "a1 b c d1|a2 d2"
      })
  void becomesTheNext(String before, String next) {
    List<String> list = new ArrayList<>(letters(before));
    Rows.replace(list, letters(next), word -> word.substring(0, 1));
    assertThat(list).isEqualTo(letters(next));
  }

  private static List<String> letters(String text) {
    return Stream.of(text.split(" ")).filter(letter -> !letter.isEmpty()).toList();
  }
}
