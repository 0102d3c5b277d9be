package app.afterclose.window.parts;

import app.afterclose.model.Texts;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A field for words to find something by: a magnifier before them, and while there are any, a
 * button behind them that takes them away. Escape does so too, and then goes no further.
 */
public final class SearchField extends CustomTextField {
  /**
   * @param says what is searched: the prompt, and the name for screen readers
   */
  public SearchField(Texts texts, String id, String says) {
    setId(id);
    setPromptText(says);
    setAccessibleText(says);
    getStyleClass().add("search-field");
    setLeft(new FontIcon(Feather.SEARCH));
    Button clear = clearing(texts);
    textProperty().subscribe(text -> setRight(text.isEmpty() ? null : clear));
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** None of its own: the theme draws it like every other field, in the dark as well. */
  @Override
  public @Nullable String getUserAgentStylesheet() {
    return null;
  }

  private Button clearing(Texts texts) {
    Button button = Buttons.icon(Feather.X, texts.say("search.clear"), this::emptied);
    button.getStyleClass().add("search-clear");
    button.setCursor(Cursor.DEFAULT);
    // Escape does the same, so that Tab need not stop here.
    button.setFocusTraversable(false);
    return button;
  }

  private void emptied() {
    clear();
    requestFocus();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
      clear();
      event.consume();
    }
  }
}
