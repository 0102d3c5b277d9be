package app.afterclose.window.parts;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A card over the whole window; Escape, Close or a click beside it closes it. */
public final class Overlay extends StackPane {
  private final Escapes escapes;
  private final Label title = new Label();
  private final ScrollPane body = new ScrollPane();
  private final Button close;
  private final Runnable hide = this::hide;
  private @Nullable Node before;

  /**
   * @param closeWord what its button says
   */
  public Overlay(Escapes escapes, String closeWord) {
    this.escapes = escapes;
    getStyleClass().add("overlay");
    title.getStyleClass().add("ac-view-title");
    title.setWrapText(true);
    body.setFitToWidth(true);
    body.getStyleClass().add("edge-to-edge");
    close = Buttons.words(closeWord, this::hide);
    close.setId("overlay-close");
    var foot = new HBox(close);
    foot.setAlignment(Pos.CENTER_RIGHT);
    var card = new VBox(title, body, foot);
    card.getStyleClass().add("overlay-card");
    card.setMaxSize(600, USE_PREF_SIZE);
    getChildren().add(card);
    addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getTarget() == this) {
            hide();
          }
        });
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            hide();
          }
        });
    setVisible(false);
    managedProperty().bind(visibleProperty());
  }

  /** Shows {@code content} under {@code heading}, in place of what it showed before. */
  public void show(String heading, Node content) {
    title.setText(heading);
    body.setContent(content);
    if (!isVisible()) {
      before = getScene() == null ? null : getScene().getFocusOwner();
      setVisible(true);
      escapes.opened(hide);
    }
    close.requestFocus();
  }

  public void hide() {
    setVisible(false);
    escapes.closed(hide);
    if (before != null) {
      before.requestFocus();
      before = null;
    }
  }
}
