package app.afterclose.window.start;

import app.afterclose.model.Settings;
import app.afterclose.window.parts.Buttons;
import app.afterclose.window.state.WindowModel;
import app.afterclose.window.words.Texts;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** An empty chat: three requests that work at once, and words about the sample and the analyst. */
public final class StartView extends VBox {
  private final WindowModel model;
  private final HBox sample;
  private final HBox analyst;

  /**
   * @param ask asks a request
   * @param importing lets the rep import their own deals
   * @param connecting lets the rep connect a model
   */
  public StartView(
      WindowModel model,
      Texts texts,
      Consumer<String> ask,
      Runnable importing,
      Runnable connecting) {
    this.model = model;
    getStyleClass().add("start");
    setAlignment(Pos.CENTER);
    var title = new Label(texts.say("start.title"));
    title.getStyleClass().add("ac-view-title");
    title.setWrapText(true);
    var about = new Label(texts.say("start.about"));
    about.getStyleClass().add("ac-muted");
    about.setWrapText(true);
    var suggestions =
        new VBox(
            suggestion(Feather.BAR_CHART_2, texts.say("start.analyse"), ask),
            suggestion(Feather.CLOCK, texts.say("start.stalled"), ask),
            suggestion(Feather.MAIL, texts.say("start.followUps"), ask));
    suggestions.getStyleClass().add("suggestions");
    Button bring = Buttons.words(texts.say("import.button"), importing, "small");
    bring.setId("import");
    sample = banner(Feather.INFO, texts.say("sample.banner"), bring);
    Button connect = Buttons.words(texts.say("analyst.connect"), connecting, "small");
    connect.setId("start-connect");
    analyst = banner(Feather.CPU, texts.say("analyst.banner"), connect);
    var column = new VBox(title, about, suggestions, sample, analyst);
    column.getStyleClass().add("start-column");
    column.setMaxWidth(560);
    column.setMaxHeight(USE_PREF_SIZE);
    getChildren().add(column);
    model.revisionProperty().subscribe(_ -> draw());
  }

  private static Button suggestion(Ikon icon, String text, Consumer<String> ask) {
    var button = Buttons.words(text, () -> ask.accept(text), "suggestion");
    button.setGraphic(new FontIcon(icon));
    button.setAlignment(Pos.CENTER_LEFT);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMnemonicParsing(false);
    return button;
  }

  private static HBox banner(Ikon picture, String words, Button button) {
    var says = new Label(words);
    says.setWrapText(true);
    says.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(says, Priority.ALWAYS);
    var space = new Region();
    button.setMinWidth(USE_PREF_SIZE);
    var icon = new FontIcon(picture);
    var row = new HBox(icon, says, space, button);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("sample-banner");
    row.managedProperty().bind(row.visibleProperty());
    return row;
  }

  private void draw() {
    sample.setVisible(model.sample());
    String kind = model.settings().provider().kind();
    analyst.setVisible(kind.equals(Settings.Provider.DEFAULT.kind()));
  }
}
