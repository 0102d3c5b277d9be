package app.afterclose.window.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** The cells of a table in rows with a hairline below each. */
final class Grid extends Region {
  /** A text column gives way no further than to this many characters. */
  private static final int LEAST_CHARACTERS = 12;

  /** How many rows are laid out: each cell is a text of its own. */
  static final int MOST = 200;

  private static final PseudoClass FROM_RIGHT = PseudoClass.getPseudoClass("from-right");

  private final Acts acts;
  private final List<List<Runs>> cells = new ArrayList<>();
  private final List<Region> lines = new ArrayList<>();
  private List<Block.Align> columns = List.of();
  private List<List<List<Span>>> shown = List.of();
  private NodeOrientation way = NodeOrientation.LEFT_TO_RIGHT;
  private double[] natural = {};
  private double[] least = {};

  /** Tells the size of text here: widths that were measured for another one are not to be used. */
  private final Text probe = new Text();

  /** The size of text that the columns were measured for; 0 before they were. */
  private double measured;

  Grid(Acts acts) {
    this.acts = acts;
    getStyleClass().add("md-grid");
    setAccessibleRole(AccessibleRole.TABLE_VIEW);
    probe.setManaged(false);
    probe.setVisible(false);
    getChildren().add(probe);
  }

  void show(Block.Table table) {
    if (!columns.equals(table.columns())) {
      columns = table.columns();
      cells.clear();
      lines.clear();
      getChildren().setAll(probe);
    }
    // Its first column stands where its first head is read from.
    way = Direction.of(table);
    setNodeOrientation(way);
    pseudoClassStateChanged(FROM_RIGHT, way == NodeOrientation.RIGHT_TO_LEFT);
    List<List<List<Span>>> rows = rows(table);
    if (rows.equals(shown) && cells.size() == rows.size()) {
      return;
    }
    shown = rows;
    for (int i = 0; i < rows.size(); i++) {
      row(i, rows.get(i));
    }
    while (cells.size() > rows.size()) {
      getChildren().removeAll(cells.removeLast());
      getChildren().remove(lines.removeLast());
    }
    measured = 0;
    requestLayout();
  }

  /** Its head and the first of its rows: of a very long one no more is laid out. */
  private static List<List<List<Span>>> rows(Block.Table table) {
    var rows = new ArrayList<List<List<Span>>>();
    rows.add(table.header());
    table.rows().stream().limit(MOST).forEach(rows::add);
    return rows;
  }

  void flows(Consumer<Flow> each) {
    cells.forEach(row -> row.forEach(each));
  }

  private void row(int index, List<List<Span>> row) {
    if (index == cells.size()) {
      var made = new ArrayList<Runs>();
      for (int i = 0; i < columns.size(); i++) {
        made.add(cell(index == 0));
      }
      if (!made.isEmpty()) {
        made.getLast().getStyleClass().add("md-last");
      }
      var line = new Region();
      line.getStyleClass().add(index == 0 ? "md-table-head-line" : "md-table-line");
      cells.add(made);
      lines.add(line);
      getChildren().addAll(made);
      getChildren().add(line);
    }
    for (int i = 0; i < columns.size(); i++) {
      Runs cell = cells.get(index).get(i);
      cell.show(row.get(i));
      cell.setTextAlignment(side(columns.get(i), cell.getNodeOrientation() != way));
    }
  }

  private Runs cell(boolean head) {
    var cell = new Runs(acts);
    cell.getStyleClass().add(head ? "md-table-head" : "md-table-cell");
    return cell;
  }

  /**
   * On which side a cell's text stands, seen from where the text begins: the same for all of a
   * column, from whichever side each is read.
   */
  private static TextAlignment side(Block.Align align, boolean opposite) {
    return switch (align) {
      case LEFT -> opposite ? TextAlignment.RIGHT : TextAlignment.LEFT;
      case CENTER -> TextAlignment.CENTER;
      case RIGHT -> opposite ? TextAlignment.LEFT : TextAlignment.RIGHT;
    };
  }

  private void measure() {
    double size = probe.getFont().getSize();
    if (measured == size) {
      return;
    }
    natural = new double[columns.size()];
    least = new double[columns.size()];
    for (List<Runs> row : cells) {
      for (int i = 0; i < columns.size(); i++) {
        Runs cell = row.get(i);
        double width = Math.ceil(cell.prefWidth(-1)) + 1;
        natural[i] = Math.max(natural[i], width);
        boolean wraps = columns.get(i) != Block.Align.RIGHT;
        least[i] = Math.max(least[i], wraps ? least(cell, width) : width);
      }
    }
    measured = getScene() == null ? 0 : size;
  }

  /** About as wide as its longest word, and never so narrow that it reads downwards. */
  private static double least(Runs cell, double width) {
    String text = Numeric.text(cell.spans());
    int longest = LEAST_CHARACTERS;
    for (String word : text.split("\\s+", -1)) {
      longest = Math.max(longest, word.length() + 1);
    }
    double padding = cell.snappedLeftInset() + cell.snappedRightInset();
    double perCharacter = (width - padding) / Math.max(1, text.length());
    return Math.min(width, Math.ceil(padding + longest * perCharacter * 1.15));
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    measure();
    return Columns.total(least);
  }

  @Override
  protected double computePrefWidth(double height) {
    measure();
    return Columns.total(natural);
  }

  @Override
  protected double computePrefHeight(double width) {
    measure();
    double[] widths = widths(width < 0 ? prefWidth(-1) : width);
    double height = 0;
    for (List<Runs> row : cells) {
      height += height(row, widths) + 1;
    }
    return height;
  }

  @Override
  protected void layoutChildren() {
    measure();
    double[] widths = widths(getWidth());
    double y = 0;
    for (int r = 0; r < cells.size(); r++) {
      double high = height(cells.get(r), widths);
      double x = 0;
      for (int i = 0; i < widths.length; i++) {
        cells.get(r).get(i).resizeRelocate(x, y, widths[i], high);
        x += widths[i];
      }
      y += high;
      lines.get(r).resizeRelocate(0, y, getWidth(), 1);
      y += 1;
    }
  }

  /** The columns' widths in whole pixels, so that each cell is measured as wide as it stands. */
  private double[] widths(double width) {
    double[] widths = Columns.widths(natural, least, width);
    double exact = 0;
    double from = 0;
    for (int i = 0; i < widths.length; i++) {
      exact += widths[i];
      double to = snapPositionX(exact);
      widths[i] = to - from;
      from = to;
    }
    return widths;
  }

  private static double height(List<Runs> row, double[] widths) {
    double height = 0;
    for (int i = 0; i < widths.length; i++) {
      height = Math.max(height, row.get(i).prefHeight(widths[i]));
    }
    return Math.ceil(height);
  }
}
