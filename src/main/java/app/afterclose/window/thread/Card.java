package app.afterclose.window.thread;

import app.afterclose.window.theme.StateIcon;
import app.afterclose.window.theme.StateLook;
import java.util.EnumSet;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A bordered card that begins with an icon and a line, and ends with buttons. */
class Card extends VBox {
  /** Keys that mean something to the list around the card; here they belong to its fields. */
  private static final Set<KeyCode> OWN =
      EnumSet.of(
          KeyCode.UP,
          KeyCode.DOWN,
          KeyCode.LEFT,
          KeyCode.RIGHT,
          KeyCode.HOME,
          KeyCode.END,
          KeyCode.PAGE_UP,
          KeyCode.PAGE_DOWN,
          KeyCode.SPACE,
          KeyCode.ENTER);

  private final Label title = new Label();

  Card(StateLook look, String style) {
    getStyleClass().addAll("thread-card", style);
    title.getStyleClass().add("thread-card-title");
    title.setWrapText(true);
    title.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(title, Priority.ALWAYS);
    var icon = new StackPane(new StateIcon(look));
    icon.getStyleClass().add("thread-card-icon");
    var head = new HBox(icon, title);
    head.getStyleClass().add("thread-card-head");
    head.setAlignment(Pos.TOP_LEFT);
    getChildren().add(head);
    setAccessibleRole(AccessibleRole.PARENT);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (OWN.contains(e.getCode())) {
            e.consume();
          }
        });
  }

  final void title(String text) {
    title.setText(text);
    setAccessibleText(text);
  }

  static Label text(String text) {
    var label = new Label(text);
    label.getStyleClass().add("thread-card-text");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  static Button button(String text, Runnable action, String... styles) {
    var button = new Button(text);
    button.getStyleClass().addAll(styles);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  /** A row of buttons on the right. */
  static HBox buttons(Node... buttons) {
    var row = new HBox(buttons);
    row.getStyleClass().add("thread-card-buttons");
    row.setAlignment(Pos.CENTER_RIGHT);
    return row;
  }
}
