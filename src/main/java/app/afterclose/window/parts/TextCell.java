package app.afterclose.window.parts;

import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A cell of words that says all of them when pointed at, while they are cut. */
public final class TextCell<R> extends TableCell<R, String> {
  public TextCell() {
    Whole.tell(this);
  }

  @Override
  protected void updateItem(@Nullable String words, boolean empty) {
    super.updateItem(words, empty);
    setText(empty ? null : words);
  }
}
