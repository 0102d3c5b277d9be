package app.afterclose.window.settings;

import app.afterclose.model.Texts;
import app.afterclose.window.theme.Appearance;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Light or dark, the size of text, and whether things move. */
final class AppearanceSheet extends Sheet {
  private static final int STEP = 10;

  private final ObjectProperty<Appearance> appearance;
  private final Texts texts;
  private final Choices<Appearance.Scheme> scheme;
  private final Slider size = new Slider(Appearance.LEAST, Appearance.MOST, Appearance.LEAST);
  private final Label percent = new Label();
  private final Label preview = new Label();
  private final CheckBox still = new CheckBox();
  private final Setting stillRow;

  AppearanceSheet(Texts texts, ObjectProperty<Appearance> appearance) {
    this.texts = texts;
    this.appearance = appearance;
    scheme =
        new Choices<>(
            "scheme",
            List.of(Appearance.Scheme.values()),
            s -> texts.say("settings.scheme." + s.name().toLowerCase(Locale.ROOT)),
            s -> change(s, now().textPercent(), now().stillness()));
    still.setId("stillness");
    still.getStyleClass().add("switch");
    still.setOnAction(_ -> change(now().scheme(), now().textPercent(), still.isSelected()));
    stillRow =
        new Setting(
            texts,
            texts.say("settings.still.name"),
            texts.say("settings.still.about"),
            still,
            still);
    getChildren()
        .addAll(
            group(
                texts.say("settings.appearance.colours"),
                new Setting(
                    texts,
                    texts.say("settings.scheme.name"),
                    texts.say("settings.scheme.about"),
                    scheme,
                    scheme)),
            group(texts.say("settings.appearance.text"), sizeRow(), preview()),
            group(texts.say("settings.appearance.motion"), stillRow));
    appearance.subscribe(_ -> draw());
  }

  private Setting sizeRow() {
    size.setId("text-size");
    size.setBlockIncrement(STEP);
    size.setMajorTickUnit(50);
    size.setMinorTickCount(4);
    size.setSnapToTicks(true);
    size.setPrefWidth(200);
    size.valueProperty().subscribe(_ -> slid());
    // Under the mouse the slider would move away from it: the size changes when it is let go.
    size.valueChangingProperty().subscribe(_ -> slid());
    percent.setMinWidth(USE_PREF_SIZE);
    percent.getStyleClass().add("ac-strong");
    var both = new HBox(12, size, percent);
    both.setAlignment(Pos.CENTER_LEFT);
    return new Setting(
        texts,
        texts.say("settings.size.name"),
        texts.say("settings.size.about", shown(100)),
        size,
        both);
  }

  private VBox preview() {
    preview.setText(texts.say("settings.size.preview"));
    preview.setWrapText(true);
    preview.setMinHeight(USE_PREF_SIZE);
    preview.setId("text-preview");
    var box = new VBox(preview);
    box.getStyleClass().add("setting");
    return box;
  }

  @Override
  void draw() {
    Appearance now = now();
    scheme.show(now.scheme());
    still.setSelected(now.stillness());
    stillRow.about(
        texts.say(
            Platform.getPreferences().isReducedMotion()
                ? "settings.still.system"
                : "settings.still.about"));
    if (!size.isValueChanging()) {
      size.setValue(now.textPercent());
    }
    show();
  }

  private Appearance now() {
    return appearance.get();
  }

  private int wanted() {
    return (int) Math.round(size.getValue() / STEP) * STEP;
  }

  private void slid() {
    show();
    if (!size.isValueChanging() && wanted() != now().textPercent()) {
      change(now().scheme(), wanted(), now().stillness());
    }
  }

  private void show() {
    percent.setText(shown(wanted()));
    size.setAccessibleText(texts.say("settings.size.name") + ", " + shown(wanted()));
    // In the size that is meant, whatever the size of the text around it.
    preview.setStyle("-fx-font-size: " + 14 * wanted() / 100 + "px");
  }

  private String shown(int percent) {
    return texts.figures().percent(percent / 100.0);
  }

  private void change(Appearance.Scheme scheme, int percent, boolean still) {
    appearance.set(new Appearance(scheme, percent, still));
  }
}
