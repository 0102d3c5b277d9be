package app.afterclose.window.gallery;

import app.afterclose.window.Reading;
import app.afterclose.window.thread.Scenes;
import app.afterclose.window.thread.Tales;
import app.afterclose.window.thread.ThreadView;
import java.util.Comparator;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

/** What waits for the rep: cards in the thread. */
final class CardPictures {
  private CardPictures() {}

  static List<Picture> all() {
    return List.of(
        ThreadPictures.of("card", "One action", Scenes.oneCard()).size(900, 560),
        ThreadPictures.of("cards", "Six actions of one turn, two answered", Tales.approvals())
            .size(900, 2200),
        ThreadPictures.of(
                "cards-end",
                "The last of them: an update",
                Tales.approvals(),
                CardPictures::down,
                CardPictures::last)
            .size(900, 800),
        ThreadPictures.of("cards-narrow", "The same in 600 units", Tales.approvals())
            .size(600, 1200),
        ThreadPictures.of(
            "card-update",
            "An update of a deal with a long name, one field changed by the rep",
            Tales.update(),
            CardPictures::changed),
        ThreadPictures.of(
            "cards-wrong", "A card whose fields are wrong", Tales.approvals(), CardPictures::wrong),
        ThreadPictures.of(
            "cards-declining",
            "A card that is being declined, with a reason",
            Tales.approvals(),
            view -> Hand.pressSaying(view, "Decline")),
        ThreadPictures.of("doubt", "An action that may have happened", Tales.doubt())
            .size(900, 480));
  }

  /** The thread opens at the first card that waits; a few pages below it is the last one. */
  private static void down(ThreadView view) {
    for (int page = 0; page < 4; page++) {
      Reading.press(view.lookup(".thread-list"), KeyCode.PAGE_DOWN);
    }
  }

  /** To the last button in sight, which stays there at every size of text. */
  private static void last(ThreadView view) {
    view.lookupAll(".thread-card .button").stream()
        .max(Comparator.comparingDouble(button -> button.localToScene(0, 0).getY()))
        .orElseThrow()
        .requestFocus();
  }

  private static void changed(ThreadView view) {
    ((Hyperlink) view.lookup(".thread-more-fields")).fire();
    ((TextInputControl) view.lookup(".thread-form .text-field")).setText("60,000");
  }

  private static void wrong(ThreadView view) {
    ((TextInputControl) view.lookup(".thread-form .text-field")).setText("Dr Ada Okafor");
    ((TextInputControl) view.lookup(".thread-form .text-area")).setText("");
    Hand.pressSaying(view, "Approve as changed");
  }
}
