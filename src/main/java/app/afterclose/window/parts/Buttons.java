package app.afterclose.window.parts;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes buttons. */
public final class Buttons {
  private Buttons() {}

  /** A button that is only an icon; {@code says} is its tooltip and its name for screen readers. */
  public static Button icon(Ikon icon, String says, Runnable action) {
    var button = new Button();
    button.setOnAction(_ -> action.run());
    asIcon(button, icon, says);
    return button;
  }

  /** Makes {@code button} one that is only an icon. */
  public static void asIcon(ButtonBase button, Ikon icon, String says) {
    button.setGraphic(new FontIcon(icon));
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().add("ac-icon-button");
    name(button, says);
  }

  /** A button with words. */
  public static Button words(String text, Runnable action, String... styles) {
    var button = new Button(text);
    button.setOnAction(_ -> action.run());
    button.getStyleClass().addAll(styles);
    return button;
  }

  /** What {@code button} says when pointed at, and to screen readers. */
  public static void name(ButtonBase button, String says) {
    button.setAccessibleText(says);
    Hint.set(button, says);
  }

  /** Tells in {@code button}'s tooltip which keys do the same. */
  public static void hint(ButtonBase button, Shortcut keys) {
    Hint.set(button, Hint.of(button).map(keys::hint).orElseGet(keys::says));
  }
}
