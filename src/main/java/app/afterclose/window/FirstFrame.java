package app.afterclose.window;

import app.afterclose.window.theme.Appearance;
import app.afterclose.window.theme.Theme;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * What a window shows while all that will be in it is made: the product's mark on the ground of its
 * colours, which takes no longer than the emptiest window. For the JavaFX thread.
 */
final class FirstFrame extends AnimationTimer {
  private static final double MARK = 64;

  /** One frame is drawn, and one more in case the first was before the desktop had a place. */
  private static final int FRAMES = 2;

  private final Stage stage;
  private final Runnable then;
  private int frames;

  private FirstFrame(Stage stage, Runnable then) {
    this.stage = stage;
    this.then = then;
  }

  /** Shows {@code stage} now, and does {@code then} once it is seen, unless it was closed. */
  static void show(Stage stage, Appearance wish, Runnable then) {
    var scene = new Scene(new StackPane(Theme.mark(MARK)));
    Theme.ground(scene, wish);
    stage.setScene(scene);
    stage.show();
    new FirstFrame(stage, then).start();
  }

  @Override
  public void handle(long now) {
    if (++frames <= FRAMES) {
      return;
    }
    stop();
    if (stage.isShowing()) {
      then.run();
    }
  }
}
