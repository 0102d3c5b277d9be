package app.afterclose.window.settings;

import app.afterclose.model.Figures;
import app.afterclose.model.Texts;
import app.afterclose.window.words.ModelNames;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Used tokens by day or month and model: as a chart with its legend, or as a table. */
final class UsageChart extends VBox {
  private final Texts texts;
  private final UsageBars bars;
  private final Looks looks = new Looks();
  private final FlowPane legend = new FlowPane();
  private final VBox chart;
  private final UsageTable table;
  private final Label none = new Label();

  UsageChart(Texts texts) {
    this.texts = texts;
    this.bars = new UsageBars(texts);
    this.chart = new VBox(bars, legend);
    this.table = new UsageTable(texts);
    getStyleClass().add("usage");
    chart.getStyleClass().add("usage-chart");
    legend.getStyleClass().add("usage-legend");
    bars.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    none.setText(texts.say("settings.usage.none"));
    none.getStyleClass().add("usage-none");
    none.setWrapText(true);
    getChildren().add(new StackPane(chart, table, none));
    chart.managedProperty().bind(chart.visibleProperty());
    table.managedProperty().bind(table.visibleProperty());
    none.managedProperty().bind(none.visibleProperty());
    show(new Uses(List.of(), List.of()), Range.MONTH, false);
  }

  /** Whether it says only that nothing was used. */
  ReadOnlyBooleanProperty emptyProperty() {
    return none.visibleProperty();
  }

  /** Shows {@code uses} of {@code range}. */
  void show(Uses uses, Range range, boolean asTable) {
    boolean empty = uses.total() == 0;
    none.setVisible(empty);
    chart.setVisible(!empty && !asTable);
    table.setVisible(!empty && asTable);
    if (empty) {
      return;
    }
    Map<String, String> styles = looks.of(uses.models());
    bars.show(uses, styles, column -> below(column, range), column -> says(uses, column, range));
    bars.setAccessibleText(summary(uses, range));
    legend.getChildren().clear();
    styles.forEach((model, style) -> key(model(model), uses.of(model).tokens(), style));
    List<String> others = uses.models().subList(styles.size(), uses.models().size());
    if (!others.isEmpty()) {
      long tokens = others.stream().mapToLong(model -> uses.of(model).tokens()).sum();
      String name =
          others.size() == 1 ? model(others.getFirst()) : texts.say("settings.usage.others");
      key(name, tokens, Looks.OTHERS);
    }
    table.show(uses, column -> name(column, range));
  }

  private void key(String name, long tokens, String style) {
    var swatch = new Region();
    swatch.getStyleClass().addAll("usage-swatch", style);
    var words = new Label(texts.say("settings.usage.key", name, texts.number(tokens)));
    var key = new HBox(swatch, words);
    key.getStyleClass().add("usage-key");
    legend.getChildren().add(key);
  }

  private String model(String id) {
    return ModelNames.of(id, texts);
  }

  private String below(Uses.Column column, Range range) {
    Figures figures = texts.figures();
    return range == Range.MONTHS
        ? figures.month(column.begin())
        : figures.dayOfYear(column.begin());
  }

  private String name(Uses.Column column, Range range) {
    Figures figures = texts.figures();
    return range == Range.MONTHS
        ? figures.monthOfYear(column.begin())
        : figures.dayOfYear(column.begin());
  }

  private String says(Uses uses, Uses.Column column, Range range) {
    var words = new StringBuilder(name(column, range));
    for (String model : uses.models()) {
      Uses.Use use = column.byModel().get(model);
      if (use != null) {
        words.append('\n').append(model(model)).append(": ").append(table.tokens(use));
      }
    }
    return words.toString();
  }

  private String summary(Uses uses, Range range) {
    Uses.Column most =
        uses.columns().stream().reduce((a, b) -> b.total() > a.total() ? b : a).orElseThrow();
    return texts.say(
        "settings.usage.summary",
        texts.number(uses.total()),
        name(most, range),
        texts.number(most.total()));
  }
}
