package app.afterclose.window.start;

import app.afterclose.model.Settings;
import app.afterclose.model.Texts;
import app.afterclose.window.parts.Buttons;
import app.afterclose.window.state.WindowModel;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * An empty chat: three requests that work at once, and one strip that leads to import and to a
 * model.
 */
public final class StartView extends VBox {
  private final WindowModel model;
  private final Texts texts;
  private final BooleanProperty introduced = new SimpleBooleanProperty();
  private final Label says = new Label();
  private final Button bring;
  private final Button connect;
  private final HBox banner;

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
    this.texts = texts;
    getStyleClass().add("start");
    setAlignment(Pos.CENTER);
    var title = new Label(texts.say("start.title"));
    title.getStyleClass().add("ac-view-title");
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    var about = new Label(texts.say("start.about"));
    about.getStyleClass().add("ac-muted");
    about.setWrapText(true);
    about.setMinHeight(USE_PREF_SIZE);
    var suggestions =
        new VBox(
            suggestion(Feather.BAR_CHART_2, texts.say("start.analyse"), ask),
            suggestion(Feather.CLOCK, texts.say("start.stalled"), ask),
            suggestion(Feather.MAIL, texts.say("start.followUps"), ask));
    suggestions.getStyleClass().add("suggestions");
    bring = Buttons.words(texts.say("import.button"), importing, "small");
    bring.setId("import");
    connect = Buttons.words(texts.say("analyst.connect"), connecting, "small");
    connect.setId("start-connect");
    var away =
        Buttons.icon(Feather.X, texts.say("start.banner.dismiss"), () -> introduced.set(true));
    away.setId("start-dismiss");
    banner = banner(says, away, bring, connect);
    var column = new VBox(title, about, suggestions, banner);
    column.getStyleClass().add("start-column");
    column.setMaxHeight(USE_PREF_SIZE);
    var scroll = new ScrollPane(new Middle(column));
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("edge-to-edge");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().add(scroll);
    model.revisionProperty().subscribe(_ -> draw());
    introduced.subscribe(_ -> draw());
  }

  private static Button suggestion(Ikon icon, String text, Consumer<String> ask) {
    var button = Buttons.words(text, () -> ask.accept(text), "suggestion");
    button.setGraphic(new FontIcon(icon));
    button.setAlignment(Pos.CENTER_LEFT);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMnemonicParsing(false);
    button.setWrapText(true);
    button.setMinHeight(USE_PREF_SIZE);
    return button;
  }

  private static HBox banner(Label says, Button away, Button... ways) {
    says.setWrapText(true);
    says.setMinHeight(USE_PREF_SIZE);
    var foot = new FlowPane(ways);
    foot.getStyleClass().add("start-banner-ways");
    for (Button way : ways) {
      way.setMinWidth(USE_PREF_SIZE);
      way.managedProperty().bind(way.visibleProperty());
    }
    var middle = new VBox(says, foot);
    middle.getStyleClass().add("start-banner-middle");
    HBox.setHgrow(middle, Priority.ALWAYS);
    var all = new HBox(new FontIcon(Feather.INFO), middle, away);
    all.getStyleClass().add("start-banner");
    all.managedProperty().bind(all.visibleProperty());
    return all;
  }

  /** Whether the rep has put the strip away. */
  public BooleanProperty introducedProperty() {
    return introduced;
  }

  /** What is done needs no more words; when all is, or the rep has seen enough, the strip goes. */
  private void draw() {
    boolean sample = model.sample();
    String kind = model.settings().provider().kind();
    boolean analyst = kind.equals(Settings.Provider.DEFAULT.kind());
    says.setText(
        texts.say(
            sample && analyst
                ? "start.banner.both"
                : sample ? "start.banner.sample" : "start.banner.analyst"));
    bring.setVisible(sample);
    connect.setVisible(analyst);
    banner.setVisible((sample || analyst) && !introduced.get());
  }

  /** Asked without a width, by what scrolls it, it says what it needs at its own: words wrap. */
  private static final class Middle extends StackPane {
    Middle(Node column) {
      super(column);
    }

    @Override
    protected double computeMinHeight(double width) {
      return super.computeMinHeight(width < 0 && getWidth() > 0 ? getWidth() : width);
    }
  }
}
