package app.afterclose.window.gallery;

import app.afterclose.model.ConversationId;
import app.afterclose.model.Figures;
import app.afterclose.model.Settings;
import app.afterclose.window.Story;
import app.afterclose.window.TestWindow;
import app.afterclose.window.state.Connection;
import app.afterclose.wire.Frame;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;

/** The window as a whole. */
final class ShellPictures {
  private ShellPictures() {}

  static List<Picture> all() {
    return Stream.of(chats(), states(), writing(), notices(), extremes())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Picture> chats() {
    return List.of(
        Picture.firstDay("first-start", "The first start: no conversation yet, sample data")
            .alsoNarrow()
            .alsoWide()
            .alsoFine(),
        Picture.told(
            "first-own",
            "The first start with deals of the rep's own",
            w -> w.agent.sample = false,
            List.of()),
        Picture.window("start", "A new chat with its suggestions", w -> w.desk.newChat()),
        Picture.window("answer", "A completed run and its answer", w -> w.desk.open(Story.DONE))
            .alsoFine()
            .alsoNarrow()
            .alsoWide(),
        Picture.window(
                "aside",
                "The conversations laid over a narrow window",
                w -> w.desk.open(Story.DONE),
                w -> ((Button) w.root().lookup("#show-sidebar")).fire())
            .size(700, 800),
        Picture.told(
            "german",
            "A run and its details as a rep in Germany reads figures and dates",
            ShellPictures::german,
            w -> w.desk.open(Story.DONE),
            w -> w.details(Story.DONE)),
        Picture.window(
            "model-connected",
            "A model is connected",
            w -> w.desk.open(Story.DONE),
            w -> w.agent.push(new Frame.SettingsChanged(connected(), ""))));
  }

  private static List<Picture> states() {
    return List.of(
        Picture.window("running", "A run at work, its text streaming", ShellPictures::running)
            .alsoNarrow()
            .alsoWide(),
        Picture.window(
            "stopping",
            "A run that is being stopped",
            ShellPictures::running,
            w -> w.desk.stop(w.agent.run(Story.RUNNING))),
        Picture.window("paused", "A run that waits for approval", w -> w.desk.open(Story.PAUSED))
            .alsoNarrow()
            .alsoFine(),
        Picture.window("waiting", "A run that waits for the rate limit", w -> open(w, "waiting")),
        Picture.window("in-line", "A run that is second in line", ShellPictures::inLine),
        Picture.window("failed", "A run that failed, with a way on", w -> open(w, "y2")),
        Picture.window("cancelled", "A run that was stopped by the rep", w -> open(w, "t2")));
  }

  private static List<Picture> writing() {
    return List.of(
        Picture.window(
                "queued",
                "A follow-up in line, and a second one offered",
                w -> w.desk.open(Story.PAUSED),
                w -> w.desk.ask("Then list the contacts I should call this week", true, _ -> {}),
                ShellPictures::another)
            .alsoNarrow(),
        Picture.window(
            "queued-many",
            "Five follow-ups in line",
            w -> w.desk.open(Story.RUNNING),
            ShellPictures::queue),
        Picture.window(
            "composer-lines",
            "A request of many lines",
            w -> w.desk.newChat(),
            w -> Hand.write(w, "#input", "A line of a long request\n".repeat(30))),
        Picture.window(
            "composer-near",
            "A request that nearly fills the limit",
            w -> w.desk.newChat(),
            w -> Hand.write(w, "#input", "A line of it\n".repeat(20) + "x".repeat(999_000 - 240))),
        Picture.window(
            "composer-beyond",
            "A request beyond the limit",
            w -> w.desk.newChat(),
            w -> Hand.write(w, "#input", "x".repeat(1_000_400))));
  }

  private static List<Picture> notices() {
    return List.of(
        Picture.window(
                "no-connection",
                "The local engine does not answer",
                w -> open(w, "t1"),
                w -> w.inbox.connection(new Connection.Lost()))
            .alsoNarrow(),
        pushed(
            "notice",
            "Something that the rep should know",
            new Frame.Notice(
                "Your journal was damaged and was put aside. What could be read is here.")),
        pushed(
            "no-room",
            "Nothing can be saved",
            new Frame.Trouble(
                "The disk is full. Nothing was lost; free some space and it goes on.")),
        pushed("login-offer", "Whether to start at login", new Frame.AtLogin(true, false, true)),
        pushed(
            "settings-broken-notice",
            "The settings' file cannot be read",
            new Frame.SettingsChanged(
                Settings.DEFAULT,
                "settings.json cannot be read: line 7, column 3: a comma is missing. The settings"
                    + " from before stay in use. Mend the file: it is in the data folder, which"
                    + " Settings opens under Data.")));
  }

  private static List<Picture> extremes() {
    return List.of(
        Picture.told("many", "500 conversations", Crowd::talked, w -> w.desk.open(Story.DONE)),
        Picture.told(
                "long-names",
                "Names of conversations that are far too long",
                LongNames::tell,
                w -> w.desk.open(LongNames.LONG))
            .alsoNarrow(),
        Picture.told(
            "right-to-left",
            "Messages in Hebrew and Arabic among English ones",
            RightToLeft::tell,
            w -> w.desk.open(RightToLeft.CHAT)));
  }

  private static Picture pushed(String name, String shows, Frame frame) {
    return Picture.window(name, shows, w -> w.desk.open(Story.DONE), w -> w.agent.push(frame));
  }

  private static void german(TestWindow window) {
    window.figures = new Figures(Locale.GERMANY);
    new Story(window.agent).tell();
  }

  private static Settings connected() {
    return Settings.DEFAULT.with(
        new Settings.Provider("anthropic", null, "claude-sonnet-4-5", "keyring"));
  }

  private static void inLine(TestWindow window) {
    var in = new ConversationId("in-line");
    window.agent.ask(in, "Which of my deals have no next step?");
    window.agent.inLine(in, 2);
    window.desk.open(in);
  }

  private static void queue(TestWindow window) {
    List<String> requests =
        List.of(
            "Then list the contacts I should call this week",
            "And the ones I have not written to since January, with the deals they decide on and"
                + " whoever else is in the room",
            "Compare both lists",
            "Make a plan for Monday",
            "Draft the first three e-mails");
    requests.forEach(request -> window.desk.ask(request, true, _ -> {}));
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
