package app.afterclose.window.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.AccessibleRole;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** A few values side by side, of which one is chosen; the arrow keys go from one to the next. */
final class Choices<T> extends HBox {
  private final List<T> values;
  private final List<ToggleButton> buttons = new ArrayList<>();

  /**
   * @param name reads a value out
   * @param chosen told what the rep wants; what is so is what {@link #show} says
   */
  Choices(String id, List<T> values, Function<T, String> name, Consumer<T> chosen) {
    this.values = values;
    setId(id);
    getStyleClass().addAll("consent", "choices");
    setAccessibleRole(AccessibleRole.PARENT);
    setMaxHeight(USE_PREF_SIZE);
    setMaxWidth(USE_PREF_SIZE);
    var group = new ToggleGroup();
    for (T value : values) {
      // A radio button for the keyboard and for screen readers that looks like a part of a pill.
      var button = new RadioButton(name.apply(value));
      button.getStyleClass().setAll("toggle-button", "choice");
      button.setMnemonicParsing(false);
      button.setMinWidth(USE_PREF_SIZE);
      button.setToggleGroup(group);
      button.setOnAction(_ -> chosen.accept(value));
      buttons.add(button);
    }
    getChildren().addAll(buttons);
  }

  /** Shows what is so. */
  void show(T now) {
    buttons.get(values.indexOf(now)).setSelected(true);
  }

  @Override
  public void requestFocus() {
    buttons.stream().filter(ToggleButton::isSelected).findFirst().ifPresent(b -> b.requestFocus());
  }
}
