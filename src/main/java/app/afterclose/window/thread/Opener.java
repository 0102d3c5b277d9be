package app.afterclose.window.thread;

import app.afterclose.window.parts.Whole;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line of an icon and words that opens what lies below it, by mouse or by key. */
final class Opener extends HBox {
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

  private final StackPane icon = new StackPane();
  private final Label words = new Label();
  private final FontIcon chevron = new FontIcon(Feather.CHEVRON_RIGHT);
  private final Runnable toggle;
  private boolean open;

  Opener(Runnable toggle) {
    this.toggle = toggle;
    getStyleClass().addAll("thread-line", "thread-opener");
    icon.getStyleClass().add("thread-line-icon");
    words.getStyleClass().add("thread-line-words");
    words.setMinWidth(0);
    Whole.tell(words);
    chevron.getStyleClass().add("thread-chevron");
    getChildren().addAll(icon, words, chevron);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    setMaxWidth(USE_PREF_SIZE);
    setOnMouseClicked(
        e -> {
          if (e.getButton() == MouseButton.PRIMARY && e.isStillSincePress()) {
            requestFocus();
            toggle.run();
          }
        });
    setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
            toggle.run();
            e.consume();
          }
        });
  }

  void show(Node newIcon, String text, boolean nowOpen) {
    if (!icon.getChildren().contains(newIcon)) {
      icon.getChildren().setAll(newIcon);
    }
    words.setText(text);
    setAccessibleText(text);
    if (open != nowOpen) {
      open = nowOpen;
      notifyAccessibleAttributeChanged(AccessibleAttribute.EXPANDED);
    }
    chevron.setIconCode(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
    pseudoClassStateChanged(OPEN, open);
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.EXPANDED
        ? open
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      toggle.run();
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }
}
