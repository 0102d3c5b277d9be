package app.afterclose.window.thread;

import app.afterclose.window.theme.StateIcon;
import app.afterclose.window.theme.StateLook;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/**
 * A state's icon, words about it and buttons beside them; where all of it does not fit into one
 * line, the buttons stand below the words, which are never cut.
 */
final class RestLine extends Region {
  private static final double GAP = 8;

  /** Room between a flat button's edge and its icon, which stands below the words. */
  private static final double EDGE = 8;

  private static final double BELOW = 4;
  private final StateIcon icon;
  private final Label words = new Label();
  private final FlowPane buttons = new FlowPane(GAP, BELOW);
  private List<Button> offered = List.of();

  RestLine(StateLook look) {
    icon = new StateIcon(look);
    getStyleClass().addAll("thread-line", "thread-final");
    words.getStyleClass().add("thread-muted");
    words.setWrapText(true);
    buttons.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(icon, words, buttons);
  }

  void say(String text) {
    words.setText(text);
  }

  void offer(List<Button> choices) {
    offered = List.copyOf(choices);
    buttons.getChildren().setAll(offered);
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
  protected double computePrefWidth(double height) {
    return indent() + wide(words) + (offers() ? GAP + row() : 0);
  }

  @Override
  protected double computePrefHeight(double width) {
    return arrange(width < 0 ? prefWidth(-1) : width, false);
  }

  @Override
  protected void layoutChildren() {
    arrange(getWidth(), true);
  }

  /** The height of all of it, which is put in its place when {@code really}. */
  private double arrange(double width, boolean really) {
    double left = indent();
    double line = Math.max(getMinHeight(), Math.ceil(words.prefHeight(-1)));
    boolean beside = left + wide(words) + (offers() ? GAP + row() : 0) <= width;
    double wide = beside ? wide(words) : Math.max(0, width - left);
    double high = Math.ceil(words.prefHeight(wide));
    double top = Math.floor((line - Math.ceil(words.prefHeight(-1))) / 2);
    double x = beside ? left + wide + GAP : left - (flat() ? EDGE : 0);
    double room = beside ? row() : Math.max(0, width - x);
    double tall = offers() ? Math.ceil(buttons.prefHeight(room)) : 0;
    if (really) {
      double size = Math.ceil(icon.prefWidth(-1));
      icon.resizeRelocate(0, Math.rint((line - size) / 2), size, size);
      words.resizeRelocate(left, top, wide, high);
      double y = beside ? Math.rint((line - tall) / 2) : top + high + BELOW;
      buttons.resizeRelocate(x, y, room, tall);
    }
    return beside ? line : top + high + (offers() ? BELOW + tall : top);
  }

  private double indent() {
    return Math.ceil(icon.prefWidth(-1)) + GAP;
  }

  private static double wide(Region part) {
    return Math.ceil(part.prefWidth(-1));
  }

  /** How wide the buttons are side by side. */
  private double row() {
    return offered.stream().mapToDouble(RestLine::wide).sum() + GAP * (offered.size() - 1);
  }

  private boolean offers() {
    return !offered.isEmpty();
  }

  private boolean flat() {
    return offers() && offered.getFirst().getStyleClass().contains("flat");
  }
}
