package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlacementTest {
  private static final List<Rectangle2D> SCREENS =
      List.of(new Rectangle2D(0, 30, 1920, 1050), new Rectangle2D(1920, 0, 2560, 1440));

  @ParameterizedTest
  @CsvSource({
    "100, 100, true, on the first",
    "2000, 200, true, on the second",
    "-600, 100, true, partly off the left edge",
    "-1200, 100, false, all but a strip off the left edge",
    "4400, 200, false, all but a strip off the right edge",
    "100, 1060, false, below the first",
    "100, -200, false, its title above the first",
    "100, 20, true, its frame a little above what is free",
    "9000, 9000, false, on a screen that is gone",
  })
  void whereItCanBeSeizedItGoes(double x, double y, boolean goes, String why) {
    var placed = Placement.of(new Rectangle2D(x, y, 1280, 800), SCREENS);
    assertThat(placed.isPresent()).as(why).isEqualTo(goes);
    placed.ifPresent(at -> assertThat(at.getMinX()).isEqualTo(x));
  }

  @Test
  void itIsNoLargerThanItsScreen() {
    assertThat(Placement.of(new Rectangle2D(0, 30, 3000, 2000), SCREENS))
        .contains(new Rectangle2D(0, 30, 1920, 1050));
  }

  @Test
  void withoutAScreenThereIsNoPlace() {
    assertThat(Placement.of(new Rectangle2D(0, 0, 1280, 800), List.of())).isEmpty();
  }
}
