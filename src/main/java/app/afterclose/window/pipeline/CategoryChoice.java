package app.afterclose.window.pipeline;

import app.afterclose.model.StageCategory;
import app.afterclose.model.Texts;
import java.util.Locale;
import java.util.Objects;
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
      add(texts.say(key), category, chosen);
    }
    add(texts.say("pipeline.all"), null, chosen);
    group.selectToggle(group.getToggles().getFirst());
  }

  /** Shows {@code category}, and tells nobody. */
  void show(@Nullable StageCategory category) {
    group.getToggles().stream()
        .filter(toggle -> Objects.equals(toggle.getUserData(), category))
        .forEach(group::selectToggle);
  }

  private void add(
      String name, @Nullable StageCategory category, Consumer<@Nullable StageCategory> chosen) {
    var button = new ToggleButton(name);
    button.setUserData(category);
    button.setToggleGroup(group);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(
        _ -> {
          // One is always chosen: a second click on it takes nothing away.
          if (button.isSelected()) {
            chosen.accept(category);
          } else {
            button.setSelected(true);
          }
        });
    getChildren().add(button);
  }
}
