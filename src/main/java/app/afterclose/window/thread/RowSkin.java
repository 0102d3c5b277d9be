package app.afterclose.window.thread;

import javafx.scene.control.SkinBase;
import javafx.scene.layout.Region;

/** Lays a row's view out in a column of a readable width, in the middle of the cell. */
final class RowSkin extends SkinBase<RowCell> {
  /** The column's greatest width at the ordinary size of text, and that size. */
  private static final double COLUMN = 760;

  private static final double TEXT = 14;
  private static final double SIDE = 24;
  private static final double NARROW_SIDE = 16;
  private static final double NARROW = 640;

  /** Of a cell without a row. */
  private static final double EMPTY = 40;

  RowSkin(RowCell cell) {
    super(cell);
    // The cell's own children are its view; this skin adds none.
    consumeMouseEvents(false);
  }

  private double column(double width) {
    double side = width < NARROW ? NARROW_SIDE : SIDE;
    double most = COLUMN * Math.max(1, getSkinnable().getFont().getSize() / TEXT);
    return Math.clamp(width - 2 * side, 0, most);
  }

  @Override
  protected double computePrefHeight(
      double width, double top, double right, double bottom, double left) {
    RowView view = getSkinnable().view();
    if (view == null || getSkinnable().isEmpty()) {
      return EMPTY;
    }
    double wide = width < 0 ? COLUMN : column(width);
    return Math.ceil(getSkinnable().gap() + view.node().prefHeight(wide));
  }

  @Override
  protected double computeMinHeight(
      double width, double top, double right, double bottom, double left) {
    return computePrefHeight(width, top, right, bottom, left);
  }

  @Override
  protected double computeMaxHeight(
      double width, double top, double right, double bottom, double left) {
    return Double.MAX_VALUE;
  }

  @Override
  protected double computePrefWidth(
      double height, double top, double right, double bottom, double left) {
    // As wide as the list: nothing scrolls sideways but what does so by itself.
    return 0;
  }

  @Override
  protected void layoutChildren(double x, double y, double w, double h) {
    RowView view = getSkinnable().view();
    if (view == null) {
      return;
    }
    Region node = view.node();
    // In the middle of the list, so that nothing moves when the scroll bar comes or goes.
    double width = getSkinnable().getListView().getWidth();
    double wide = column(getSkinnable().getWidth());
    double gap = getSkinnable().gap();
    double high = Math.max(0, getSkinnable().getHeight() - gap);
    node.resizeRelocate(snapPositionX((width - wide) / 2), gap, wide, high);
  }
}
