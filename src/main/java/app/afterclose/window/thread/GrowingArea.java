package app.afterclose.window.thread;

import javafx.geometry.Orientation;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/** A text area as tall as its text, within limits, that Tab leaves as it leaves any other field. */
final class GrowingArea extends TextArea {
  private static final int LEAST = 2;
  private static final int MOST = 16;

  /** Left and right of the text: the padding, and a little room so that no line is cut. */
  private static final double SIDES = 28;

  private static final double ABOVE_AND_BELOW = 22;

  private final Text measure = new Text();
  private boolean full;

  GrowingArea(String text) {
    super(text);
    setWrapText(true);
    // As the theme measures text in fields; the other way is another height.
    measure.setBoundsType(TextBoundsType.LOGICAL_VERTICAL_CENTER);
    textProperty().addListener((_, _, _) -> requestLayout());
    addEventFilter(ScrollEvent.SCROLL, this::scrolled);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.TAB && !e.isControlDown()) {
            requestFocusTraversal(
                e.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            e.consume();
          }
        });
  }

  /** The wheel moves the thread, unless the rep writes here and there is more than is in sight. */
  private void scrolled(ScrollEvent e) {
    if (!(isFocused() && full) && getParent() != null) {
      e.consume();
      getParent().fireEvent(e.copyFor(getParent(), getParent()));
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
    measure.setFont(getFont());
    measure.setWrappingWidth(0);
    measure.setText("X");
    double line = measure.getLayoutBounds().getHeight();
    measure.setWrappingWidth(Math.max(40, (width < 0 ? 600 : width) - SIDES));
    measure.setText(getText() + (getText().endsWith("\n") ? "X" : ""));
    double tall = measure.getLayoutBounds().getHeight();
    full = tall > line * MOST;
    return Math.ceil(Math.clamp(tall, line * LEAST, line * MOST) + ABOVE_AND_BELOW);
  }
}
