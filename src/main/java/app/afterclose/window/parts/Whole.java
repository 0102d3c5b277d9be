package app.afterclose.window.parts;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** Tells what there is no room for. */
public final class Whole {
  private Whole() {}

  /** From now on {@code labels} say all of their words when pointed at, while they are cut. */
  public static void tell(Labeled... labels) {
    for (Labeled label : labels) {
      tell(label.textProperty(), label);
    }
  }

  /** The same for {@code label}, which holds a piece of {@code whole}. */
  public static void tell(ObservableValue<String> whole, Labeled label) {
    label.textTruncatedProperty().subscribe(_ -> draw(whole.getValue(), label));
    whole.subscribe(_ -> draw(whole.getValue(), label));
  }

  private static void draw(@Nullable String whole, Labeled label) {
    if (!label.isTextTruncated() || whole == null) {
      label.setTooltip(null);
    } else if (label.getTooltip() == null || !label.getTooltip().getText().equals(whole)) {
      label.setTooltip(new Tooltip(whole));
    }
  }
}
