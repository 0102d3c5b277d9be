package app.afterclose.window.pipeline;

import app.afterclose.model.StageCategory;
import app.afterclose.window.words.Texts;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Open, won, lost or all deals. */
final class CategoryChoice extends HBox {
  private final ToggleGroup group = new ToggleGroup();

  /**
   * @param chosen told what was chosen; null for all
   */
  CategoryChoice(Texts texts, Consumer<@Nullable StageCategory> chosen) {
    getStyleClass().add("consent");
    setMaxHeight(USE_PREF_SIZE);
    setMinWidth(USE_PREF_SIZE);
    for (StageCategory category : StageCategory.values()) {
      String key = "pipeline." + category.name().toLowerCase(Locale.ROOT);
      add(texts.say(key), () -> chosen.accept(category));
    }
    add(texts.say("pipeline.all"), () -> chosen.accept(null));
    group.selectToggle(group.getToggles().getFirst());
  }

  /** Chooses all, and tells nobody. */
  void all() {
    group.selectToggle(group.getToggles().getLast());
  }

  private void add(String name, Runnable choose) {
    var button = new ToggleButton(name);
    button.setToggleGroup(group);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(
        _ -> {
          // One is always chosen: a second click on it takes nothing away.
          if (button.isSelected()) {
            choose.run();
          } else {
            button.setSelected(true);
          }
        });
    getChildren().add(button);
  }
}
