package app.afterclose.window.sidebar;

import app.afterclose.model.Texts;
import app.afterclose.window.parts.Escapes;
import app.afterclose.window.parts.SearchField;
import app.afterclose.window.parts.Shortcut;
import app.afterclose.window.state.Desk;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;

/** The search over conversations: what is typed is asked for once the rep pauses. */
final class Search extends HBox {
  private static final int HITS = 30;
  private static final Duration TYPING = Duration.millis(200);

  private final Desk desk;
  private final Escapes escapes;
  private final Runnable changed;
  private final Consumer<Boolean> enter;
  private final Runnable leave;
  private final SearchField field;
  private final PauseTransition typing = new PauseTransition(TYPING);
  private final Runnable clear;
  private List<Frame.Hit> hits = List.of();
  private String words = "";

  /**
   * @param changed called when there is something else to show
   * @param enter called to go to what was found, with whether to open the first of it
   * @param leave called when the rep is done with searching, to give the focus back
   */
  Search(
      Desk desk,
      Texts texts,
      Escapes escapes,
      Runnable changed,
      Consumer<Boolean> enter,
      Runnable leave) {
    this.desk = desk;
    this.escapes = escapes;
    this.changed = changed;
    this.enter = enter;
    this.leave = leave;
    field = new SearchField(texts, "search", texts.say("sidebar.search"));
    field.setPromptText(Shortcut.SEARCH.hint(texts.say("sidebar.search")));
    clear = field::clear;
    HBox.setHgrow(field, Priority.ALWAYS);
    field.textProperty().subscribe(_ -> typed());
    typing.setOnFinished(_ -> search());
    field.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    getChildren().add(field);
    getStyleClass().add("sidebar-search");
  }

  /** Puts the cursor into it. */
  void begin() {
    field.requestFocus();
    field.selectAll();
  }

  /** What is searched for; empty when nothing is. */
  String words() {
    return words;
  }

  /** What the agent has found so far. */
  List<Frame.Hit> hits() {
    return hits;
  }

  /** Leaves the search by Escape, where there is one. */
  void escaped(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
      event.consume();
      left();
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      left();
    } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
      event.consume();
      enter.accept(event.getCode() == KeyCode.ENTER);
    }
  }

  private void left() {
    field.clear();
    leave.run();
  }

  private void typed() {
    typing.playFromStart();
    if (field.getText().isEmpty()) {
      escapes.closed(clear);
    } else {
      escapes.opened(clear);
    }
  }

  private void search() {
    String wanted = field.getText().strip();
    if (wanted.isEmpty()) {
      hits = List.of();
      words = "";
      changed.run();
      return;
    }
    if (!wanted.equals(words)) {
      words = wanted;
      hits = List.of();
      changed.run();
      desk.send(
          new Command.Search(wanted, HITS),
          answer -> {
            if (answer instanceof Frame.Found found && wanted.equals(words)) {
              hits = found.hits();
              changed.run();
            }
          });
    }
  }
}
