package app.afterclose.window.settings;

import app.afterclose.model.Preset;
import app.afterclose.model.Settings;
import app.afterclose.model.Texts;
import app.afterclose.window.connect.ConnectForm;
import app.afterclose.window.connect.Connector;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.WindowModel;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.net.URI;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Which model answers, and the form that connects one. */
final class ModelSheet extends Sheet {
  private final WindowModel model;
  private final Desk desk;
  private final Texts texts;
  private final Connector connector;
  private final Label name = new Label();
  private final Label where = new Label();
  private final VBox place = new VBox();
  private List<Preset> presets = List.of();
  private @Nullable ConnectForm form;

  ModelSheet(WindowModel model, Desk desk, Texts texts, Connector connector) {
    this.model = model;
    this.desk = desk;
    this.texts = texts;
    this.connector = connector;
    name.setId("answers-now");
    name.getStyleClass().add("ac-strong");
    name.setWrapText(true);
    where.setId("answers-where");
    where.setWrapText(true);
    where.setMinHeight(USE_PREF_SIZE);
    where.getStyleClass().add("setting-about");
    var words = new VBox(name, where);
    words.getStyleClass().add("setting-words");
    var now = new HBox(new FontIcon(Feather.CPU), words);
    now.setAlignment(Pos.CENTER_LEFT);
    now.getStyleClass().addAll("setting", "answers");
    place.getStyleClass().addAll("setting", "connect-place");
    getChildren()
        .addAll(
            words(texts.say("settings.model.about")),
            group(texts.say("settings.model.now"), now),
            group(texts.say("settings.model.change"), place));
  }

  /** What was typed into the form, a key say, does not outlive the visit. */
  @Override
  void left() {
    form = null;
    place.getChildren().clear();
  }

  @Override
  void entered() {
    if (form == null) {
      form = connector.form();
      place.getChildren().setAll(form);
      form.begin();
    }
    desk.consult(
        new Command.ListPresets(),
        answer -> {
          if (answer instanceof Frame.Presets(var told)) {
            presets = told;
            draw();
          }
        });
  }

  @Override
  void draw() {
    Settings.Provider now = model.settings().provider();
    boolean analyst = now.kind().equals(Settings.Provider.DEFAULT.kind());
    String called = now.model();
    name.setText(
        analyst
            ? texts.say("connect.way.builtin")
            : called == null ? texts.say("settings.model.unnamed") : called);
    where.setText(analyst ? texts.say("connect.way.builtin.about") : told(provider(now), key(now)));
    if (form != null) {
      form.refresh();
    }
  }

  private String told(String provider, String key) {
    return provider.isEmpty() ? key : texts.say("settings.model.where", provider, key);
  }

  /** Its maker's name where only that one can answer there, else where it is reached. */
  private String provider(Settings.Provider now) {
    return presets.stream()
        .filter(preset -> preset.fits(now) && preset.key() == Preset.Need.NEEDED)
        .map(Preset::name)
        .findFirst()
        .orElseGet(() -> host(now));
  }

  private static String host(Settings.Provider now) {
    String address = now.baseUrl();
    if (address == null) {
      return ""; // of whom nothing is known yet, nothing is said
    }
    try {
      String host = URI.create(address.strip()).getRawAuthority();
      return host == null ? address : host;
    } catch (IllegalArgumentException e) {
      return address; // written by hand; the form says what is wrong with it
    }
  }

  private String key(Settings.Provider now) {
    if (now.key().startsWith("env:")) {
      return texts.say("settings.model.key.env", now.key().substring("env:".length()));
    }
    return texts.say(
        now.key().equals("keyring") ? "settings.model.key.keyring" : "settings.model.key.none");
  }
}
