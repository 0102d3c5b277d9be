package app.afterclose.window.details;

import javafx.scene.layout.Region;

/** A part as a bar on the run's time. */
final class Track extends Region {
  /** However short it was, it can be seen. */
  private static final double LEAST = 3;

  private final Region bar = new Region();
  private final double from;
  private final double to;

  /**
   * @param from where the bar begins, 0 to 1
   * @param to where it ends
   */
  Track(double from, double to) {
    this.from = from;
    this.to = to;
    getStyleClass().add("details-track");
    bar.getStyleClass().add("details-bar");
    getChildren().add(bar);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double wide = Math.max(LEAST, (to - from) * width);
    bar.resizeRelocate(Math.min(from * width, width - wide), 0, wide, getHeight());
  }
}
