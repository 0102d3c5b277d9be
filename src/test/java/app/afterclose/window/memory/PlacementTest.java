package app.afterclose.window.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlacementTest {
  private static final List<Rectangle2D> SCREENS =
      List.of(new Rectangle2D(0, 30, 1920, 1050), new Rectangle2D(1920, 0, 2560, 1440));

  @ParameterizedTest
  @CsvSource({
    "100, 100, 100, 100, on the first",
    "2000, 200, 2000, 200, on the second",
    "-600, 100, 0, 100, partly off the left edge",
    "3800, 200, 3200, 200, partly off the right edge",
    "100, 900, 100, 280, its lower half below the first",
    "100, 10, 100, 30, its title under the panel",
    "-1200, 100, 320, 155, all but a strip off the left edge",
    "4400, 200, 320, 155, all but a strip off the right edge",
    "100, 1060, 320, 155, below the first",
    "100, -200, 320, 155, its title above the first",
    "9000, 9000, 320, 155, on a screen that is gone",
  })
  void allOfItIsOnAScreenWhereItWasIfItCan(double x, double y, double toX, double toY, String why) {
    assertThat(Placement.of(Optional.of(new Rectangle2D(x, y, 1280, 800)), SCREENS))
        .as(why)
        .isEqualTo(new Rectangle2D(toX, toY, 1280, 800));
  }

  @ParameterizedTest
  @CsvSource({
    "100, 30, true, at the upper edge of the first",
    "2000, 0, true, at the upper edge of the second",
    "-1100, 100, true, a strip of it on the first",
    "-1, 10, false, its title under the panel",
    "1919, -20, false, its title above the screens",
    "-1200, 100, false, all but a narrow strip off the left edge",
  })
  void aTitleThatIsSeenCanBeTaken(double x, double y, boolean can, String why) {
    assertThat(Placement.reachable(new Rectangle2D(x, y, 1280, 800), SCREENS))
        .as(why)
        .isEqualTo(can);
  }

  @ParameterizedTest
  @CsvSource({
    "1920, 1200, 1280, 800, 320, 200",
    "1280, 800, 1280, 800, 0, 0",
    "1280, 770, 1280, 770, 0, 0",
    "1024, 600, 1024, 600, 0, 0",
  })
  void aFirstWindowFitsTheScreen(
      double wide, double high, double width, double height, double x, double y) {
    var free = new Rectangle2D(0, 0, wide, high);
    assertThat(Placement.of(Optional.empty(), List.of(free)))
        .isEqualTo(new Rectangle2D(x, y, width, height));
  }

  @Test
  void itIsNoLargerThanItsScreen() {
    assertThat(Placement.of(Optional.of(new Rectangle2D(0, 30, 3000, 2000)), SCREENS))
        .isEqualTo(new Rectangle2D(0, 30, 1920, 1050));
  }
}
