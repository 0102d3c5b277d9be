package app.afterclose.window.gallery;

import app.afterclose.model.ConversationId;
import app.afterclose.window.Story;
import app.afterclose.window.TestWindow;
import app.afterclose.window.state.Connection;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;

/** The window as a whole. */
final class ShellPictures {
  private ShellPictures() {}

  static List<Picture> all() {
    return List.of(
        Picture.firstDay("first-start", "The first start: no conversation yet, sample data"),
        Picture.window("start", "A new chat with its suggestions", w -> w.desk.newChat()),
        Picture.window("answer", "A completed run and its answer", w -> w.desk.open(Story.DONE))
            .alsoFine(),
        Picture.window("answer-wide", "The same on a large screen", w -> w.desk.open(Story.DONE))
            .size(1920, 1200),
        Picture.window("running", "A run at work, its text streaming", ShellPictures::running),
        Picture.window("running-narrow", "The same in a narrow window", ShellPictures::running)
            .size(700, 800),
        Picture.window(
            "paused", "A run that waits for the rep's approval", w -> w.desk.open(Story.PAUSED)),
        Picture.window("waiting", "A run that waits for the rate limit", w -> open(w, "waiting")),
        Picture.window("failed", "A run that failed, with a way on", w -> open(w, "y2")),
        Picture.window("cancelled", "A run that was stopped by the rep", w -> open(w, "t2")),
        Picture.window(
            "no-connection",
            "The local engine does not answer",
            w -> open(w, "t1"),
            w -> w.inbox.connection(new Connection.Lost())),
        Picture.window(
            "queued",
            "A follow-up in line, and a second one offered",
            w -> w.desk.open(Story.PAUSED),
            w -> w.desk.ask("Then list the contacts I should call this week", true, _ -> {}),
            ShellPictures::another),
        Picture.window(
                "aside",
                "The conversations laid over a narrow window",
                w -> w.desk.open(Story.DONE),
                w -> ((Button) w.root().lookup("#show-sidebar")).fire())
            .size(700, 800),
        Picture.told(
            "long-names",
            "Names of conversations that are far too long",
            LongNames::tell,
            w -> w.desk.open(LongNames.LONG)),
        Picture.told(
            "right-to-left",
            "Messages in Hebrew and Arabic among English ones",
            RightToLeft::tell,
            w -> w.desk.open(RightToLeft.CHAT)));
  }

  private static void running(TestWindow window) {
    window.desk.open(Story.RUNNING);
  }

  private static void open(TestWindow window, String conversation) {
    window.desk.open(new ConversationId(conversation));
  }

  private static void another(TestWindow window) {
    ((TextArea) window.root().lookup("#input")).setText("And one more thing,\nby region");
    window.root().lookup(".composer-offer").setVisible(true);
  }
}
