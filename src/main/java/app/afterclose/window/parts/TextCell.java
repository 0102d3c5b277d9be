package app.afterclose.window.parts;

import java.util.function.BiConsumer;
import javafx.scene.control.TableCell;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/** A cell of words that says all of them when pointed at, while they are cut. */
public final class TextCell<R> extends TableCell<R, String> {
  private final BiConsumer<String, Font> shown;

  public TextCell() {
    this((_, _) -> {});
  }

  /**
   * @param shown told what it shows, and in which font
   */
  public TextCell(BiConsumer<String, Font> shown) {
    this.shown = shown;
    Whole.tell(this);
  }

  @Override
  protected void updateItem(@Nullable String words, boolean empty) {
    super.updateItem(words, empty);
    setText(empty ? null : words);
    if (!empty && words != null) {
      shown.accept(words, getFont());
    }
  }
}
