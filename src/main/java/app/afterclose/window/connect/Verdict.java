package app.afterclose.window.connect;

import app.afterclose.window.parts.Reveal;
import app.afterclose.window.theme.StateIcon;
import app.afterclose.window.theme.StateLook;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What came of a try, in words: below the button that tried. */
final class Verdict extends HBox {
  private static final PseudoClass GOOD = PseudoClass.getPseudoClass("success");
  private static final PseudoClass BAD = PseudoClass.getPseudoClass("danger");

  private static final Insets BESIDE_THE_FIRST_LINE = new Insets(2, 0, 0, 0);

  private final StateIcon busy = new StateIcon(StateLook.RUNNING);
  private final Label words = new Label();

  Verdict() {
    getStyleClass().add("connect-verdict");
    setAlignment(Pos.TOP_LEFT);
    words.setId("connect-verdict");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(words, Priority.ALWAYS);
    managedProperty().bind(visibleProperty());
    nothing();
  }

  void nothing() {
    say(null, "", false, false);
  }

  void busy(String text) {
    say(busy, text, false, false);
  }

  void good(String text) {
    say(new FontIcon(Feather.CHECK), text, true, false);
  }

  void bad(String text) {
    say(new FontIcon(Feather.ALERT_TRIANGLE), text, false, true);
  }

  private void say(@Nullable Node mark, String text, boolean good, boolean bad) {
    setVisible(!text.isEmpty());
    words.setText(text);
    words.setAccessibleText(text);
    pseudoClassStateChanged(GOOD, good);
    pseudoClassStateChanged(BAD, bad);
    getChildren().clear();
    if (mark != null) {
      HBox.setMargin(mark, BESIDE_THE_FIRST_LINE);
      getChildren().add(mark);
    }
    getChildren().add(words);
    if (!text.isEmpty()) {
      Reveal.bring(this);
    }
  }
}
