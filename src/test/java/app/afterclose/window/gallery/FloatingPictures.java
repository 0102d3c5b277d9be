package app.afterclose.window.gallery;

import app.afterclose.model.ConversationId;
import app.afterclose.window.Reading;
import app.afterclose.window.Story;
import app.afterclose.window.TestWindow;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

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
        Picture.told(
                "bell-many",
                "40 things rang",
                Crowd::rang,
                w -> ((ButtonBase) w.root().lookup("#bell")).fire())
            .withPopups(),
        Picture.window("palette", "Where to, or what to do", w -> press(w, KeyCode.K))
            .alsoNarrow()
            .alsoWide(),
        Picture.window(
            "palette-found",
            "What a few letters find",
            w -> press(w, KeyCode.K),
            w -> Hand.write(w, "#palette-field", "deal")),
        Picture.window(
            "palette-none",
            "Letters that find nothing",
            w -> press(w, KeyCode.K),
            w -> Hand.write(w, "#palette-field", "zzzz")),
        Picture.window("keys", "All keys", w -> press(w, KeyCode.F1)).alsoNarrow(),
        Picture.window(
                "conversation-menu",
                "What can be done with a conversation",
                w -> w.desk.open(Story.RUNNING),
                w -> ((ButtonBase) w.root().lookup("#conversation-menu")).fire())
            .withPopups(),
        Picture.window(
            "rename", "Another title", w -> w.desk.open(Story.RUNNING), w -> listed(w, KeyCode.F2)),
        Picture.window(
            "delete",
            "Deleting a conversation that runs",
            w -> w.desk.open(Story.RUNNING),
            w -> listed(w, KeyCode.DELETE)),
        Picture.window(
                "search",
                "What was searched for, in titles and in what was said",
                w -> press(w, KeyCode.F),
                FloatingPictures::search)
            .withPopups()
            .until(root -> says(root, "Two thirds")),
        Picture.window(
                "search-none",
                "A search that finds nothing",
                w -> press(w, KeyCode.F),
                w -> Hand.write(w, "#search", "Timbuktu"))
            .withPopups()
            .until(root -> says(root, "Nothing found")),
        Picture.window(
            "quit",
            "Quitting while requests run",
            w -> w.desk.open(Story.RUNNING),
            w -> w.agent.push(new Frame.QuitAsked(3))));
  }

  private static boolean says(Parent root, String words) {
    return Reading.lines(root).stream().anyMatch(line -> line.contains(words));
  }

  private static void press(TestWindow window, KeyCode key) {
    window.root().fireEvent(pressed(key, key.isLetterKey()));
  }

  /** Presses a key on the open conversation, in the list. */
  private static void listed(TestWindow window, KeyCode key) {
    var list = (ListView<?>) window.root().lookup(".sidebar-list");
    list.getSelectionModel().select(list.getItems().size() > 5 ? 1 : 0);
    list.fireEvent(pressed(key, false));
  }

  private static void search(TestWindow window) {
    window.agent.answer(
        Command.Search.class,
        new Frame.Found(
            List.of(
                new Frame.Hit(
                    Story.DONE,
                    "Analyse my pipeline",
                    9,
                    "58 \uE000deals\uE001 are open, worth € 1,284,000. Two thirds of that value"
                        + " sits…"),
                new Frame.Hit(
                    new ConversationId("y1"),
                    "Which contacts have I not written to since January?",
                    4,
                    "…eleven contacts in nine \uE000deals\uE001, most of them in proposal"),
                new Frame.Hit(
                    Story.PAUSED,
                    "Draft follow-ups for my five most stalled deals",
                    19,
                    "Save this draft to Maria Keller? · Harbour Logistics ·"
                        + " maria.keller@example.com · Our two \uE000deals\uE001 this autumn · Dear"
                        + " Maria,\n"
                        + "since we…"))));
    ((TextField) window.root().lookup("#search")).setText("deals");
  }

  private static KeyEvent pressed(KeyCode key, boolean control) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, false);
  }
}
