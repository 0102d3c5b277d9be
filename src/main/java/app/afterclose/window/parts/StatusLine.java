package app.afterclose.window.parts;

import app.afterclose.model.Figures;
import app.afterclose.model.RunHead;
import app.afterclose.model.RunStatus;
import app.afterclose.model.StatusWords;
import app.afterclose.window.theme.StateIcon;
import app.afterclose.window.theme.StateLook;
import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A run's state: icon, word in its colour, and what matters about it. */
public final class StatusLine extends HBox {
  private final Figures figures;
  private final StateIcon icon = new StateIcon();
  private final Label word = new Label();
  private final Fitting more = new Fitting();
  private @Nullable StateLook look;

  /**
   * @param figures how the rep reads lengths of time
   */
  public StatusLine(Figures figures) {
    this.figures = figures;
    getStyleClass().add("status-line");
    setAlignment(Pos.CENTER_LEFT);
    word.getStyleClass().add("state-word");
    word.setMinWidth(Region.USE_PREF_SIZE);
    more.getStyleClass().add("state-more");
    more.managedProperty().bind(more.visibleProperty());
    HBox.setHgrow(more, Priority.SOMETIMES);
    getChildren().addAll(icon, word, more);
  }

  /** Shows {@code run}; {@code at} is when it was as it says. */
  public void show(RunHead run, Instant at, Instant now) {
    show(run.status(), StatusWords.more(run, at, now, figures));
  }

  /** Shows {@code words} in place of a state: a pause that is over. */
  public void showAnswered(String words) {
    show(new RunStatus.Completed(), "");
    word.setText(words);
    setAccessibleText(words);
  }

  /** Shows {@code status}, with {@code words} after the state's name; they may be empty. */
  public void show(RunStatus status, String words) {
    StateLook next = StateLook.of(status);
    if (next != look) {
      if (look != null) {
        word.getStyleClass().remove(look.style());
      }
      word.getStyleClass().add(next.style());
      icon.show(next);
      look = next;
    }
    word.setText(status.word());
    more.show(
        StatusWords.lengths(status, words).stream().map(StatusLine::after).toList(),
        after(StatusWords.least(status, words)));
    more.setVisible(!words.isEmpty());
    setAccessibleText(words.isEmpty() ? status.word() : status.word() + ", " + words);
  }

  private static String after(String words) {
    return words.isEmpty() ? "" : "· " + words;
  }
}
