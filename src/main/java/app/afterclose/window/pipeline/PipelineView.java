package app.afterclose.window.pipeline;

import app.afterclose.model.Deal;
import app.afterclose.model.DealSort;
import app.afterclose.model.Outcome;
import app.afterclose.model.PipelineSummary;
import app.afterclose.model.Texts;
import app.afterclose.window.parts.Buttons;
import app.afterclose.window.parts.Escapes;
import app.afterclose.window.parts.PlaceHead;
import app.afterclose.window.parts.SampleLabel;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.Place;
import app.afterclose.window.state.WindowModel;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The place of deals. */
public final class PipelineView extends BorderPane {
  private final WindowModel model;
  private final Desk desk;
  private final Texts texts;
  private final Consumer<String> begin;
  private final DealTable table;
  private final DealLoader loader;
  private final DealPane pane;
  private final Tiles tiles;
  private final Charts charts;
  private final Filters filters;
  private final SampleLabel sample;
  private final Label count = new Label();
  private final Button ask;
  private final ZoneId zone;
  private @Nullable PipelineSummary summary;
  private @Nullable String owner;
  private boolean here;
  private boolean sampled;
  private long seen;

  /**
   * What the place needs of the window.
   *
   * @param importing lets the rep import their own deals
   * @param begin begins a new chat with these words, for the rep to go on writing
   */
  public record Ways(Runnable importing, Consumer<String> begin) {}

  /**
   * @param active what runs now, at the right of the head
   */
  public PipelineView(
      WindowModel model,
      Desk desk,
      ZoneId zone,
      Texts texts,
      Escapes escapes,
      Ways ways,
      Node active) {
    this.model = model;
    this.desk = desk;
    this.zone = zone;
    this.texts = texts;
    this.begin = ways.begin();
    getStyleClass().add("pipeline");
    table = new DealTable(texts, this::sorted, this::look, this::open);
    table.empty(texts.say("pipeline.waiting"));
    loader = new DealLoader(desk, this::today, table, this::counted);
    tiles = new Tiles(texts);
    ask = Buttons.words(texts.say("pipeline.ask"), this::ask, "accent", "small");
    ask.setId("deal-ask");
    ask.setGraphic(new FontIcon(Feather.MESSAGE_SQUARE));
    filters = new Filters(texts, this::filtered, ask, count);
    charts = new Charts(texts, filters::filter, filters::set);
    pane = new DealPane(desk, texts, escapes, this::askAbout, table::requestFocus);
    sample = new SampleLabel(texts);
    var upload = Buttons.words(texts.say("import.button"), ways.importing());
    upload.setGraphic(new FontIcon(Feather.UPLOAD));
    upload.setMinWidth(USE_PREF_SIZE);
    setTop(new PlaceHead(texts.say("rail.pipeline"), sample, upload, active));
    count.setId("deal-count");
    count.getStyleClass().add("ac-caption");
    count.setMinWidth(USE_PREF_SIZE);
    setCenter(center());
    table.getSelectionModel().selectedItemProperty().subscribe(_ -> follow());
    model.revisionProperty().subscribe(_ -> draw());
  }

  private StackPane center() {
    VBox.setVgrow(table, Priority.ALWAYS);
    var body = new VBox(tiles, charts, filters, table);
    body.getStyleClass().add("place-body");
    var scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("edge-to-edge");
    StackPane.setAlignment(pane, Pos.CENTER_RIGHT);
    return new StackPane(scroll, pane);
  }

  private LocalDate today() {
    return summary == null ? LocalDate.ofInstant(model.now(), zone) : summary.asOf();
  }

  private void draw() {
    sample.setVisible(model.sample());
    sample.setManaged(model.sample());
    boolean now = model.place() == Place.PIPELINE;
    boolean entered = now && !here;
    boolean imported = now && sampled != model.sample();
    here = now;
    sampled = model.sample();
    if (!now) {
      return;
    }
    model.focusOn().ifPresent(this::focus);
    if (entered || imported) {
      seen = newest();
      summarise();
      loader.load(filters.filter());
    } else if (newest() != seen) {
      // A run has gone on: it may have changed deals.
      seen = newest();
      loader.refresh();
    }
  }

  private long newest() {
    return model.heads().stream().mapToLong(head -> head.seq()).max().orElse(0);
  }

  /** What the rep was sent to is found by its name, whatever became of it. */
  private void focus(Outcome.Ref wanted) {
    desk.shown();
    filters.set(new Filter(wanted.label(), null, null, null, null));
    if (wanted.kind().equals("deal")) {
      pane.show(wanted.id());
    }
  }

  private void summarise() {
    owner = filters.filter().owner();
    desk.send(
        new Command.Summarise(owner),
        answer -> {
          if (answer instanceof Frame.Pipeline pipeline) {
            summary(pipeline.summary());
          }
        });
    desk.consult(
        new Command.ListOwners(),
        answer -> {
          if (answer instanceof Frame.Owners(List<String> owners)) {
            filters.owners(owners);
          }
        });
  }

  private void summary(PipelineSummary told) {
    summary = told;
    tiles.show(told);
    charts.show(told);
    filters.stages(told.stages().stream().map(PipelineSummary.Stage::name).distinct().toList());
  }

  private void filtered() {
    if (!here) {
      return;
    }
    loader.load(filters.filter());
    if (!Objects.equals(owner, filters.filter().owner())) {
      summarise();
    } else if (summary != null) {
      charts.show(summary);
    }
  }

  private void sorted(DealSort by, boolean down) {
    if (here) {
      loader.sort(by, down);
    }
  }

  private void look() {
    loader.look();
  }

  private void counted() {
    long total = loader.total();
    count.setText(DealWords.count(total, texts));
    ask.setDisable(total == 0);
    table.empty(texts.say(filters.filter().narrows() ? "pipeline.none" : "pipeline.none.open"));
    pane.hide();
  }

  private void open(Deal deal) {
    pane.show(deal);
    pane.focus();
  }

  /** An open pane goes with the row that is chosen. */
  private void follow() {
    List<Deal> chosen = table.chosen();
    ask.setText(
        chosen.isEmpty()
            ? texts.say("pipeline.ask")
            : texts.say("pipeline.ask.chosen", texts.number(chosen.size())));
    if (pane.isVisible() && chosen.size() == 1) {
      pane.show(chosen.getFirst());
    }
  }

  private void ask() {
    List<Deal> chosen = table.chosen();
    boolean named = !chosen.isEmpty() && chosen.size() <= AskWords.NAMED;
    begin.accept(
        named ? AskWords.about(chosen) : AskWords.about(filters.filter(), loader.total(), today()));
  }

  private void askAbout(Deal deal) {
    begin.accept(AskWords.about(List.of(deal)));
  }
}
