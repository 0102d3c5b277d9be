package app.afterclose.window.settings;

import app.afterclose.model.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Stacked bars, one for each day or month. Each model has a colour and a pattern of its own; what
 * is partly an estimate has a sign above it.
 */
final class UsageBars extends Pane {
  private static final double HEIGHT = 220;
  private static final double GAP = 0.28;
  private static final double LEAST = 2;

  private final Label top = axis();
  private final Label half = axis();
  private final Label none = axis();
  private final Region topLine = line();
  private final Region halfLine = line();
  private final Region noneLine = line();
  private final List<Bar> bars = new ArrayList<>();
  private final Texts texts;
  private long most = 1;
  private int every = 1;

  /** A column with its parts from the bottom up, and what it is called. */
  private record Bar(Region ground, List<Part> parts, Label name, Label estimated) {}

  private record Part(Region region, long tokens) {}

  UsageBars(Texts texts) {
    this.texts = texts;
    getStyleClass().add("usage-bars");
    setPrefHeight(HEIGHT);
    setMinHeight(HEIGHT);
    setMinWidth(0);
  }

  /**
   * Shows {@code uses}.
   *
   * @param looks the style classes of the models that have one of their own
   * @param name what stands below a column
   * @param says what a column says when pointed at
   */
  void show(
      Uses uses,
      Map<String, String> looks,
      Function<Uses.Column, String> name,
      Function<Uses.Column, String> says) {
    bars.clear();
    getChildren().setAll(topLine, halfLine, noneLine, top, half, none);
    most = uses.top();
    top.setText(texts.number(most));
    half.setText(texts.number(most / 2));
    none.setText(texts.number(0));
    for (Uses.Column column : uses.columns()) {
      bars.add(bar(uses, looks, column, name.apply(column), says.apply(column)));
    }
    every = uses.columns().size() > 12 ? 7 : 1;
    requestLayout();
  }

  private Bar bar(
      Uses uses, Map<String, String> looks, Uses.Column column, String name, String says) {
    var ground = new Region();
    ground.getStyleClass().add("usage-column");
    Tooltip.install(ground, new Tooltip(says));
    List<Part> parts = new ArrayList<>();
    getChildren().add(ground);
    for (String model : uses.models()) {
      Uses.Use use = column.byModel().get(model);
      if (use != null && use.tokens() > 0) {
        var region = new Region();
        region.getStyleClass().addAll("usage-part", looks.getOrDefault(model, Looks.OTHERS));
        region.setMouseTransparent(true);
        parts.add(new Part(region, use.tokens()));
        getChildren().add(region);
      }
    }
    Label label = axis();
    label.setText(name);
    Label about = axis();
    about.setText(column.estimated() ? "≈" : "");
    about.getStyleClass().add("usage-about");
    getChildren().addAll(label, about);
    return new Bar(ground, List.copyOf(parts), label, about);
  }

  @Override
  protected void layoutChildren() {
    double axis = Math.ceil(Math.max(top.prefWidth(-1), half.prefWidth(-1))) + 8;
    double line = Math.ceil(none.prefHeight(-1));
    double bottom = getHeight() - line - 4;
    double above = line;
    scale(top, topLine, axis, above);
    scale(half, halfLine, axis, (above + bottom) / 2);
    scale(none, noneLine, axis, bottom);
    double each = (getWidth() - axis) / Math.max(1, bars.size());
    for (int i = 0; i < bars.size(); i++) {
      lay(bars.get(i), axis + i * each, each, above, bottom);
      Label name = bars.get(i).name();
      name.setVisible(i % every == 0 && name.prefWidth(-1) <= each * every);
      double wide = Math.ceil(name.prefWidth(-1));
      double x = axis + (i + 0.5) * each - wide / 2;
      double within = Math.max(axis - 4, Math.min(x, getWidth() - wide));
      name.resizeRelocate(within, bottom + 4, wide, line);
    }
  }

  private void lay(Bar bar, double x, double wide, double above, double bottom) {
    double left = Math.rint(x + wide * GAP / 2);
    double width = Math.max(2, Math.rint(wide * (1 - GAP)));
    bar.ground().resizeRelocate(x, above, wide, bottom - above);
    double y = bottom;
    for (Part part : bar.parts()) {
      double high = Math.max(LEAST, Math.rint((bottom - above) * part.tokens() / most));
      y -= high;
      part.region().resizeRelocate(left, y, width, high);
    }
    Label about = bar.estimated();
    double sign = Math.ceil(about.prefWidth(-1));
    double high = Math.ceil(about.prefHeight(-1));
    about.resizeRelocate(x + (wide - sign) / 2, y - high, sign, high);
  }

  private void scale(Label label, Region rule, double axis, double y) {
    double wide = Math.ceil(label.prefWidth(-1));
    double high = Math.ceil(label.prefHeight(-1));
    label.resizeRelocate(axis - 8 - wide, Math.rint(y - high / 2), wide, high);
    rule.resizeRelocate(axis, Math.rint(y), Math.max(0, getWidth() - axis), 1);
  }

  private static Label axis() {
    var label = new Label();
    label.getStyleClass().add("usage-axis");
    label.setMouseTransparent(true);
    return label;
  }

  private static Region line() {
    var region = new Region();
    region.getStyleClass().add("usage-line");
    return region;
  }
}
