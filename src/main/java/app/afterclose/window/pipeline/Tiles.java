package app.afterclose.window.pipeline;

import app.afterclose.model.DealTotal;
import app.afterclose.model.PipelineSummary;
import app.afterclose.model.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What the deals add up to, in a row of tiles; what is not in a sum is said under it. */
final class Tiles extends Pane {
  private static final double GAP = 12;

  /** The height of a row that is not there yet. */
  private static final double LEAST = 78;

  private final Texts texts;

  Tiles(Texts texts) {
    this.texts = texts;
    getStyleClass().add("totals");
  }

  void show(PipelineSummary told) {
    getChildren()
        .setAll(
            total(texts.say("pipeline.open"), told.open(), told.currency()),
            total(texts.say("pipeline.won"), told.won(), told.currency()),
            total(texts.say("pipeline.lost"), told.lost(), told.currency()));
    if (told.winRate() != null) {
      long closed = told.won().count() + told.lost().count();
      getChildren()
          .add(
              tile(
                  texts.say("pipeline.winRate"),
                  texts.figures().percent(told.winRate()),
                  texts.say("pipeline.winRate.of", texts.number(closed))));
    }
    if (told.wonCycle().medianDays() != null) {
      long days = Math.round(told.wonCycle().medianDays());
      getChildren()
          .add(
              tile(
                  texts.say("pipeline.cycle"),
                  texts.say("pipeline.days", days, texts.number(days)),
                  texts.say("pipeline.cycle.of", texts.number(told.wonCycle().count()))));
    }
  }

  private VBox total(String name, DealTotal total, @Nullable String currency) {
    String count = DealWords.count(total.count(), texts);
    if (!DealWords.valued(total)) {
      String without = total.count() == 0 ? "" : texts.say("pipeline.noValue");
      return tile(name, count, without);
    }
    List<String> more = new ArrayList<>(List.of(count));
    if (total.withoutValue() > 0) {
      more.add(texts.say("pipeline.withoutValue", texts.number(total.withoutValue())));
    }
    if (total.otherCurrency() > 0) {
      more.add(texts.say("pipeline.otherCurrency", texts.number(total.otherCurrency())));
    }
    return tile(name, texts.figures().money(total.value(), currency), String.join(" · ", more));
  }

  private static VBox tile(String name, String value, String more) {
    var label = new Label(name);
    label.getStyleClass().add("ac-caption");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    var words = new Label(value);
    words.getStyleClass().addAll("ac-title", "tile-value");
    var under = new Label(more);
    under.getStyleClass().add("ac-caption");
    under.setWrapText(true);
    under.setMinHeight(USE_PREF_SIZE);
    for (Label part : List.of(label, words, under)) {
      part.setMinWidth(0);
    }
    var box = new VBox(label, words, under);
    box.getStyleClass().add("tile");
    box.setAccessibleText(String.join(", ", name, value, more));
    box.setUserData(words);
    return box;
  }

  /** As many beside each other as have room for their values, in rows that are alike. */
  private int columns(double width) {
    int all = getChildren().size();
    double widest = 0;
    for (Node tile : getManagedChildren()) {
      if (tile instanceof VBox box && box.getUserData() instanceof Label value) {
        widest = Math.max(widest, value.prefWidth(-1) + box.getInsets().getLeft() * 2);
      }
    }
    int most =
        Math.clamp((long) ((width + GAP) / (Math.max(1, widest) + GAP)), 1, Math.max(1, all));
    int rows = (all + most - 1) / most;
    return rows == 0 ? 1 : (all + rows - 1) / rows;
  }

  private double rowHeight(int columns, double width) {
    double each = (width - (columns - 1) * GAP) / columns;
    return getManagedChildren().stream()
        .mapToDouble(tile -> tile.prefHeight(each))
        .max()
        .orElse(LEAST);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    double wide = width < 0 ? Math.max(getWidth(), LEAST) : width;
    int columns = columns(wide);
    int rows = Math.max(1, (getChildren().size() + columns - 1) / columns);
    return Math.ceil(rows * rowHeight(columns, wide) + (rows - 1) * GAP);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    int columns = columns(getWidth());
    double each = (getWidth() - (columns - 1) * GAP) / columns;
    double high = rowHeight(columns, getWidth());
    List<Node> tiles = getManagedChildren();
    for (int i = 0; i < tiles.size(); i++) {
      double x = snapPositionX(i % columns * (each + GAP));
      int row = i / columns;
      double y = row * (high + GAP);
      tiles.get(i).resizeRelocate(x, y, snapSizeX(each), high);
    }
  }
}
