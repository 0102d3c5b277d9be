package app.afterclose.window.pipeline;

import app.afterclose.model.Texts;
import app.afterclose.window.parts.DropDown;
import app.afterclose.window.parts.SearchField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** What the rep filters the table by; it wraps where there is no room for it in a line. */
final class Filters extends FlowPane {
  private final Texts texts;
  private final Runnable changed;
  private final SearchField words;
  private final CategoryChoice category;
  private final ComboBox<String> stage;
  private final ComboBox<String> owner;
  private final Button clear;
  private final PauseTransition typing = new PauseTransition(Duration.millis(200));
  private Filter filter = Filter.OPEN;
  private boolean drawing;

  /**
   * @param changed told when the rep chose otherwise
   * @param more what stands behind the filters
   */
  Filters(Texts texts, Runnable changed, Node... more) {
    this.texts = texts;
    this.changed = changed;
    getStyleClass().add("filters");
    words = new SearchField(texts, "deal-words", texts.say("pipeline.filter"));
    words.textProperty().subscribe(_ -> typed());
    typing.setOnFinished(_ -> set(filter.text(words.getText())));
    category = new CategoryChoice(texts, wanted -> set(filter.category(wanted)));
    stage = choice("deal-stage", texts.say("pipeline.stage.all"));
    owner = choice("deal-owner", texts.say("pipeline.owner.all"));
    choosing(
        stage,
        name -> new Filter(filter.text(), filter.category(), name, filter.owner(), filter.age()));
    choosing(owner, name -> filter.owner(name));
    clear = new Button(texts.say("pipeline.clear"));
    clear.setId("deal-clear");
    clear.getStyleClass().add("flat");
    clear.setOnAction(_ -> set(Filter.OPEN));
    clear.managedProperty().bind(clear.visibleProperty());
    clear.setVisible(false);
    // What stands behind goes to the next line as one, or not at all.
    var behind = new HBox(clear);
    behind.getChildren().addAll(more);
    behind.getStyleClass().add("filters-more");
    getChildren().addAll(words, category, stage, owner, behind);
  }

  Filter filter() {
    return filter;
  }

  /** Takes a filter that was chosen elsewhere, or here. */
  void set(Filter wanted) {
    if (wanted.equals(filter)) {
      return;
    }
    filter = wanted;
    draw();
    changed.run();
  }

  void stages(List<String> names) {
    fill(stage, texts.say("pipeline.stage.all"), names);
  }

  void owners(List<String> names) {
    fill(owner, texts.say("pipeline.owner.all"), names);
    // One owner alone is nothing to choose.
    owner.setVisible(names.size() > 1);
    owner.setManaged(names.size() > 1);
  }

  void focusWords() {
    words.requestFocus();
  }

  private void typed() {
    if (!drawing) {
      typing.playFromStart();
    }
  }

  private void draw() {
    drawing = true;
    typing.stop();
    if (!words.getText().strip().equals(filter.text().strip())) {
      words.setText(filter.text());
    }
    category.show(filter.category());
    select(stage, filter.stage());
    select(owner, filter.owner());
    clear.setVisible(filter.narrows());
    drawing = false;
  }

  private ComboBox<String> choice(String id, String all) {
    var box = new DropDown<String>();
    box.setId(id);
    box.getItems().setAll(all);
    box.getSelectionModel().selectFirst();
    box.setAccessibleText(all);
    box.getStyleClass().add("deal-choice");
    return box;
  }

  private void choosing(ComboBox<String> box, Chosen then) {
    box.getSelectionModel()
        .selectedIndexProperty()
        .subscribe(
            index -> {
              if (!drawing && index.intValue() >= 0) {
                set(
                    then.filter(
                        index.intValue() == 0 ? null : box.getItems().get(index.intValue())));
              }
            });
  }

  private interface Chosen {
    Filter filter(@Nullable String name);
  }

  private void fill(ComboBox<String> box, String all, List<String> names) {
    drawing = true;
    var items = new ArrayList<>(List.of(all));
    items.addAll(names);
    if (!box.getItems().equals(items)) {
      box.getItems().setAll(items);
    }
    select(box, box.equals(stage) ? filter.stage() : filter.owner());
    drawing = false;
  }

  private static void select(ComboBox<String> box, @Nullable String name) {
    int at = name == null ? 0 : box.getItems().indexOf(name);
    if (at < 0) {
      box.getItems().add(Objects.requireNonNull(name));
      at = box.getItems().size() - 1;
    }
    box.getSelectionModel().select(at);
  }
}
