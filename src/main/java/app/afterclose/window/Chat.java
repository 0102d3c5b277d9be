package app.afterclose.window;

import app.afterclose.window.composer.Composer;
import app.afterclose.window.header.Header;
import app.afterclose.window.start.StartView;
import app.afterclose.window.state.WindowModel;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/** The place of chats: header, thread or empty chat, composer. */
final class Chat extends BorderPane {
  private static final double COLUMN = 760;

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
    composer.setMaxWidth(COLUMN);
    var foot = new StackPane(composer);
    foot.setAlignment(Pos.BOTTOM_CENTER);
    foot.getStyleClass().add("chat-foot");
    setTop(header);
    setCenter(body);
    setBottom(foot);
    model.revisionProperty().subscribe(_ -> draw());
  }

  private void draw() {
    boolean begun = model.open().isPresent();
    thread.setVisible(begun);
    start.setVisible(!begun && model.known());
  }
}
