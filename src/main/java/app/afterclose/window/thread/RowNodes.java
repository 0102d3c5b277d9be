package app.afterclose.window.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The rows that have nodes, among their parent's children in the order of rows, as Tab goes. */
final class RowNodes {
  /** A row with a node. */
  private static final class Shown {
    int index;
    Row row;
    final RowView view;

    Shown(int index, Row row, RowView view) {
      this.index = index;
      this.row = row;
      this.view = view;
    }

    boolean focused() {
      Scene scene = view.node().getScene();
      for (Node n = scene == null ? null : scene.getFocusOwner(); n != null; n = n.getParent()) {
        if (n.equals(view.node())) {
          return true;
        }
      }
      return false;
    }
  }

  private final List<Shown> shown = new ArrayList<>();
  private final ObservableList<Node> children;
  private final Function<Row, RowView> make;

  RowNodes(ObservableList<Node> children, Function<Row, RowView> make) {
    this.children = children;
    this.make = make;
  }

  void forEach(Consumer<RowView> each) {
    shown.forEach(s -> each.accept(s.view));
  }

  /** The row that has the focus. */
  Optional<Row> focused() {
    return shown.stream().filter(Shown::focused).map(s -> s.row).findFirst();
  }

  /** Puts the focus {@code into} the row at {@code index}, where that has a node. */
  void focus(int index, Consumer<RowView> into) {
    Shown found = find(index);
    if (found != null) {
      into.accept(found.view);
    }
  }

  void forEach(BiConsumer<Integer, RowView> each) {
    shown.forEach(s -> each.accept(s.index, s.view));
  }

  /** The view of that row, or null when it has no node. */
  @Nullable RowView view(int index) {
    Shown found = find(index);
    return found == null ? null : found.view;
  }

  boolean has(int index) {
    return find(index) != null;
  }

  /** The node of that row, made if need be. */
  Region get(int index, Row row) {
    Shown found = find(index);
    if (found != null) {
      return found.view.node();
    }
    int before = 0;
    while (before < shown.size() && shown.get(before).index < index) {
      before++;
    }
    var made = new Shown(index, row, make.apply(row));
    shown.add(before, made);
    children.add(before, made.view.node());
    made.view.node().applyCss();
    return made.view.node();
  }

  /**
   * The rows from {@code from} on are others.
   *
   * @param place where a row of that key is now, or -1
   */
  void replaced(int from, Function<String, Integer> place, IntFunction<Row> row) {
    shown.removeIf(
        s -> {
          if (s.index < from) {
            return false;
          }
          int now = place.apply(s.row.key());
          boolean stays =
              now >= 0 && (row.apply(now).equals(s.row) || s.view.update(row.apply(now).content()));
          if (stays) {
            s.index = now;
            s.row = row.apply(now);
          } else {
            children.remove(s.view.node());
          }
          return !stays;
        });
  }

  /** Lets the nodes go that are not in sight; one that has the focus waits above or below it. */
  void drop(InSight sight, double place) {
    shown.removeIf(
        s -> {
          if (s.index >= sight.first() && s.index <= sight.last()) {
            return false;
          }
          Region node = s.view.node();
          if (s.focused()) {
            node.relocate(0, s.index < sight.first() ? -node.getHeight() - 1 : place + 1);
            return false;
          }
          return children.remove(node);
        });
  }

  private @Nullable Shown find(int index) {
    for (Shown s : shown) {
      if (s.index == index) {
        return s;
      }
    }
    return null;
  }
}
