package app.afterclose.window.composer;

import app.afterclose.model.Texts;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/** How much fits into a request: it appears when the limit is near, and says what to do beyond. */
final class Counter extends Label {
  private static final PseudoClass BEYOND = PseudoClass.getPseudoClass("danger");

  private final Texts texts;

  Counter(Texts texts) {
    this.texts = texts;
    getStyleClass().add("composer-counter");
    setWrapText(true);
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  void show(int length) {
    setText(Limit.words(length, texts));
    setVisible(!getText().isEmpty());
    pseudoClassStateChanged(BEYOND, !Limit.fits(length));
  }
}
