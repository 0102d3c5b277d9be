package app.afterclose.window.markdown;

import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * A table, with a scroll bar when it is too wide for its place; of a very long one the first rows.
 */
final class TableView extends Region implements BlockView {
  private final Grid grid;
  private final ScrollBar bar = new ScrollBar();
  private final TableFoot foot;
  private final Rectangle clip = new Rectangle();

  private Block.Table shown;

  TableView(Block.Table table, Acts acts) {
    shown = table;
    getStyleClass().add("md-table");
    grid = new Grid(acts);
    foot = new TableFoot(() -> shown, acts);
    show(table);
    bar.setOrientation(Orientation.HORIZONTAL);
    bar.getStyleClass().add("md-table-bar");
    bar.valueProperty().subscribe(_ -> requestLayout());
    getChildren().addAll(grid, bar, foot);
    setClip(clip);
    addEventHandler(ScrollEvent.SCROLL, this::scrolled);
  }

  @Override
  public Region node() {
    return this;
  }

  @Override
  public void flows(Consumer<Flow> each) {
    grid.flows(each);
  }

  @Override
  public boolean update(Block block) {
    if (block instanceof Block.Table table) {
      show(table);
      return true;
    }
    return false;
  }

  private void show(Block.Table table) {
    shown = table;
    grid.show(table);
    foot.hidden(table.rows().size() - Grid.MOST);
  }

  private double footHeight() {
    return Math.ceil(foot.prefHeight(-1));
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return grid.prefWidth(-1);
  }

  @Override
  protected double computePrefHeight(double width) {
    double wide = gridWidth(width);
    double below = wide > width + 0.5 ? bar.prefHeight(-1) : 0;
    return grid.prefHeight(wide) + below + footHeight();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double wide = gridWidth(width);
    double high = grid.prefHeight(wide);
    boolean scrolls = wide > width + 0.5;
    bar.setVisible(scrolls);
    bar.setMax(Math.max(0, wide - width));
    bar.setVisibleAmount(scrolls ? bar.getMax() * width / wide : 0);
    bar.setUnitIncrement(40);
    bar.setBlockIncrement(width * 0.8);
    double at = scrolls ? Math.min(bar.getValue(), bar.getMax()) : 0;
    grid.resizeRelocate(-snapPositionX(at), 0, wide, high);
    double barHigh = scrolls ? bar.prefHeight(-1) : 0;
    bar.resizeRelocate(0, high, width, barHigh);
    foot.resizeRelocate(0, high + barHigh, width, footHeight());
    clip.setWidth(width);
    clip.setHeight(getHeight());
  }

  private double gridWidth(double width) {
    return width < 0 ? grid.prefWidth(-1) : Math.max(width, grid.minWidth(-1));
  }

  private void scrolled(ScrollEvent e) {
    double by = e.isShiftDown() && e.getDeltaX() == 0 ? e.getDeltaY() : e.getDeltaX();
    boolean sideways = e.isShiftDown() || Math.abs(e.getDeltaX()) > Math.abs(e.getDeltaY());
    if (bar.isVisible() && sideways && by != 0) {
      bar.setValue(Math.clamp(bar.getValue() - by, 0, bar.getMax()));
      e.consume();
    }
  }
}
