package app.afterclose.window.parts;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

/**
 * One line that says the same at more or less length, as much as there is room for; only the
 * shortest ends in an ellipsis, and only where enough of it is left to be read.
 */
final class Fitting extends Label {
  /** Characters that have to be left of what is cut. */
  private static final int ENOUGH = 8;

  private final Text measure = new Text();
  private List<String> says = List.of("");
  private String least = "";

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
   * @param least what it begins with, said where no more has room; may be empty
   */
  void show(List<String> words, String least) {
    if (!words.equals(says) || !least.equals(this.least)) {
      says = List.copyOf(words);
      this.least = least;
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
            : says.stream()
                .filter(text -> width(text) <= room)
                .findFirst()
                .orElseGet(() -> cut(room));
    if (!fits.equals(getText())) {
      setText(fits);
    }
  }

  private String cut(double room) {
    String last = says.getLast();
    String enough = last.substring(0, Math.min(last.length(), least.length() + ENOUGH)) + "…";
    if (width(enough) <= room) {
      return last;
    }
    return width(least) <= room ? least : "";
  }

  private double width(String text) {
    measure.setFont(getFont());
    measure.setText(text);
    return measure.getLayoutBounds().getWidth();
  }
}
