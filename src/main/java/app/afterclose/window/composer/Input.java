package app.afterclose.window.composer;

import app.afterclose.window.parts.Writing;
import javafx.css.PseudoClass;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;

/**
 * The chat's input: a text area that grows with its text and knows when an input method composes.
 */
final class Input extends TextArea {
  private static final int MOST_LINES = 8;

  /** A text longer than this has more than the most lines on any screen; it is not measured. */
  private static final int LONG = 4_000;

  private static final double PADDING = 20;

  /**
   * Left and right of the text, and a little room: a line that just fits is broken all the same.
   */
  private static final double SIDES = 28;

  private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");

  private final Text measure = new Text();
  private boolean composing;

  Input() {
    setWrapText(true);
    Writing.follow(this);
    addEventFilter(KeyEvent.KEY_PRESSED, this::left);
    setPrefRowCount(1);
    setMinHeight(USE_PREF_SIZE);
    setMaxHeight(USE_PREF_SIZE);
    getStyleClass().add("composer-input");
    addEventFilter(
        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
        event -> composing = !event.getComposed().isEmpty());
    focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                composing = false;
              }
            });
    textProperty().subscribe(_ -> grow());
    widthProperty().subscribe(_ -> grow());
    fontProperty().subscribe(_ -> grow());
  }

  /** Whether an input method is in the middle of a word. */
  boolean composing() {
    return composing;
  }

  /** Whether the cursor is in the first line that is seen, or in the last. */
  boolean atEdge(boolean first) {
    if (getLength() == 0) {
      return true;
    }
    if (!(getSkin() instanceof TextAreaSkin skin) || getSelection().getLength() > 0) {
      return false;
    }
    double here = skin.getCharacterBounds(getCaretPosition()).getMinY();
    return here == skin.getCharacterBounds(first ? 0 : getLength()).getMinY();
  }

  /** Tab leaves, as it leaves any field; a request needs none. */
  private void left(KeyEvent event) {
    if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
      requestFocusTraversal(
          event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      event.consume();
    }
  }

  private void grow() {
    measure.setFont(getFont());
    measure.setWrappingWidth(0);
    measure.setText("X");
    double line = measure.getLayoutBounds().getHeight();
    double lines = MOST_LINES;
    if (getLength() <= LONG) {
      measure.setWrappingWidth(Math.max(0, getWidth() - SIDES));
      // A trailing line break opens a line that has no height of its own.
      String text = getText();
      measure.setText(text.isEmpty() || text.endsWith("\n") ? text + "X" : text);
      lines = Math.clamp(Math.round(measure.getLayoutBounds().getHeight() / line), 1, MOST_LINES);
    }
    pseudoClassStateChanged(SHORT, lines < MOST_LINES);
    setPrefHeight(Math.ceil(lines * line) + PADDING);
  }
}
