package app.afterclose.window.gallery;

import app.afterclose.window.parts.Hint;
import app.afterclose.window.theme.StateIcon;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** Whether everything has a name, for those who hear the window; on the JavaFX thread. */
final class Access {
  private Access() {}

  /** What cannot be told, or only by its colour. */
  static List<String> faults(Scene scene) {
    var faults = new ArrayList<String>();
    for (Node node : InSight.of(scene)) {
      if (node.isFocusTraversable() && !node.isDisabled()) {
        if (node.getAccessibleRole() == AccessibleRole.NODE || node.getAccessibleRole() == null) {
          faults.add("no role: " + InSight.name(node));
        }
        if (blank(name(node)) && !choices(node)) {
          faults.add("no name: " + InSight.name(node));
        }
      }
      if (node instanceof ButtonBase button && iconOnly(button) && Hint.of(button).isEmpty()) {
        faults.add("an icon without a tooltip: " + InSight.name(node));
      }
      if (node instanceof StateIcon && !toldInWords(node)) {
        faults.add("a state without its word: " + InSight.name(node));
      }
    }
    return faults;
  }

  private static @Nullable String name(Node node) {
    if (!blank(node.getAccessibleText())) {
      return node.getAccessibleText();
    }
    if (node instanceof Labeled labeled && !blank(labeled.getText())) {
      return labeled.getText();
    }
    return node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Label label
        ? label.getText()
        : null;
  }

  private static boolean iconOnly(ButtonBase button) {
    return button.getGraphic() instanceof Text
        && (button.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY || blank(button.getText()));
  }

  /** The list that a choice opens has the name of the choice. */
  private static boolean choices(Node node) {
    return node instanceof ListView
        && node.getParent() != null
        && !(node.getParent() instanceof Pane);
  }

  /** Whoever holds the icon says it, or the word stands beside it. */
  private static boolean toldInWords(Node icon) {
    Parent parent = icon.getParent();
    return words(parent) || words(parent.getParent());
  }

  private static boolean words(Parent parent) {
    return (parent instanceof Labeled labeled && !blank(labeled.getText()))
        || parent.getChildrenUnmodifiable().stream().anyMatch(Access::word);
  }

  /** A word, or a column that begins with one. */
  private static boolean word(Node node) {
    return switch (node) {
      case Labeled label -> !blank(label.getText());
      case TextFlow _ -> true;
      case VBox column -> column.getChildren().stream().anyMatch(Access::spelt);
      default -> false;
    };
  }

  private static boolean spelt(Node node) {
    return word(node)
        || (node instanceof HBox line && line.getChildren().stream().anyMatch(Access::word));
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
