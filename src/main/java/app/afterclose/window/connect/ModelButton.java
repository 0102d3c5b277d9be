package app.afterclose.window.connect;

import app.afterclose.model.Settings;
import app.afterclose.model.Texts;
import app.afterclose.window.parts.Buttons;
import app.afterclose.window.state.WindowModel;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says at the sidebar's foot which model answers, and opens the form. */
public final class ModelButton extends Button {
  private final WindowModel model;
  private final Texts texts;

  public ModelButton(WindowModel model, Texts texts, Runnable open) {
    this.texts = texts;
    this.model = model;
    setId("model");
    setOnAction(_ -> open.run());
    setGraphic(new FontIcon(Feather.CPU));
    setAlignment(Pos.CENTER_LEFT);
    setMaxWidth(Double.MAX_VALUE);
    setMinWidth(0);
    setMnemonicParsing(false);
    getStyleClass().add("model-button");
    model.revisionProperty().subscribe(_ -> draw());
  }

  private void draw() {
    Settings.Provider now = model.settings().provider();
    boolean analyst = now.kind().equals(Settings.Provider.DEFAULT.kind());
    String name = now.model();
    String says = analyst || name == null ? texts.say("connect.button.connect") : name;
    if (!says.equals(getText())) {
      setText(says);
      Buttons.name(
          this,
          analyst ? texts.say("connect.button.analyst") : texts.say("connect.button.model", says));
    }
  }
}
