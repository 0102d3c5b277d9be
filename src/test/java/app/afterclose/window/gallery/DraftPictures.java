package app.afterclose.window.gallery;

import app.afterclose.model.Page;
import app.afterclose.window.Deals;
import app.afterclose.window.TestWindow;
import app.afterclose.window.state.Place;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.util.List;

/** The drafts. */
final class DraftPictures {
  private DraftPictures() {}

  static List<Picture> all() {
    return List.of(
        Picture.window("drafts", "Drafts that were approved", DraftPictures::drafts),
        Picture.window("drafts-narrow", "The same in a narrow window", DraftPictures::drafts)
            .size(700, 800),
        Picture.window("drafts-empty", "No drafts yet", DraftPictures::none));
  }

  private static void drafts(TestWindow window) {
    Deals.answer(window.agent);
    window.desk.show(Place.DRAFTS);
  }

  private static void none(TestWindow window) {
    window.agent.answer(Command.ListDrafts.class, new Frame.Drafts(new Page<>(List.of(), 0)));
    window.desk.show(Place.DRAFTS);
  }
}
