package app.afterclose.window.details;

import app.afterclose.model.RunId;
import app.afterclose.model.Texts;
import app.afterclose.window.parts.Buttons;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Which of a conversation's runs is shown; nothing where there is only one. */
final class Chooser extends HBox {
  private final Texts texts;
  private final Label words = new Label();
  private final Button before;
  private final Button after;
  private final Consumer<RunId> choose;
  private List<RunId> runs = List.of();
  private int at;

  Chooser(Texts texts, Consumer<RunId> choose) {
    this.texts = texts;
    this.choose = choose;
    getStyleClass().add("details-chooser");
    setAlignment(Pos.CENTER_LEFT);
    words.getStyleClass().add("details-muted");
    before = Buttons.icon(Feather.CHEVRON_LEFT, texts.say("details.before"), () -> go(-1));
    before.setId("details-before");
    after = Buttons.icon(Feather.CHEVRON_RIGHT, texts.say("details.after"), () -> go(1));
    after.setId("details-after");
    getChildren().addAll(before, words, after);
    managedProperty().bind(visibleProperty());
  }

  void show(List<RunId> all, RunId shown) {
    runs = all;
    at = all.indexOf(shown);
    setVisible(all.size() > 1);
    words.setText(texts.say("details.which", texts.number(at + 1L), texts.number(all.size())));
    before.setDisable(at <= 0);
    after.setDisable(at >= all.size() - 1);
  }

  private void go(int by) {
    int to = at + by;
    if (to >= 0 && to < runs.size()) {
      choose.accept(runs.get(to));
    }
  }
}
