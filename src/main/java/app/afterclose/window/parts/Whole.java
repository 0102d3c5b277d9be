package app.afterclose.window.parts;

import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;

/** Tells what there is no room for. */
public final class Whole {
  private Whole() {}

  /** From now on {@code labels} say all of their words when pointed at, while they are cut. */
  public static void tell(Labeled... labels) {
    for (Labeled label : labels) {
      label.textTruncatedProperty().subscribe(_ -> draw(label));
      label.textProperty().subscribe(_ -> draw(label));
    }
  }

  private static void draw(Labeled label) {
    if (!label.isTextTruncated() || label.getText() == null) {
      label.setTooltip(null);
    } else if (label.getTooltip() == null
        || !label.getTooltip().getText().equals(label.getText())) {
      label.setTooltip(new Tooltip(label.getText()));
    }
  }
}
