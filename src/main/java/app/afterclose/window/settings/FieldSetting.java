package app.afterclose.window.settings;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Something that is written: taken with Enter or when the rep leaves the field, given up with
 * Escape. What cannot be, or could not be saved, stays as it was typed.
 */
final class FieldSetting<T> {
  private final TextField field;
  private final Setting row;
  private final Wish<T> wish;
  private final Function<T, String> show;
  private final Reading<T> reading;
  private String shown = "";

  /** Understands what was typed. */
  interface Reading<T> {
    Read<T> of(String typed, T now);
  }

  /** What was typed means. */
  sealed interface Read<T> {
    record Change<T>(UnaryOperator<T> change) implements Read<T> {}

    record Wrong<T>(String why) implements Read<T> {}
  }

  /**
   * @param row where {@code field} stands
   * @param show what the field says of the settings
   */
  FieldSetting(
      Setting row, TextField field, Wish<T> wish, Function<T, String> show, Reading<T> reading) {
    this.row = row;
    this.field = field;
    this.wish = wish;
    this.show = show;
    this.reading = reading;
    field.setOnAction(_ -> take());
    field.focusedProperty().subscribe((was, is) -> left(was && !is));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  Setting row() {
    return row;
  }

  /** Shows what is so, unless the rep is writing something else. */
  void draw() {
    String now = show.apply(wish.now());
    if (!now.equals(shown)) {
      boolean touched = !field.getText().equals(shown);
      shown = now;
      if (!touched) {
        put(now);
      }
    }
  }

  private void put(String text) {
    int caret = field.getCaretPosition();
    field.setText(text);
    field.positionCaret(Math.min(caret, text.length()));
  }

  private void left(boolean now) {
    if (now) {
      take();
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && (!field.getText().equals(shown) || row.isWrong())) {
      event.consume();
      shown = show.apply(wish.now());
      field.setText(shown);
      field.end();
      row.right();
    }
  }

  private void take() {
    if (field.getText().equals(shown)) {
      if (row.isWrong()) {
        row.right();
      }
      return;
    }
    switch (reading.of(field.getText().strip(), wish.now())) {
      case Read.Wrong<T>(String why) -> row.wrong(why);
      case Read.Change<T>(var change) -> save(change);
    }
  }

  private void save(UnaryOperator<T> change) {
    String typed = field.getText();
    if (change.apply(wish.now()).equals(wish.now())) {
      shown = show.apply(wish.now());
      put(shown);
      row.right();
      return;
    }
    row.right();
    wish.change(
        change,
        why -> {
          if (!why.isEmpty()) {
            row.failed(why, this::take);
            return;
          }
          shown = show.apply(wish.now());
          if (field.getText().equals(typed)) {
            put(shown);
          }
          row.saved();
        });
  }
}
