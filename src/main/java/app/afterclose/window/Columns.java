package app.afterclose.window;

import app.afterclose.window.memory.Remembered;
import app.afterclose.window.parts.Escapes;
import app.afterclose.window.theme.TextSize;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Rail, sidebar and the rest side by side. The sidebar's edge can be dragged between 220 and 400,
 * and it can be put away; a window narrower than 900 has no room for it, and shows it over the rest
 * when asked.
 */
final class Columns extends StackPane {
  private static final double NARROW = 900;
  private static final double LEAST = 220;
  private static final double MOST = 400;

  private final HBox row = new HBox();
  private final Region sidebar;
  private final Region edge = new Region();
  private final HBox aside;
  private final Escapes escapes;
  private final Consumer<Boolean> shown;
  private final Runnable tuck = this::tuck;
  private final Region rail;
  private final DoubleProperty width = new SimpleDoubleProperty(Remembered.SIDEBAR);
  private final BooleanProperty hidden = new SimpleBooleanProperty();
  private final ObservableValue<Double> text;
  private boolean narrow;
  private boolean over;

  /**
   * @param shown told whether the sidebar is in sight by itself
   */
  Columns(Region rail, Region sidebar, Region rest, Escapes escapes, Consumer<Boolean> shown) {
    this.sidebar = sidebar;
    this.escapes = escapes;
    this.shown = shown;
    this.rail = rail;
    getStyleClass().add("columns");
    text = TextSize.column(this);
    width.subscribe(_ -> width(width.get()));
    text.subscribe(_ -> width(width.get()));
    text.subscribe(_ -> fit());
    edge.getStyleClass().add("sidebar-edge");
    // It can be seized on four pixels and is seen as one: the rest lies over its neighbour.
    edge.setViewOrder(-1);
    edge.setPickOnBounds(true);
    HBox.setMargin(edge, new Insets(0, -4, 0, 0));
    edge.setCursor(Cursor.H_RESIZE);
    edge.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    HBox.setHgrow(rest, Priority.ALWAYS);
    // A low window cuts off at its foot, not at head and foot.
    rest.setMinSize(0, 0);
    rail.setMinHeight(0);
    row.setMinSize(0, 0);
    setMinSize(0, 0);
    aside = new HBox();
    aside.getStyleClass().add("aside");
    aside.setPickOnBounds(false);
    aside.setVisible(false);
    aside.managedProperty().bind(aside.visibleProperty());
    row.getChildren().addAll(rail, sidebar, edge, rest);
    setAlignment(Pos.TOP_LEFT);
    getChildren().addAll(row, aside);
    widthProperty().subscribe(_ -> fit());
    hidden.subscribe(_ -> beside());
  }

  /** How wide the sidebar is with text at 100 %; within its bounds. */
  DoubleProperty sidebarWidth() {
    return width;
  }

  /** Whether the rep has put the sidebar away where it has its own room. */
  BooleanProperty sidebarHidden() {
    return hidden;
  }

  /** Shows the sidebar or takes it away. */
  void toggle() {
    if (narrow) {
      over(!over);
    } else {
      hidden.set(!hidden.get());
    }
  }

  /** Whether the sidebar is in sight. */
  boolean sidebarInSight() {
    return narrow ? over : !hidden.get();
  }

  /** Takes the sidebar away where it lies over the rest. */
  void tuck() {
    if (narrow && over) {
      over(false);
    }
  }

  /** Brings the sidebar into sight, wherever that is. */
  void reveal() {
    if (!narrow) {
      hidden.set(false);
    } else if (!over) {
      over(true);
    }
  }

  private void fit() {
    boolean now = getWidth() > 0 && getWidth() < NARROW * text.getValue();
    if (now != narrow) {
      over(false);
      narrow = now;
      beside();
    }
  }

  /** Puts the sidebar beside the rest, or takes it from there. */
  private void beside() {
    boolean now = !narrow && !hidden.get();
    if (now != row.getChildren().contains(sidebar)) {
      if (now) {
        row.getChildren().add(1, sidebar);
        row.getChildren().add(2, edge);
      } else {
        row.getChildren().removeAll(sidebar, edge);
      }
    }
    shown.accept(now);
  }

  private void over(boolean now) {
    over = now;
    aside.getChildren().clear();
    if (now) {
      var gap = new Region();
      gap.minWidthProperty().bind(rail.widthProperty());
      gap.setMouseTransparent(true);
      var beside = new Region();
      beside.getStyleClass().add("aside-scrim");
      beside.setOnMousePressed(_ -> tuck());
      HBox.setHgrow(beside, Priority.ALWAYS);
      aside.getChildren().addAll(gap, sidebar, beside);
    }
    aside.setVisible(now);
    if (now) {
      escapes.opened(tuck);
    } else {
      escapes.closed(tuck);
    }
  }

  private void dragged(MouseEvent event) {
    Node first = sidebar;
    double wanted = first.sceneToLocal(event.getSceneX(), 0).getX() / text.getValue();
    width.set(Math.clamp(wanted, LEAST, MOST));
  }

  private void width(double wanted) {
    double now = Math.clamp(wanted, LEAST, MOST) * text.getValue();
    sidebar.setMinWidth(now);
    sidebar.setPrefWidth(now);
    sidebar.setMaxWidth(now);
  }
}
