package app.afterclose.window.gallery;

import app.afterclose.model.Diagnosis;
import app.afterclose.window.TestWindow;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

/** The form that connects a model. */
final class ConnectPictures {
  private ConnectPictures() {}

  static List<Picture> all() {
    return List.of(
        Picture.window(
                "connect",
                "A server on this computer was found, and the test works",
                ConnectPictures::local,
                ConnectPictures::test)
            .towards("#connect-verdict"),
        Picture.window(
                "connect-key",
                "A key that the provider refuses",
                ConnectPictures::withKey,
                ConnectPictures::enterKey,
                ConnectPictures::test)
            .size(1000, 800)
            .towards("#connect-verdict"),
        Picture.window(
                "connect-choices",
                "The providers to choose from",
                ConnectPictures::withKey,
                w -> ((ComboBox<?>) w.root().lookup("#connect-way")).show())
            .withPopups());
  }

  private static void local(TestWindow window) {
    window.desk.newChat();
    window.agent.answer(
        Command.TestConnection.class,
        new Frame.Tested(new Diagnosis.Works("qwen3:8b", Duration.ofMillis(840))));
    connect(window);
  }

  private static void withKey(TestWindow window) {
    window.desk.newChat();
    window.agent.answer(
        Command.TestConnection.class,
        new Frame.Tested(new Diagnosis.KeyRefused("api.anthropic.com", true, "invalid x-api-key")));
    connect(window);
  }

  /** The sidebar has the one button, which large letters put away; the start has the other. */
  private static void connect(TestWindow window) {
    Node model = window.root().lookup("#model");
    ((Button) (model == null ? window.root().lookup("#start-connect") : model)).fire();
  }

  private static void enterKey(TestWindow window) {
    ((ComboBox<?>) window.root().lookup("#connect-way")).getSelectionModel().select(0);
    ((TextField) window.root().lookup("#connect-key")).setText("sk-something-long");
  }

  private static void test(TestWindow window) {
    ((Button) window.root().lookup("#connect-test")).fire();
  }
}
