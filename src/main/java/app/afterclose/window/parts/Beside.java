package app.afterclose.window.parts;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * Words, and the buttons that they are about: beside them where the words need no more than two
 * lines, else below them. What is not visible takes no room.
 */
public final class Beside extends Region {
  private static final double GAP = 8;

  private final Label words;
  private final HBox buttons = new HBox(GAP);

  public Beside(Label words, Region... buttons) {
    this.words = words;
    words.setWrapText(true);
    for (Region button : buttons) {
      button.setMinWidth(USE_PREF_SIZE);
      button.managedProperty().bind(button.visibleProperty());
    }
    this.buttons.getChildren().addAll(buttons);
    getChildren().addAll(words, this.buttons);
  }

  private boolean alone() {
    return buttons.getChildren().stream().noneMatch(Node::isVisible);
  }

  private double room(double width) {
    return width - snappedLeftInset() - snappedRightInset();
  }

  /** What is left for the words beside the buttons. */
  private double left(double room) {
    return alone() ? room : room - GAP - buttons.prefWidth(-1);
  }

  private boolean below(double room) {
    double two = words.prefHeight(-1) * 2 + 2;
    return !alone() && (left(room) < 1 || words.prefHeight(left(room)) > two);
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
    double both = words.prefWidth(-1) + (alone() ? 0 : GAP + buttons.prefWidth(-1));
    return both + snappedLeftInset() + snappedRightInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double room = width < 0 ? Double.MAX_VALUE : room(width);
    double high = alone() ? 0 : buttons.prefHeight(-1);
    double inside =
        below(room)
            ? words.prefHeight(room) + GAP + high
            : Math.max(words.prefHeight(left(room)), high);
    return snappedTopInset() + inside + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    double x = snappedLeftInset();
    double y = snappedTopInset();
    double room = room(getWidth());
    double inside = getHeight() - y - snappedBottomInset();
    double wide = Math.min(room, buttons.prefWidth(-1));
    double high = alone() ? 0 : buttons.prefHeight(-1);
    boolean below = below(room);
    double line = below ? inside - high - GAP : inside;
    double across = below ? room : left(room);
    layoutInArea(words, x, y, across, line, 0, HPos.LEFT, VPos.CENTER);
    double top = below ? y + line + GAP : y + (inside - high) / 2;
    buttons.resizeRelocate(snapPositionX(x + room - wide), snapPositionY(top), wide, high);
  }
}
