package app.afterclose.window.thread;

import app.afterclose.window.markdown.Copy;
import app.afterclose.window.markdown.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** Selecting the thread's text by mouse and keys, and copying it. */
final class Selecting {
  private final Column column;
  private final Bench bench;
  private final Function<Row, String> message;
  private final Marking marking = new Marking();
  private final EdgeScroll edge;
  private boolean dragging;
  private boolean begun;
  private boolean painted;

  /**
   * @param message the whole text that a row is of, as markdown; empty where it is of none
   */
  Selecting(Column column, Bench bench, Function<Row, String> message) {
    this.column = column;
    this.bench = bench;
    this.message = message;
    edge = new EdgeScroll(column, this::extend);
    column.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    column.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    column.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> released());
    column.addEventFilter(MouseEvent.MOUSE_CLICKED, this::clicked);
    column.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
  }

  /** Selects all there is. */
  void all() {
    marking.all(script());
    paint();
  }

  /** Selects nothing; false when nothing was selected. */
  boolean clear() {
    boolean any = marking.range(script()).isPresent();
    marking.clear();
    paint();
    return any;
  }

  /** Copies what is selected; false when nothing is. */
  boolean copy() {
    Script script = script();
    Optional<Script.Copied> copied =
        marking.range(script).map(range -> script.copied(range.from(), range.to()));
    copied.ifPresent(c -> Copy.rich(c.text(), c.html()));
    return copied.isPresent();
  }

  /** Marks what is selected of the rows in sight; after every layout. */
  void paint() {
    Script script = script();
    Optional<Marking.Range> range = marking.range(script);
    if (range.isPresent() || painted) {
      column.shown((index, view) -> paint(index, view, range.orElse(null), script));
    }
    painted = range.isPresent();
  }

  private void paint(int index, RowView view, Marking.@Nullable Range range, Script script) {
    int first = range == null ? 0 : script.index(range.from().row());
    int last = range == null ? -1 : script.index(range.to().row());
    List<String> leaves = index < first || index > last ? List.of() : script.leaves(index);
    List<Flow> flows = flows(view);
    for (int i = 0; i < flows.size(); i++) {
      int from = 0;
      int to = 0;
      if (range != null && i < leaves.size()) {
        var here = new Spot(script.rows().get(index).key(), i, 0);
        var end = new Spot(here.row(), i, leaves.get(i).length());
        Spot begin = script.compare(range.from(), here) > 0 ? range.from() : here;
        Spot stop = script.compare(range.to(), end) < 0 ? range.to() : end;
        boolean any = script.compare(begin, stop) < 0 && begin.leaf() == i && stop.leaf() == i;
        from = any ? begin.offset() : 0;
        to = any ? stop.offset() : 0;
      }
      flows.get(i).mark(from, to);
    }
  }

  private Script script() {
    return new Script(column.rows());
  }

  private void pressed(MouseEvent e) {
    begun = false;
    if (e.getButton() != MouseButton.PRIMARY || !onText(e.getPickResult().getIntersectedNode())) {
      return;
    }
    column.requestFocus();
    Optional<Spot> spot = spot(new Point2D(e.getX(), e.getY()));
    dragging = spot.isPresent();
    begun = dragging;
    spot.ifPresent(
        at -> {
          if (e.isShiftDown()) {
            marking.extend(at, script());
          } else {
            marking.begin(at, Marking.Unit.of(e.getClickCount()), script());
          }
        });
    paint();
    e.consume();
  }

  private void dragged(MouseEvent e) {
    if (dragging) {
      var point = new Point2D(e.getX(), e.getY());
      extend(point);
      edge.at(point);
      e.consume();
    }
  }

  private void released() {
    dragging = false;
    edge.stop();
  }

  /** A press that selected something was no click on the link below it. */
  private void clicked(MouseEvent e) {
    if (begun && marking.range(script()).isPresent()) {
      e.consume();
    }
  }

  private void extend(Point2D point) {
    spot(point).ifPresent(at -> marking.extend(at, script()));
    paint();
  }

  /** Whether there is text at {@code node}, or nothing: no control, and no line of a call. */
  private boolean onText(@Nullable Node node) {
    for (Node n = node; n != null && n != column; n = n.getParent()) {
      boolean control =
          n instanceof ButtonBase || n instanceof ScrollBar || n instanceof TextInputControl;
      boolean otherRow = n.getParent() == column && !(n instanceof TextRow || n instanceof AskView);
      if (control || otherRow) {
        return false;
      }
    }
    return true;
  }

  /** The place in the text that is next to {@code point}, in the column's coordinates. */
  private Optional<Spot> spot(Point2D point) {
    int index = column.at(point.getY());
    RowView view = index < 0 ? null : column.view(index);
    if (view == null) {
      return Optional.empty();
    }
    Script script = script();
    Point2D scene = column.localToScene(point);
    List<String> leaves = script.leaves(index);
    List<Flow> flows = flows(view);
    int leaf = nearest(flows, scene);
    if (leaf < 0 || leaf >= leaves.size()) {
      return Optional.of(script.start(index));
    }
    int offset = Math.min(flows.get(leaf).hit(scene), leaves.get(leaf).length());
    return Optional.of(new Spot(script.rows().get(index).key(), leaf, offset));
  }

  private static List<Flow> flows(RowView view) {
    var flows = new ArrayList<Flow>();
    view.flows(flows::add);
    return flows;
  }

  /** The flow nearest to a point: above all by height, as lines are read. */
  private static int nearest(List<Flow> flows, Point2D scene) {
    int nearest = -1;
    double least = Double.MAX_VALUE;
    for (int i = 0; i < flows.size(); i++) {
      Bounds b = flows.get(i).localToScene(flows.get(i).getLayoutBounds());
      double below = Math.max(b.getMinY() - scene.getY(), scene.getY() - b.getMaxY());
      double beside = Math.max(b.getMinX() - scene.getX(), scene.getX() - b.getMaxX());
      double far = Math.max(0, below) * 1_000 + Math.max(0, beside);
      if (far < least) {
        least = far;
        nearest = i;
      }
    }
    return nearest;
  }

  private void menu(ContextMenuEvent e) {
    int index = e.isKeyboardTrigger() ? -1 : column.at(e.getY());
    var menu = new ContextMenu(items(index).toArray(MenuItem[]::new));
    menu.setAutoHide(true);
    menu.show(column, e.getScreenX(), e.getScreenY());
    e.consume();
  }

  /** What the menu over a row offers; over none, with -1 for its index. */
  List<MenuItem> items(int index) {
    var copy = new MenuItem(bench.say("copy.text"));
    copy.setDisable(marking.range(script()).isEmpty());
    copy.setOnAction(_ -> copy());
    var all = new MenuItem(bench.say("thread.selectAll"));
    all.setOnAction(_ -> all());
    var items = new ArrayList<MenuItem>(List.of(copy, all));
    String text = index < 0 ? "" : message.apply(column.rows().get(index));
    if (!text.isEmpty()) {
      items.add(new SeparatorMenuItem());
      items.add(Clips.item(bench.say("copy.message"), text));
    }
    return items;
  }
}
