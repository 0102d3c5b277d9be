package app.afterclose.window.pipeline;

import app.afterclose.window.parts.Whole;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Bars below each other, each a button with its name and numbers in words: nothing is told by its
 * length or colour alone.
 */
final class Bars extends VBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  /** Left and right of a bar in its button, as the stylesheet has it. */
  private static final double PADDING = 16;

  private static final int MOST = 8;

  private final VBox rows = new VBox();

  /**
   * One bar.
   *
   * @param name what it stands for
   * @param words its numbers
   * @param share its length, 0 to 1 of the longest
   * @param chosen whether it filters the table now
   * @param style a style class for its colour
   * @param choose filters by it, or no longer
   */
  record Bar(
      String name, String words, double share, boolean chosen, String style, Runnable choose) {}

  Bars(String heading) {
    getStyleClass().add("bars");
    var title = new Label(heading);
    title.getStyleClass().add("ac-strong");
    rows.getStyleClass().add("bars-rows");
    var scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(title, scroll);
    setAccessibleText(heading);
    setMinWidth(0);
    setMinHeight(USE_PREF_SIZE);
  }

  /** As high as its bars, up to so many; the others are scrolled to. */
  @Override
  protected double computePrefHeight(double width) {
    double whole = super.computePrefHeight(width);
    int count = rows.getChildren().size();
    double each = count == 0 ? 0 : rows.prefHeight(-1) / count;
    return Math.ceil(whole - Math.max(0, count - MOST) * each);
  }

  void show(List<Bar> bars) {
    int focused = -1;
    for (int i = 0; i < rows.getChildren().size(); i++) {
      focused = rows.getChildren().get(i).isFocused() ? i : focused;
    }
    rows.getChildren().setAll(bars.stream().map(Bars::row).toList());
    if (focused >= 0 && focused < bars.size()) {
      rows.getChildren().get(focused).requestFocus();
    }
  }

  private static Button row(Bar bar) {
    var button = new Button();
    var drawn = new Drawn(bar);
    drawn.prefWidthProperty().bind(button.widthProperty().subtract(PADDING));
    button.setGraphic(drawn);
    button.setMinWidth(0);
    button.setPrefWidth(100);
    button.setMaxWidth(Double.MAX_VALUE);
    button.getStyleClass().add("bar");
    button.setAccessibleText(bar.name() + ", " + bar.words());
    button.pseudoClassStateChanged(CHOSEN, bar.chosen());
    button.setOnAction(_ -> bar.choose().run());
    return button;
  }

  /** Name and numbers above, the bar below them. */
  private static final class Drawn extends Pane {
    private static final double THICK = 5;
    private static final double GAP = 2;

    private final Label name;
    private final Label words;
    private final Region track = new Region();
    private final Region filled = new Region();
    private final double share;

    Drawn(Bar bar) {
      share = bar.share();
      name = new Label(bar.name());
      words = new Label(bar.words());
      words.getStyleClass().addAll("ac-caption", "bar-words");
      Whole.tell(name, words);
      track.getStyleClass().add("bar-track");
      filled.getStyleClass().addAll("bar-fill", bar.style());
      getChildren().addAll(name, words, track, filled);
    }

    @Override
    protected double computePrefHeight(double width) {
      return Math.ceil(Math.max(name.prefHeight(-1), words.prefHeight(-1))) + GAP + THICK;
    }

    @Override
    protected double computeMinHeight(double width) {
      return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
      return 0;
    }

    @Override
    protected void layoutChildren() {
      double width = getWidth();
      double line = getHeight() - GAP - THICK;
      double right = Math.min(words.prefWidth(-1), width);
      double left = Math.max(0, Math.min(name.prefWidth(-1), width - right - 8));
      layoutInArea(name, 0, 0, left, line, 0, HPos.LEFT, VPos.CENTER);
      layoutInArea(words, width - right, 0, right, line, 0, HPos.RIGHT, VPos.CENTER);
      track.resizeRelocate(0, line + GAP, width, THICK);
      double length = share <= 0 ? 0 : Math.max(THICK, width * share);
      filled.resizeRelocate(0, line + GAP, length, THICK);
    }
  }
}
