package app.afterclose.window.thread;

import java.time.Instant;
import javafx.geometry.Orientation;
import javafx.scene.control.ListCell;
import javafx.scene.control.Skin;
import org.jspecify.annotations.Nullable;

/** A cell of the thread: holds a row's view, in the column's middle. */
final class RowCell extends ListCell<Row> {
  private final Bench bench;
  private @Nullable Row row;
  private @Nullable RowView view;

  RowCell(Bench bench) {
    this.bench = bench;
    // Not a "cell": themes strip the fields and boxes in those of their borders.
    getStyleClass().setAll("thread-cell");
  }

  @Nullable RowView view() {
    return view;
  }

  /** Room above the view. */
  int gap() {
    return row == null ? 0 : row.gap();
  }

  void tick(Instant now) {
    if (view != null && !isEmpty()) {
      view.tick(now);
    }
  }

  /** Lets the view go: what it stood for is no longer shown. */
  void forget() {
    view = null;
    row = null;
    getChildren().clear();
  }

  @Override
  protected void updateItem(@Nullable Row next, boolean empty) {
    super.updateItem(next, empty);
    if (empty || next == null) {
      // The view stays, unseen: cells are emptied whenever rows come or go, and filled again with
      // the same at once; a field in it would lose the focus if it left the scene meanwhile.
      if (view != null) {
        view.node().setVisible(false);
      }
      return;
    }
    show(next);
  }

  @Override
  public void updateIndex(int index) {
    super.updateIndex(index);
    if (!isEmpty() && view != null && view.node().getParent() != this) {
      // Another cell has shown the kept view in the meantime, to measure it.
      attach(view);
    }
  }

  private void show(Row next) {
    boolean kept = RowView.kept(next.content());
    boolean free = row == null || !RowView.kept(row.content());
    RowView old = view;
    if (kept) {
      RowView of = bench.kept().get(next.key(), () -> RowView.of(next.content(), bench));
      of.update(next.content());
      view = of;
    } else if (!free || old == null || !old.update(next.content())) {
      view = RowView.of(next.content(), bench);
    }
    row = next;
    if (view != null) {
      attach(view);
    }
  }

  private void attach(RowView shown) {
    shown.node().setVisible(true);
    if (getChildren().size() != 1 || getChildren().getFirst() != shown.node()) {
      getChildren().setAll(shown.node());
    }
    requestLayout();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new RowSkin(this);
  }
}
