package app.afterclose.window.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.window.Png;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/**
 * Every picture of the gallery can be brought about, can be read in light and dark and with large
 * letters, and has names for those who hear it.
 *
 * <p>{@code -Dafterclose.gallery=FOLDER} draws the pictures into that folder besides, with a page
 * that shows them; {@code -Dafterclose.gallery.only=paused|failed} is for those alone in whose name
 * that pattern is found.
 */
@ExtendWith(ApplicationExtension.class)
final class GalleryTest {
  private static final Optional<Path> FOLDER =
      Optional.ofNullable(System.getProperty("afterclose.gallery")).map(Path::of);
  private static final Pattern ONLY =
      Pattern.compile(System.getProperty("afterclose.gallery.only", ""));

  private final Inspection inspection = new Inspection();

  @Test
  void eachPictureHasANameOfItsOwnAndSaysWhatItShows() {
    List<Picture> all = Gallery.pictures();
    assertThat(all).extracting(Picture::name).doesNotHaveDuplicates();
    assertThat(all).allMatch(picture -> picture.name().matches("[a-z0-9]+(-[a-z0-9]+)*"));
    assertThat(all).allMatch(picture -> picture.shows().matches("[A-Z0-9].*[^.]"));
  }

  @Test
  void thePageShowsOrNamesEachFile(@TempDir Path folder) throws Exception {
    Index.write(Gallery.rooms(), folder);
    String page = Files.readString(folder.resolve("index.html"));
    for (Picture picture : Gallery.pictures()) {
      assertThat(page).contains("id=\"" + picture.name() + "\"");
      picture.looks().forEach(look -> assertThat(page).contains("\"" + picture.file(look) + "\""));
    }
  }

  @TestFactory
  Stream<DynamicTest> everyPicture() {
    return Gallery.pictures().stream()
        .filter(picture -> ONLY.matcher(picture.name()).find())
        .map(picture -> DynamicTest.dynamicTest(picture.name(), () -> look(picture)));
  }

  private void look(Picture picture) throws Exception {
    var faults = new TreeSet<String>();
    for (List<Look> all : picture.sittings()) {
      List<Look> looks = all.stream().filter(look -> due(picture, look)).toList();
      if (looks.isEmpty()) {
        continue;
      }
      try (var sitting = new Sitting(picture, looks.getFirst())) {
        for (Look look : looks) {
          sitting.dress(look);
          look(sitting, picture, look, faults);
        }
      }
    }
    assertThat(faults).as(picture.shows()).isEmpty();
  }

  /**
   * Large letters stand in the dark where they stand in the light, in colours that small ones have
   * there too: whether they can be read is told by some of each room, those with a name of one word
   * and those of a narrow window.
   */
  private static boolean due(Picture picture, Look look) {
    boolean some = !picture.name().contains("-") || picture.name().endsWith("-narrow");
    return some || FOLDER.isPresent() || !look.equals(Look.LARGE_DARK);
  }

  private void look(Sitting sitting, Picture picture, Look look, Set<String> faults)
      throws Exception {
    if (FOLDER.isPresent() || look.equals(Look.LIGHT)) {
      seen(sitting.image(look.scale()), picture, look);
    }
    if (look.scale() == 1) {
      faults.addAll(inspection.faults(sitting, look));
    }
  }

  private static void seen(Image image, Picture picture, Look look) throws Exception {
    assertThat(image.getWidth()).isEqualTo(picture.width() * look.scale());
    assertThat(image.getHeight()).isEqualTo(picture.height() * look.scale());
    assertThat(colours(image)).as("colours in sight").isGreaterThan(8);
    if (FOLDER.isPresent()) {
      Png.write(image, FOLDER.get().resolve(picture.file(look)));
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

  @AfterAll
  static void page() throws Exception {
    if (FOLDER.isPresent()) {
      Index.write(Gallery.rooms(), FOLDER.get());
    }
  }
}
