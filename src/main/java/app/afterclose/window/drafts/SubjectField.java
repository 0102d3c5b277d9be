package app.afterclose.window.drafts;

import javafx.geometry.Orientation;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/**
 * One line of text that is shown whole: too long for its place, it goes on in the next line. It
 * holds no line break, and Tab and Enter leave it as they leave any other field.
 */
final class SubjectField extends TextArea {
  private static final int MOST = 6;

  /** Left and right of the text as the stylesheet has it, and a little room for the caret. */
  private static final double SIDES = 24;

  private static final double ABOVE_AND_BELOW = 10;

  private final Text measure = new Text();

  SubjectField() {
    setWrapText(true);
    setPrefRowCount(1);
    // What is pasted may have more lines than one.
    setTextFormatter(
        new TextFormatter<>(
            change -> {
              change.setText(change.getText().replaceAll("\\R+", " "));
              return change;
            }));
    // As the theme measures text in fields; the other way is another height.
    measure.setBoundsType(TextBoundsType.LOGICAL_VERTICAL_CENTER);
    textProperty().subscribe(_ -> requestLayout());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent event) {
    boolean leaves = event.getCode() == KeyCode.TAB || event.getCode() == KeyCode.ENTER;
    if (leaves && !event.isControlDown()) {
      requestFocusTraversal(
          event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      event.consume();
    }
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double sides = snappedLeftInset() + snappedRightInset() + SIDES;
    measure.setFont(getFont());
    measure.setWrappingWidth(0);
    measure.setText("X");
    double line = measure.getLayoutBounds().getHeight();
    measure.setWrappingWidth(Math.max(40, (width < 0 ? 600 : width) - sides));
    measure.setText(getText());
    double tall = Math.clamp(measure.getLayoutBounds().getHeight(), line, line * MOST);
    return Math.ceil(tall + snappedTopInset() + snappedBottomInset()) + ABOVE_AND_BELOW;
  }
}
