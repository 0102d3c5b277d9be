package app.afterclose.window.markdown;

import app.afterclose.model.Texts;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Copying. */
public final class Copy {
  private Copy() {}

  public static void text(String text) {
    var content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  /** For programs that take looks, and for those that take words alone. */
  public static void rich(String text, String html) {
    var content = new ClipboardContent();
    content.putString(text);
    content.putHtml(html);
    Clipboard.getSystemClipboard().setContent(content);
  }

  /** A quiet button with words and an icon; for a while it says {@link #done} instead. */
  static Button button(String says, Ikon icon, Runnable act) {
    var button = new Button(says, new FontIcon(icon));
    button.getStyleClass().addAll("flat", "small", "md-act");
    button.setOnAction(_ -> act.run());
    return button;
  }

  /** Says that it is copied, until the rep will have read it. */
  static void done(Button button, Texts texts) {
    String said = button.getText();
    if (said.equals(texts.say("copy.done"))) {
      return;
    }
    var icon = button.getGraphic();
    button.setText(texts.say("copy.done"));
    button.setGraphic(new FontIcon(Feather.CHECK));
    var pause = new PauseTransition(Duration.seconds(1.5));
    pause.setOnFinished(
        _ -> {
          button.setText(said);
          button.setGraphic(icon);
        });
    pause.play();
  }
}
