package app.afterclose.window.gallery;

import app.afterclose.window.TestWindow;
import app.afterclose.window.settings.Section;
import app.afterclose.window.state.Place;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.ListView;

/** The settings, section by section. */
final class SettingsPictures {
  private SettingsPictures() {}

  static List<Picture> all() {
    Stream<Picture> sections = Stream.of(Section.values()).map(SettingsPictures::section);
    Picture narrow =
        Picture.window(
                "settings-narrow",
                "Settings in a narrow window",
                SettingsPictures::settings,
                w -> choose(w, Section.APPEARANCE))
            .size(700, 800);
    return Stream.concat(sections, Stream.of(narrow)).toList();
  }

  private static Picture section(Section section) {
    String name = section.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return Picture.window(
        "settings-" + name,
        "Settings: " + name,
        SettingsPictures::settings,
        w -> choose(w, section));
  }

  private static void settings(TestWindow window) {
    window.desk.show(Place.SETTINGS);
  }

  private static void choose(TestWindow window, Section section) {
    var list = (ListView<?>) window.root().lookup("#settings-sections");
    list.getSelectionModel().select(list.getItems().indexOf(section));
  }
}
