package app.afterclose.window.composer;

import app.afterclose.window.parts.Writing;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/**
 * The chat's input: a text area that grows with its text and knows when an input method composes.
 */
final class Input extends TextArea {
  private static final int MOST_LINES = 8;

  /** A text longer than this has more than the most lines on any screen; it is not measured. */
  private static final int LONG = 4_000;

  private static final double PADDING = 20;
  private static final double HAIRLINE = 1;

  /**
   * Left and right of the text, and a little room: a line that just fits is broken all the same.
   */
  private static final double SIDES = 28;

  private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");

  private final Text measure = new Text();
  private boolean composing;

  Input() {
    // As the theme measures text in fields; the other way is another height.
    measure.setBoundsType(TextBoundsType.LOGICAL_VERTICAL_CENTER);
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

  /** The bar stands at the edge of the whole box, right of the buttons in it. */
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (getParent() instanceof Region box) {
      double right = box.getWidth() - getLayoutX() - getWidth() - HAIRLINE;
      for (Node bar : lookupAll(".scroll-bar")) {
        bar.setTranslateX(right);
      }
    }
  }

  private void grow() {
    measure.setFont(getFont());
    measure.setWrappingWidth(0);
    measure.setText("X" + "\nX".repeat(MOST_LINES - 1));
    double most = measure.getLayoutBounds().getHeight();
    double tall = most + 1;
    if (getLength() <= LONG) {
      measure.setWrappingWidth(Math.max(0, getWidth() - SIDES));
      // A trailing line break opens a line that has no height of its own.
      String text = getText();
      measure.setText(text.isEmpty() || text.endsWith("\n") ? text + "X" : text);
      tall = measure.getLayoutBounds().getHeight();
    }
    pseudoClassStateChanged(SHORT, tall <= most);
    setPrefHeight(Math.ceil(Math.min(tall, most)) + PADDING);
  }
}
