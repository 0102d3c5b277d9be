package app.afterclose.window.parts;

import app.afterclose.window.theme.TextSize;
import javafx.scene.control.ComboBox;

/**
 * A list of which one is chosen. It is as wide as its widest word at every size of text: as JavaFX
 * has it, it never takes back what it was once given.
 */
public final class DropDown<T> extends ComboBox<T> {
  public DropDown() {
    follow(this);
  }

  /** Lets {@code box} follow the size of text. */
  public static void follow(ComboBox<?> box) {
    TextSize.factor(box)
        .subscribe(
            (_, _) -> {
              // Its skin measures no less than the width that it has.
              box.resize(0, box.getHeight());
              box.requestLayout();
            });
  }
}
