package app.afterclose.window;

import app.afterclose.window.composer.Composer;
import app.afterclose.window.details.DetailsView;
import app.afterclose.window.header.Header;
import app.afterclose.window.start.StartView;
import app.afterclose.window.state.WindowModel;
import app.afterclose.window.theme.TextSize;
import app.afterclose.window.thread.Width;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

/** The place of chats: header, thread or empty chat, composer, and the drawer of a run. */
final class Chat extends BorderPane {
  /** How wide the drawer of a run's details is with text at 100 %. */
  private static final double DRAWER = 360;

  /** From this width on, with text at 100 %, thread and drawer stand side by side. */
  private static final double ROOMY = 820;

  /** What stays in sight of the thread under the drawer. */
  private static final double LEFT = 48;

  private final WindowModel model;
  private final Node thread;
  private final StartView start;
  private final DetailsView details;
  private final StackPane over;
  private final ObservableValue<Double> text;

  /**
   * @param body around thread and start, with the strip that says what is wrong
   */
  Chat(
      WindowModel model,
      Header header,
      Node thread,
      StartView start,
      Node body,
      Composer composer,
      DetailsView details) {
    this.details = details;
    this.model = model;
    this.thread = thread;
    this.start = start;
    getStyleClass().add("chat");
    var foot = new Foot(composer);
    var middle = new BorderPane(body);
    middle.setBottom(foot);
    middle.setMinWidth(0);
    over = new StackPane(middle);
    StackPane.setAlignment(details, Pos.CENTER_RIGHT);
    details.setMinWidth(0);
    setTop(header);
    setCenter(over);
    text = TextSize.column(this);
    widthProperty().subscribe(_ -> fit());
    text.subscribe(_ -> fit());
    model.revisionProperty().subscribe(_ -> draw());
  }

  /** Beside the thread where there is room for both, else over it. */
  private void fit() {
    boolean beside = getWidth() >= ROOMY * text.getValue();
    double width = Math.min(DRAWER * text.getValue(), Math.max(0, getWidth() - LEFT));
    details.setPrefWidth(width);
    details.setMaxWidth(width);
    if (beside == details.equals(getRight()) && details.getParent() != null) {
      return;
    }
    setRight(null);
    over.getChildren().remove(details);
    if (beside) {
      details.getStyleClass().remove("over");
      setRight(details);
    } else {
      details.getStyleClass().add("over");
      over.getChildren().add(details);
    }
  }

  private void draw() {
    boolean begun = model.open().isPresent();
    thread.setVisible(begun);
    start.setVisible(!begun && model.known());
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
}
