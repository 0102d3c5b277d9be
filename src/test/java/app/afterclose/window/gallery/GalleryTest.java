package app.afterclose.window.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/**
 * Every picture of the gallery can be brought about, can be read in light and dark and with large
 * letters, and has names for those who hear it.
 */
@ExtendWith(ApplicationExtension.class)
final class GalleryTest {
  private final Inspection inspection = new Inspection();

  @Test
  void eachPictureHasANameOfItsOwnAndSaysWhatItShows() {
    List<Picture> all = Gallery.pictures();
    assertThat(all).extracting(Picture::name).doesNotHaveDuplicates();
    assertThat(all).allMatch(picture -> picture.name().matches("[a-z0-9]+(-[a-z0-9]+)*"));
    assertThat(all).allMatch(picture -> picture.shows().matches("[A-Z0-9].*[^.]"));
  }

  @TestFactory
  Stream<DynamicTest> everyPicture() {
    return Gallery.pictures().stream()
        .map(picture -> DynamicTest.dynamicTest(picture.name(), () -> look(picture)));
  }

  private void look(Picture picture) throws Exception {
    try (var sitting = new Sitting(picture)) {
      assertThat(colours(sitting.image(1))).as("colours in sight").isGreaterThan(8);
      var faults = new TreeSet<String>();
      for (Look look : picture.looks()) {
        sitting.dress(look);
        faults.addAll(inspection.faults(sitting, look));
      }
      assertThat(faults).as(picture.shows()).isEmpty();
    }
  }

  private static int colours(Image image) {
    PixelReader pixels = image.getPixelReader();
    var seen = new HashSet<Integer>();
    for (int y = 0; y < image.getHeight(); y += 2) {
      for (int x = 0; x < image.getWidth(); x += 2) {
        seen.add(pixels.getArgb(x, y));
      }
    }
    return seen.size();
  }
}
