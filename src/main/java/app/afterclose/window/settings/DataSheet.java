package app.afterclose.window.settings;

import app.afterclose.model.Texts;
import app.afterclose.window.parts.Buttons;
import app.afterclose.window.state.Connection;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.WindowModel;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/** Where everything is kept, the rep's deals, and taking conversations out or away. */
final class DataSheet extends Sheet {
  private final WindowModel model;
  private final Texts texts;
  private final Hands hands;
  private final Button folder;
  private final Setting home;
  private final Setting deals;
  private final ConversationPicker picker;
  private @Nullable Path known;
  private String size = "";

  DataSheet(WindowModel model, Desk desk, Texts texts, Hands hands) {
    this.model = model;
    this.texts = texts;
    this.hands = hands;
    folder = Buttons.words(texts.say("settings.home.open"), this::openFolder);
    folder.setId("open-folder");
    folder.setMinWidth(USE_PREF_SIZE);
    home = new Setting(texts, texts.say("settings.home.name"), "", folder, folder);
    Button upload = Buttons.words(texts.say("import.button"), hands.importing());
    upload.setId("settings-import");
    upload.setMinWidth(USE_PREF_SIZE);
    deals = new Setting(texts, texts.say("settings.deals.name"), "", upload, upload);
    // A button is named by what it does; the words beside it say to what.
    folder.setAccessibleText(texts.say("settings.home.open"));
    upload.setAccessibleText(texts.say("settings.deals.import"));
    picker = new ConversationPicker(model, desk, texts, hands);
    picker.getStyleClass().add("setting");
    getChildren()
        .addAll(
            words(texts.say("settings.data.about")),
            group(texts.say("settings.home"), home),
            group(texts.say("settings.deals"), deals),
            group(texts.say("settings.chats"), picker));
  }

  @Override
  void entered() {
    measure();
    picker.begin();
  }

  @Override
  void draw() {
    if (model.connection() instanceof Connection.Connected told && !told.home().isEmpty()) {
      Path now = Path.of(told.home());
      if (!now.equals(known)) {
        known = now;
        measure();
      }
    }
    folder.setDisable(known == null);
    home.about(
        known == null
            ? texts.say("settings.home.unknown")
            : size.isEmpty() ? known.toString() : texts.say("settings.home.about", known, size));
    deals.about(texts.say(model.sample() ? "settings.deals.sample" : "settings.deals.own"));
    picker.draw();
  }

  /** A disk may be slow. */
  private void measure() {
    Path at = known;
    if (at != null) {
      var _ =
          Thread.startVirtualThread(
              () -> {
                String found = Home.database(at).map(Home::size).orElse("");
                Platform.runLater(() -> size = found);
              });
    }
  }

  private void openFolder() {
    if (known != null) {
      hands.browse().accept(Home.address(known));
    }
  }
}
