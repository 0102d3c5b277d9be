package app.afterclose.window.gallery;

import app.afterclose.window.Story;
import java.util.List;
import javafx.scene.control.ButtonBase;

/** Popovers and questions over the window. */
final class FloatingPictures {
  private FloatingPictures() {}

  static List<Picture> all() {
    return List.of(
        Picture.window(
                "pill-open",
                "The pill's list of active runs",
                w -> w.desk.open(Story.DONE),
                w -> ((ButtonBase) w.root().lookup("#active-pill")).fire())
            .withPopups(),
        Picture.firstDay(
                "pill-none",
                "The pill's list when nothing runs",
                w -> ((ButtonBase) w.root().lookup("#active-pill")).fire())
            .withPopups(),
        Picture.window(
                "bell-open",
                "What rang, from the bell",
                w -> w.desk.open(Story.DONE),
                w -> ((ButtonBase) w.root().lookup("#bell")).fire())
            .withPopups(),
        Picture.firstDay(
                "bell-none",
                "The bell before anything rang",
                w -> ((ButtonBase) w.root().lookup("#bell")).fire())
            .withPopups(),
        Picture.window(
            "quit",
            "Quitting while requests run",
            w -> w.desk.open(Story.RUNNING),
            w -> w.desk.quit()));
  }
}
