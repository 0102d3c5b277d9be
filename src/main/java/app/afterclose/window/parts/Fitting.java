package app.afterclose.window.parts;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

/**
 * One line that says the same at more or less length, as much as there is room for; only the
 * shortest ends in an ellipsis.
 */
final class Fitting extends Label {
  private final Text measure = new Text();
  private List<String> says = List.of("");

  Fitting() {
    setMinWidth(0);
    Whole.tell(this);
    setMaxWidth(Double.MAX_VALUE);
    widthProperty().subscribe(_ -> fit());
    fontProperty().subscribe(_ -> fit());
  }

  /**
   * Says one of {@code words}.
   *
   * @param words the longest first
   */
  void show(List<String> words) {
    if (!words.equals(says)) {
      says = List.copyOf(words);
      requestLayout();
      fit();
    }
  }

  /** Room for the longest, or it would never have it again. */
  @Override
  protected double computePrefWidth(double height) {
    return Math.ceil(width(says.getFirst())) + snappedLeftInset() + snappedRightInset();
  }

  private void fit() {
    double room = getWidth() - snappedLeftInset() - snappedRightInset() + 0.5;
    String fits =
        getWidth() == 0
            ? says.getFirst()
            : says.stream().filter(text -> width(text) <= room).findFirst().orElse(says.getLast());
    if (!fits.equals(getText())) {
      setText(fits);
    }
  }

  private double width(String text) {
    measure.setFont(getFont());
    measure.setText(text);
    return measure.getLayoutBounds().getWidth();
  }
}
