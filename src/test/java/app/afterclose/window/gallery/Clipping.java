package app.afterclose.window.gallery;

import app.afterclose.window.parts.Hint;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** Whether what is to be read is there as a whole; on the JavaFX thread. */
final class Clipping {
  private Clipping() {}

  /**
   * The buttons whose words are cut off, other words that are cut short and told nowhere whole, and
   * what runs out of the window.
   */
  static List<String> faults(Scene scene) {
    var faults = new ArrayList<String>();
    for (Node node : InSight.of(scene)) {
      if (node instanceof ButtonBase button && cut(button)) {
        faults.add("cut off: \"" + button.getText() + "\" in " + InSight.name(node));
      }
      if (node instanceof Labeled label
          && (label instanceof Label || label instanceof IndexedCell<?>)
          && cutShort(label)
          && !toldWhole(label)) {
        faults.add("cut short: \"" + label.getText() + "\" in " + InSight.name(node));
      }
      if (node instanceof Text text && !text.getText().isBlank() && runsOut(text)) {
        faults.add("runs out: \"" + text.getText() + "\" in " + InSight.name(node.getParent()));
      }
      if (node instanceof TableView<?> table && wide(table)) {
        faults.add("wider than its place: " + InSight.name(node));
      }
      if (node instanceof ScrollPane scroll && scroll.getContent() instanceof Region content) {
        beyond(content)
            .forEach(out -> faults.add("no scrolling leads to the whole of " + InSight.name(out)));
      }
    }
    return faults;
  }

  private static boolean cut(Labeled labeled) {
    return labeled.getChildrenUnmodifiable().stream()
        .anyMatch(
            child ->
                child instanceof Text text
                    && text.getStyleClass().contains("text")
                    && !labeled.getText().replace("_", "").equals(text.getText().replace("_", ""))
                    && !labeled.isWrapText());
  }

  /** Whether its columns have more width than it shows. */
  private static boolean wide(TableView<?> table) {
    double columns =
        table.getVisibleLeafColumns().stream().mapToDouble(TableColumn::getWidth).sum();
    return columns > table.getWidth() + 1;
  }

  /** Of words that wrap, their end. */
  private static boolean cutShort(Labeled label) {
    return label.getChildrenUnmodifiable().stream()
        .anyMatch(
            child ->
                child instanceof Text text
                    && text.isVisible()
                    && text.getText().endsWith(label.getEllipsisString())
                    && !label.getText().endsWith(text.getText()));
  }

  /** Whether pointing at it, or at what holds it, tells all of it. */
  private static boolean toldWhole(Labeled label) {
    for (Node n = label; n != null; n = n.getParent()) {
      if (n instanceof Control control && Hint.of(control).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean runsOut(Text text) {
    Bounds area = text.localToScene(text.getLayoutBounds());
    for (Node n = text; n != null; n = n.getParent()) {
      if (n.getClip() != null) {
        return false;
      }
    }
    Scene scene = text.getScene();
    return area.getMinX() < -1
        || area.getMinY() < -1
        || area.getMaxX() > scene.getWidth() + 1
        || area.getMaxY() > scene.getHeight() + 1;
  }

  /** What of a scrolled content lies outside of it, so that no scroll bar counts it in. */
  private static List<Node> beyond(Region content) {
    return content.getChildrenUnmodifiable().stream()
        .filter(child -> child.isManaged() && child.isVisible())
        .filter(
            child ->
                child.getLayoutY() + child.getLayoutBounds().getMaxY() > content.getHeight() + 1
                    || child.getLayoutX() + child.getLayoutBounds().getMaxX()
                        > content.getWidth() + 1)
        .toList();
  }
}
