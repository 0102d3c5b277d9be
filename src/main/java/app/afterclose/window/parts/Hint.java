package app.afterclose.window.parts;

import java.util.Optional;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * What a control says when it is pointed at. A tooltip is a window with a scene, and dozens of
 * buttons are there when the program starts: each has its own made when the pointer first comes.
 */
public final class Hint {
  private Hint() {}

  /** Lets {@code control} say this from now on, to screen readers too. */
  public static void set(Control control, String says) {
    control.setAccessibleHelp(says);
    if (control.getProperties().put(Hint.class, says) == null) {
      control.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> make(control));
    } else if (control.getTooltip() != null) {
      control.getTooltip().setText(says);
    }
  }

  /** What {@code control} says, whether it was pointed at or not. */
  public static Optional<String> of(Control control) {
    return control.getTooltip() == null
        ? Optional.ofNullable((String) control.getProperties().get(Hint.class))
        : Optional.of(control.getTooltip().getText());
  }

  private static void make(Control control) {
    if (control.getTooltip() == null) {
      of(control).ifPresent(says -> control.setTooltip(new Tooltip(says)));
    }
  }
}
