package app.afterclose.window.pipeline;

import app.afterclose.model.DealQuery;
import app.afterclose.model.DealSort;
import app.afterclose.model.Figures;
import app.afterclose.model.Outcome;
import app.afterclose.model.PipelineSummary;
import app.afterclose.model.StageCategory;
import app.afterclose.window.parts.Buttons;
import app.afterclose.window.parts.PlaceHead;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.Place;
import app.afterclose.window.state.WindowModel;
import app.afterclose.window.words.Texts;
import app.afterclose.window.words.Words;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The place of deals. */
public final class PipelineView extends BorderPane {
  private static final int PAGE = 200;
  private static final int AHEAD = 40;

  private final WindowModel model;
  private final Desk desk;
  private final Texts texts;
  private final DealTable table;
  private final TextField words = new TextField();
  private final PauseTransition typing = new PauseTransition(Duration.millis(200));
  private final CategoryChoice categories;
  private final Label sample = new Label();
  private final Label count = new Label();
  private final HBox totals = new HBox();
  private @Nullable StageCategory category = StageCategory.OPEN;
  private DealSort sort = DealSort.AMOUNT;
  private boolean down = true;
  private boolean here;
  private boolean sampled;
  private boolean asking;
  private long total;
  private long asked;

  /**
   * @param importing lets the rep import their own deals
   * @param active what runs now, at the right of the head
   */
  public PipelineView(WindowModel model, Desk desk, Texts texts, Runnable importing, Node active) {
    this.model = model;
    this.desk = desk;
    this.texts = texts;
    getStyleClass().add("pipeline");
    categories = new CategoryChoice(texts, this::choose);
    table = new DealTable(texts, this::sorted, this::near);
    sample.setText(texts.say("sample.label"));
    sample.getStyleClass().add("sample-label");
    sample.setMinWidth(USE_PREF_SIZE);
    var upload = Buttons.words(texts.say("import.button"), importing);
    upload.setGraphic(new FontIcon(Feather.UPLOAD));
    upload.setMinWidth(USE_PREF_SIZE);
    setTop(new PlaceHead(texts.say("rail.pipeline"), sample, upload, active));
    totals.getStyleClass().add("totals");
    VBox.setVgrow(table, Priority.ALWAYS);
    var body = new VBox(totals, filters(), table);
    body.getStyleClass().add("place-body");
    setCenter(body);
    model.revisionProperty().subscribe(_ -> draw());
  }

  private HBox filters() {
    words.setPromptText(texts.say("pipeline.filter"));
    words.setAccessibleText(texts.say("pipeline.filter"));
    words.setPrefWidth(260);
    words.textProperty().subscribe(_ -> typing.playFromStart());
    typing.setOnFinished(_ -> reload());
    count.getStyleClass().add("ac-caption");
    count.setMinWidth(USE_PREF_SIZE);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var row = new HBox(words, categories, space, count);
    row.getStyleClass().add("filters");
    return row;
  }

  private void choose(@Nullable StageCategory wanted) {
    category = wanted;
    reload();
  }

  private void sorted(DealSort by, boolean downwards) {
    sort = by;
    down = downwards;
    reload();
  }

  private void draw() {
    sample.setVisible(model.sample());
    sample.setManaged(model.sample());
    boolean now = model.place() == Place.PIPELINE;
    boolean entered = now && !here;
    if (now) {
      model.focusOn().ifPresent(this::focus);
    }
    boolean imported = now && sampled != model.sample();
    here = now;
    sampled = model.sample();
    if (entered || imported) {
      reload();
      desk.send(
          new Command.Summarise(),
          answer -> {
            if (answer instanceof Frame.Pipeline pipeline) {
              summary(pipeline.summary());
            }
          });
    }
  }

  /** What the rep was sent to is found by its name, whatever became of it. */
  private void focus(Outcome.Ref wanted) {
    category = null;
    categories.all();
    words.setText(wanted.label());
    desk.shown();
  }

  private void summary(PipelineSummary told) {
    totals
        .getChildren()
        .setAll(
            tile(texts.say("pipeline.open"), DealWords.total(told.open(), told.currency())),
            tile(texts.say("pipeline.won"), DealWords.total(told.won(), told.currency())),
            tile(texts.say("pipeline.lost"), DealWords.total(told.lost(), told.currency())));
    if (told.winRate() != null) {
      String rate = Figures.percent(told.winRate());
      totals.getChildren().add(tile(texts.say("pipeline.winRate"), rate));
    }
  }

  private static VBox tile(String name, String value) {
    var label = new Label(name);
    label.getStyleClass().add("ac-caption");
    var words = new Label(value);
    words.getStyleClass().add("ac-strong");
    var box = new VBox(label, words);
    box.getStyleClass().add("tile");
    HBox.setHgrow(box, Priority.ALWAYS);
    return box;
  }

  private void reload() {
    if (here) {
      ask(0);
    }
  }

  private void near(int index) {
    int known = table.getItems().size();
    if (!asking && known < total && index >= known - AHEAD) {
      ask(known);
    }
  }

  private void ask(int from) {
    asking = true;
    long number = ++asked;
    String text = words.getText().strip();
    var query =
        DealQuery.builder()
            .text(text.isEmpty() ? null : text)
            .category(category)
            .sort(sort, down)
            .page(from, PAGE)
            .build();
    desk.send(new Command.ListDeals(query), answer -> told(number, from, answer));
  }

  /** An answer to an earlier question is no longer of interest. */
  private void told(long number, int from, @Nullable Frame answer) {
    if (number != asked) {
      return;
    }
    asking = false;
    if (answer instanceof Frame.Deals(var page)) {
      total = page.total();
      count.setText(Words.counted(total, "deal", "deals"));
      if (from == 0) {
        table.getItems().setAll(page.rows());
        table.scrollTo(0);
      } else {
        table.getItems().addAll(page.rows());
      }
    }
  }
}
