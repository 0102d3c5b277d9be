package app.afterclose.window.settings;

import app.afterclose.model.Texts;
import app.afterclose.window.parts.Buttons;
import app.afterclose.window.state.Connection;
import app.afterclose.window.state.WindowModel;
import app.afterclose.wire.Build;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Which program this is, what it is made of, and where it writes what it does. */
final class AboutSheet extends Sheet {
  private final WindowModel model;
  private final Texts texts;
  private final Hands hands;
  private final Setting log;
  private final Button openLog;
  private @Nullable Path logs;

  AboutSheet(WindowModel model, Texts texts, Hands hands) {
    this.model = model;
    this.texts = texts;
    this.hands = hands;
    Build own = Build.own();
    String version =
        own.version().isEmpty()
            ? texts.say("settings.version.none")
            : own.id().isEmpty()
                ? texts.say("settings.version.plain", own.version())
                : texts.say("settings.version", own.version(), own.id());
    var said = new Label(version);
    said.setId("version");
    said.setWrapText(true);
    said.getStyleClass().add("setting");
    openLog = Buttons.words(texts.say("settings.log.open"), this::openLog);
    openLog.setId("open-log");
    openLog.setMinWidth(USE_PREF_SIZE);
    log = new Setting(texts, texts.say("settings.log.name"), "", openLog, openLog);
    openLog.setAccessibleText(texts.say("settings.log.open"));
    getChildren()
        .addAll(
            words(texts.say("settings.about.words")),
            group(texts.say("settings.about.program"), said, log),
            group(
                texts.say("settings.licences"),
                licence("settings.licence.own.", List.of("Apache-2.0")),
                licence("settings.licence.faces.", List.of("Inter-OFL", "JetBrainsMono-OFL")),
                ingredients()));
  }

  private Setting licence(String key, List<String> files) {
    String name = texts.say(key + "name");
    Button show =
        Buttons.words(texts.say("settings.licence.show"), () -> show(name, files), "small");
    show.setMinWidth(USE_PREF_SIZE);
    var setting = new Setting(texts, name, texts.say(key + "about"), show, show);
    show.setAccessibleText(texts.say("settings.licence.named", name));
    return setting;
  }

  private void show(String name, List<String> files) {
    var text = new Label(Licences.text(files));
    text.setWrapText(true);
    text.getStyleClass().add("licence-text");
    hands.overlay().show(name, text);
  }

  private VBox ingredients() {
    var box = new VBox();
    box.getStyleClass().addAll("setting", "ingredients");
    var about = new Label(texts.say("settings.licence.parts"));
    about.getStyleClass().add("setting-name");
    box.getChildren().add(about);
    for (Licences.Part part : Licences.PARTS) {
      var line = new Label(texts.say("settings.licence.part", part.name(), part.licence()));
      line.setWrapText(true);
      line.getStyleClass().add("setting-about");
      box.getChildren().add(line);
    }
    return box;
  }

  @Override
  void draw() {
    if (model.connection() instanceof Connection.Connected told && !told.home().isEmpty()) {
      logs = Path.of(told.home(), "logs");
    }
    openLog.setDisable(logs == null);
    log.about(
        logs == null ? texts.say("settings.home.unknown") : texts.say("settings.log.about", logs));
  }

  private void openLog() {
    if (logs != null) {
      hands.browse().accept(Home.address(logs));
    }
  }
}
