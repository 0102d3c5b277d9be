package app.afterclose.window;

import app.afterclose.window.composer.Composer;
import app.afterclose.window.header.Header;
import app.afterclose.window.start.StartView;
import app.afterclose.window.state.WindowModel;
import app.afterclose.window.thread.Width;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

/** The place of chats: header, thread or empty chat, composer. */
final class Chat extends BorderPane {
  private final WindowModel model;
  private final Node thread;
  private final StartView start;

  /**
   * @param body around thread and start, with the strip that says what is wrong
   */
  Chat(
      WindowModel model,
      Header header,
      Node thread,
      StartView start,
      Node body,
      Composer composer) {
    this.model = model;
    this.thread = thread;
    this.start = start;
    getStyleClass().add("chat");
    var foot = new Foot(composer);
    setTop(header);
    setCenter(body);
    setBottom(foot);
    model.revisionProperty().subscribe(_ -> draw());
  }

  /** Holds the composer under the column of the thread, as wide as that. */
  private static final class Foot extends StackPane {
    /** Tells the size of text here. */
    private final Text probe = new Text();

    private final Composer composer;

    Foot(Composer composer) {
      this.composer = composer;
      probe.setManaged(false);
      probe.setVisible(false);
      setAlignment(Pos.BOTTOM_CENTER);
      getStyleClass().add("chat-foot");
      getChildren().addAll(probe, composer);
      widthProperty().subscribe(_ -> fit());
      probe.fontProperty().subscribe(_ -> fit());
    }

    private void fit() {
      composer.setMaxWidth(Width.column(getWidth(), probe.getFont()));
    }
  }

  private void draw() {
    boolean begun = model.open().isPresent();
    thread.setVisible(begun);
    start.setVisible(!begun && model.known());
  }
}
