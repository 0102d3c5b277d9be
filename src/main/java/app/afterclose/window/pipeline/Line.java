package app.afterclose.window.pipeline;

import app.afterclose.model.Deal;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** A row of the table, whose deal may still be on its way. */
final class Line {
  private final ReadOnlyObjectWrapper<@Nullable Deal> deal = new ReadOnlyObjectWrapper<>();

  /** The deal, once it is there. */
  ReadOnlyObjectProperty<@Nullable Deal> deal() {
    return deal.getReadOnlyProperty();
  }

  void set(@Nullable Deal told) {
    deal.set(told);
  }
}
