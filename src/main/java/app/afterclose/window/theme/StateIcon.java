package app.afterclose.window.theme;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The icon of a run's state, drawn on a grid of 16 by 16 and as large as the stylesheet has it; the
 * ring of a running one turns while a window shows it whose rep does not mind.
 */
public final class StateIcon extends Pane {
  private static final double GRID = 16;

  /**
   * A turn takes 1.2 s. In steps, because each is a redraw: runs last for hours, and sixty redraws
   * a second for a ring would be felt on a battery.
   */
  private static final Duration STEP = Duration.millis(67);

  private static final double DEGREES = 20;

  /** Whether a window shows it: a ring that turned on in one that is gone would keep all of it. */
  private final ObservableValue<Boolean> shown =
      sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty).orElse(false);

  private final Group drawing = new Group();
  private final Scale size = new Scale();
  private @Nullable StateLook look;
  private @Nullable Timeline turning;

  public StateIcon() {
    getStyleClass().add("state-icon");
    setMouseTransparent(true);
    getChildren().add(drawing);
    drawing.setManaged(false);
    size.xProperty().bind(widthProperty().divide(GRID));
    size.yProperty().bind(size.xProperty());
    drawing.getTransforms().add(size);
    sceneProperty().flatMap(Motion::reduced).orElse(false).subscribe(_ -> turn());
    shown.subscribe(_ -> turn());
    visibleProperty().subscribe(_ -> turn());
  }

  public StateIcon(StateLook look) {
    this();
    show(look);
  }

  /** Shows {@code next}; showing the same again does not disturb the ring. */
  public void show(StateLook next) {
    if (next == look) {
      return;
    }
    if (look != null) {
      getStyleClass().remove(look.style());
    }
    look = next;
    getStyleClass().add(next.style());
    stop();
    drawing.getChildren().clear();
    if (!next.path().isEmpty()) {
      var path = new SVGPath();
      path.setContent(next.path());
      path.getStyleClass().add("state-line");
      drawing.getChildren().add(path);
    }
    if (next.turns()) {
      drawing.getChildren().add(ring(next == StateLook.RUNNING ? 5.5 : 2.5));
    }
    turn();
  }

  /** Whether its ring is turning now. */
  boolean turns() {
    return turning != null;
  }

  private static Arc ring(double radius) {
    var arc = new Arc(GRID / 2, GRID / 2, radius, radius, 90, 280);
    arc.setType(ArcType.OPEN);
    arc.getStyleClass().addAll("state-line", "state-ring");
    return arc;
  }

  private void turn() {
    // A scene is left before what is asked about its window has heard of it.
    Scene scene = getScene();
    boolean seen = scene != null && shown.getValue() && isVisible();
    if (!seen || look == null || !look.turns() || Motion.reduced(scene).getValue()) {
      stop();
    } else if (turning == null) {
      // The arc reaches all four extremes of its circle, so that it turns about the middle.
      Node ring = drawing.getChildren().getLast();
      turning = new Timeline(new KeyFrame(STEP, _ -> ring.setRotate(ring.getRotate() + DEGREES)));
      turning.setCycleCount(Animation.INDEFINITE);
      turning.play();
    }
  }

  private void stop() {
    if (turning != null) {
      turning.stop();
      turning = null;
    }
  }
}
