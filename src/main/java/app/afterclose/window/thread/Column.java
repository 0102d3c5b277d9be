package app.afterclose.window.thread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.AccessibleRole;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Rows in a column of a readable width, of which only those in sight have nodes. It stands by a row
 * in sight, never by a guessed offset: whatever is measured, grows, comes or goes above, nothing in
 * sight jumps (a {@code ListView} guesses the heights of rows it has not shown, and jumps by its
 * error). A node stays where it is for as long as its row is in sight, so a field keeps its focus
 * and its caret while rows around it change.
 *
 * <p>While {@linkplain #pinned pinned} it stands at the first card that waits, or at its end.
 */
final class Column extends Region {
  /** Scrolled down to within this many pixels of the end, the rep means the end. */
  private static final double NEAR = 48;

  private final Runnable moved;
  private final List<Row> rows = new ArrayList<>();
  private final RowNodes nodes;
  private final Heights heights = new Heights();
  private final ColumnBar bar = new ColumnBar(this::dragged);
  private final Rectangle clip = new Rectangle();
  private final FocusSight focus = new FocusSight(this);

  /** Tells the size of text here. */
  private final Text probe = new Text();

  private boolean pinned = true;
  private boolean down;
  private int anchor;
  private double anchorY;
  private double size;
  private InSight sight = InSight.NOTHING;

  /**
   * Makes an empty column.
   *
   * @param make the view of a row
   * @param moved run when {@link #pinned} or {@link #atEnd} may have changed
   */
  Column(Function<Row, RowView> make, Runnable moved) {
    nodes = new RowNodes(getChildren(), make);
    this.moved = moved;
    getStyleClass().add("thread-list");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setClip(clip);
    probe.setManaged(false);
    probe.setVisible(false);
    getChildren().addAll(bar, probe);
    addEventHandler(
        ScrollEvent.SCROLL,
        e -> {
          if (e.getDeltaY() != 0 && scroll(-e.getDeltaY())) {
            e.consume();
          }
        });
  }

  List<Row> rows() {
    return rows;
  }

  /** Whether it stays at its end, or at the first card that waits. */
  boolean pinned() {
    return pinned;
  }

  /** Whether the end is in sight. */
  boolean atEnd() {
    return sight.last() >= rows.size() - 1 && sight.bottom() <= getHeight() + 1;
  }

  void pin() {
    pinned = true;
    requestLayout();
    moved.run();
  }

  void views(Consumer<RowView> each) {
    nodes.forEach(each);
  }

  /** The rows in sight and their views. */
  void shown(BiConsumer<Integer, RowView> each) {
    nodes.forEach(each);
  }

  /** The row at that height, or the nearest in sight; -1 when there is none. */
  int at(double y) {
    double bottom = sight.top();
    int last = Math.min(sight.last(), rows.size() - 1); // rows may have gone since the last layout
    for (int i = sight.first(); i <= last; i++) {
      bottom += heights.about(rows.get(i));
      if (y < bottom || i == last) {
        return i;
      }
    }
    return -1;
  }

  /** The view of a row, or null when it is out of sight. */
  @Nullable RowView view(int index) {
    return nodes.view(index);
  }

  /** Makes the rows from {@code from} on be {@code next}. */
  void replace(int from, List<Row> next) {
    String stood = anchor < rows.size() ? rows.get(anchor).key() : "";
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < next.size(); i++) {
      places.put(next.get(i).key(), from + i);
    }
    rows.subList(from, rows.size()).clear();
    rows.addAll(next);
    nodes.replaced(from, key -> places.getOrDefault(key, -1), rows::get);
    if (anchor >= from) {
      anchor = places.getOrDefault(stood, Math.max(0, Math.min(anchor, rows.size() - 1)));
    }
    if (from == 0) {
      heights.retain(places.keySet());
    }
    requestLayout();
  }

  /** Moves down by {@code pixels}, or up; false when there is nothing to scroll. */
  boolean scroll(double pixels) {
    if (rows.isEmpty() || !scrolls()) {
      return false;
    }
    down = pixels > 0;
    if (pinned && down && Cards.first(rows) < 0) {
      return true;
    }
    pinned = false;
    anchorY -= pixels;
    requestLayout();
    moved.run();
    return true;
  }

  /** To the row of this key, its top at the top; where there is none, as {@link #pin}. */
  void reveal(String key) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).key().equals(key)) {
        pinned = false;
        // What follows it may fit: then it is the end that is stood at.
        down = true;
        anchor = i;
        anchorY = 0;
        requestLayout();
        moved.run();
        return;
      }
    }
    pin();
  }

  /** The key of the row that has the focus. */
  Optional<String> focused() {
    return nodes.focused().map(Row::key);
  }

  /** Puts the focus into the row of this key, which is brought into sight. */
  void focus(String key) {
    focus(key, RowView::focus);
  }

  /** The same; {@code into} puts the focus where it is to be in the row. */
  void focus(String key, Consumer<RowView> into) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).key().equals(key)) {
        if (!sight.whole(i, getHeight())) {
          reveal(key);
        }
        layout();
        nodes.focus(i, into);
        return;
      }
    }
  }

  /** To the first row. */
  void toTop() {
    pinned = false;
    down = false;
    anchor = 0;
    anchorY = 0;
    requestLayout();
    moved.run();
  }

  private void dragged(double value) {
    if (rows.isEmpty()) {
      return;
    }
    double offset = value * Math.max(0, heights.above(rows, rows.size()) - getHeight());
    int at = heights.at(rows, offset);
    pinned = false;
    down = value > 0.999;
    anchor = at;
    anchorY = heights.above(rows, at) - offset;
    requestLayout();
    moved.run();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double place = getHeight();
    clip.setWidth(width);
    clip.setHeight(place);
    if (rows.isEmpty() || width <= 0 || place <= 0) {
      sight = InSight.NOTHING;
      bar.setVisible(false);
      return;
    }
    double wide = Width.column(width, probe.getFont());
    stand(place, wide);
    double x = Math.rint((width - wide) / 2);
    double y = sight.top();
    for (int i = sight.first(); i <= sight.last(); i++) {
      Region node = nodes.get(i, rows.get(i));
      double high = height(i, wide);
      int gap = rows.get(i).gap();
      node.resizeRelocate(x, Math.rint(y) + gap, wide, high - gap);
      y += high;
    }
    nodes.drop(sight, place);
    layoutBar(width, place);
    if (!pinned && down && Cards.first(rows) < 0 && toGo(place) <= NEAR) {
      pinned = true;
    }
    moved.run();
    // Of the window, or of the letters.
    double now = wide + place * probe.getFont().getSize();
    if (now != size) {
      size = now;
      focus.resized();
    } else {
      focus.laidOut();
    }
  }

  /** Finds what is in sight, and the row to stand by. */
  private void stand(double place, double wide) {
    int card = pinned ? Cards.first(rows) : -1;
    int at = pinned ? (card < 0 ? rows.size() - 1 : card) : anchor;
    double y = pinned ? (card < 0 ? place - height(at, wide) : 0) : anchorY;
    sight = InSight.around(at, y, rows.size(), place, i -> height(i, wide));
    anchor = sight.first();
    anchorY = sight.top();
  }

  private double toGo(double place) {
    return sight.last() < rows.size() - 1 ? Double.MAX_VALUE : sight.bottom() - place;
  }

  /** How tall a row is with the gap above it: as measured before while it is out of sight. */
  private double height(int index, double wide) {
    Row row = rows.get(index);
    double known = nodes.has(index) ? -1 : heights.get(row, wide);
    if (known >= 0) {
      return known;
    }
    double height = Math.ceil(row.gap() + nodes.get(index, row).prefHeight(wide));
    heights.put(row, wide, height);
    return height;
  }

  private void layoutBar(double width, double place) {
    double all = heights.above(rows, rows.size());
    double above = heights.above(rows, sight.first()) - sight.top();
    bar.setVisible(scrolls());
    bar.stand(width, place, all, atEnd() ? Math.max(all, place + 1) : above);
  }

  private boolean scrolls() {
    return sight.first() != 0 || sight.top() < 0 || !atEnd();
  }
}
