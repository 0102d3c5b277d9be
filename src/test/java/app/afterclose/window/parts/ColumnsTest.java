package app.afterclose.window.parts;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.window.parts.Columns.Width;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ColumnsTest {
  private static final List<Width> DEALS =
      List.of(
          new Width(150, 220, true),
          new Width(110, 150, true),
          new Width(98, 110, false),
          new Width(112, 120, false),
          new Width(106, 108, false));

  @ParameterizedTest
  @ValueSource(doubles = {600, 601.5, 760, 1_000, 1_800})
  void theyFillTheTableAndNoneIsNarrowerThanItMayBe(double room) {
    double[] widths = Columns.shares(DEALS, room, 1);
    assertThat(Arrays.stream(widths).sum()).isBetween(room - 1, room);
    for (int i = 0; i < widths.length; i++) {
      assertThat(widths[i]).isGreaterThanOrEqualTo(DEALS.get(i).least());
    }
  }

  @Test
  void numbersAndDaysKeepTheirWidthAndNamesTakeTheRest() {
    assertThat(Columns.shares(DEALS, 968, 1)).containsExactly(374, 256, 110, 120, 108);
  }

  @Test
  void asTheyAreWishedTheyAreWhereThatFills() {
    assertThat(Columns.shares(DEALS, 708, 1)).containsExactly(220, 150, 110, 120, 108);
  }

  @Test
  void withLargeLettersAllGrow() {
    assertThat(Columns.shares(DEALS, 2 * 968, 2)).containsExactly(749, 511, 220, 240, 216);
  }

  @Test
  void whereThereIsNoRoomTheyRunOutRatherThanBeingCut() {
    assertThat(Columns.shares(DEALS, 300, 1)).containsExactly(150, 110, 110, 120, 108);
  }
}
