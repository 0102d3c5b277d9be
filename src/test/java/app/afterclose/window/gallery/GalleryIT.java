package app.afterclose.window.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.window.Png;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/**
 * Draws the gallery into {@code target/gallery}, or into the folder that {@code
 * -Dafterclose.gallery} names. {@code -Dafterclose.gallery.only=paused} draws what has that in its
 * name alone.
 */
@Tag("gallery")
@ExtendWith(ApplicationExtension.class)
final class GalleryIT {
  private static final Path FOLDER =
      Path.of(System.getProperty("afterclose.gallery", "target/gallery"));
  private static final String ONLY = System.getProperty("afterclose.gallery.only", "");

  private final Inspection inspection = new Inspection();

  @TestFactory
  Stream<DynamicTest> everyPicture() {
    return Gallery.pictures().stream()
        .filter(picture -> picture.name().contains(ONLY))
        .map(picture -> DynamicTest.dynamicTest(picture.name(), () -> draw(picture)));
  }

  private void draw(Picture picture) throws Exception {
    try (var sitting = new Sitting(picture)) {
      var faults = new TreeSet<String>();
      for (Look look : picture.looks()) {
        sitting.dress(look);
        Image image = sitting.image(look.scale());
        assertThat(image.getWidth()).isEqualTo(picture.width() * look.scale());
        assertThat(image.getHeight()).isEqualTo(picture.height() * look.scale());
        Png.write(image, FOLDER.resolve(picture.file(look)));
        faults.addAll(inspection.faults(sitting, look));
      }
      assertThat(faults).as(picture.shows()).isEmpty();
    }
  }

  @AfterAll
  static void index() throws Exception {
    List<Room> rooms = Gallery.rooms();
    Files.createDirectories(FOLDER);
    Files.writeString(FOLDER.resolve("index.html"), Index.page(rooms));
  }
}
