package app.afterclose.window.gallery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.text.Text;

/** Whether heads stand over their columns: on the left of them, or on the right. */
final class Alignment {
  /** How far words may stand from each other that begin or end alike. */
  private static final double NEAR = 3;

  private Alignment() {}

  /** The columns whose head and cells neither begin nor end alike. */
  static List<String> faults(Scene scene) {
    Map<Object, Bounds> heads = new HashMap<>();
    Map<Object, List<Bounds>> cells = new HashMap<>();
    for (Node node : InSight.of(scene)) {
      Bounds words = words(node);
      if (words == null) {
        continue;
      }
      switch (node) {
        case TableColumnHeader head when head.getTableColumn() != null ->
            heads.put(head.getTableColumn(), words);
        case TableCell<?, ?> cell when cell.getTableColumn() != null ->
            cells.computeIfAbsent(cell.getTableColumn(), _ -> new ArrayList<>()).add(words);
        case Parent text when text.getStyleClass().contains("md-table-head") ->
            heads.put(column(text), words);
        case Parent text when text.getStyleClass().contains("md-table-cell") ->
            cells.computeIfAbsent(column(text), _ -> new ArrayList<>()).add(words);
        default -> {}
      }
    }
    var faults = new ArrayList<String>();
    heads.forEach(
        (column, head) -> {
          List<Bounds> below = cells.getOrDefault(column, List.of());
          boolean left =
              below.stream().allMatch(b -> Math.abs(b.getMinX() - head.getMinX()) <= NEAR);
          boolean right =
              below.stream().allMatch(b -> Math.abs(b.getMaxX() - head.getMaxX()) <= NEAR);
          if (!left && !right) {
            faults.add("a head stands not over its column: " + name(column));
          }
        });
    return faults;
  }

  /** Cells of a column stand where it stands, in the same grid. */
  private static Object column(Parent cell) {
    return List.of(System.identityHashCode(cell.getParent()), Math.round(cell.getLayoutX()));
  }

  private static String name(Object column) {
    return column instanceof TableColumnBase<?, ?> named ? named.getText() : column.toString();
  }

  /** Where the words of {@code node} are; a sign for how it is sorted is none of them. */
  private static Bounds words(Node node) {
    if (node instanceof TableColumnHeader head) {
      return head.getChildrenUnmodifiable().stream()
          .filter(Labeled.class::isInstance)
          .map(Alignment::words)
          .filter(words -> words != null)
          .findFirst()
          .orElse(null);
    }
    if (!(node instanceof Parent parent)) {
      return null;
    }
    Bounds all = null;
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (child instanceof Text text && text.isVisible() && !text.getText().isBlank()) {
        Bounds one = text.localToScene(text.getLayoutBounds());
        all = all == null ? one : union(all, one);
      }
    }
    return all;
  }

  private static Bounds union(Bounds one, Bounds other) {
    double left = Math.min(one.getMinX(), other.getMinX());
    double top = Math.min(one.getMinY(), other.getMinY());
    return new BoundingBox(
        left,
        top,
        Math.max(one.getMaxX(), other.getMaxX()) - left,
        Math.max(one.getMaxY(), other.getMaxY()) - top);
  }
}
