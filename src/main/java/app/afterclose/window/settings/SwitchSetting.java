package app.afterclose.window.settings;

import app.afterclose.model.Texts;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import javafx.scene.control.CheckBox;

/** Something that is on or off. */
final class SwitchSetting<T> {
  private final CheckBox box = new CheckBox();
  private final Setting row;
  private final Wish<T> wish;
  private final Predicate<T> on;
  private final BiFunction<T, Boolean, T> turned;

  /**
   * @param key of its name and its explanation in the bundle, with a dot at its end
   */
  SwitchSetting(
      Texts texts, String key, Wish<T> wish, Predicate<T> on, BiFunction<T, Boolean, T> turned) {
    this.wish = wish;
    this.on = on;
    this.turned = turned;
    box.getStyleClass().add("switch");
    box.setOnAction(_ -> turn(box.isSelected()));
    row = new Setting(texts, texts.say(key + "name"), texts.say(key + "about"), box, box);
  }

  SwitchSetting<T> id(String id) {
    box.setId(id);
    return this;
  }

  Setting row() {
    return row;
  }

  void draw() {
    box.setSelected(on.test(wish.now()));
  }

  private void turn(boolean now) {
    row.right();
    wish.change(
        is -> turned.apply(is, now),
        why -> {
          draw();
          if (why.isEmpty()) {
            row.saved();
          } else {
            row.failed(why, () -> turn(now));
          }
        });
  }
}
