package app.afterclose.window;

import app.afterclose.window.memory.Placement;
import app.afterclose.window.memory.Remembered;
import app.afterclose.window.memory.TypedKeeper;
import app.afterclose.window.memory.WindowFile;
import app.afterclose.window.theme.Appearance;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * Brings a window to where the one before was, and writes down what becomes of it: soon after each
 * change, because a window may be killed, and when it closes. For the JavaFX thread.
 */
final class Memory {
  private static final Duration SOON = Duration.millis(500);

  private final WindowFile file;
  private final Stage stage;
  private final Shell shell;
  private final ObjectProperty<Appearance> appearance;
  private final TypedKeeper typed;
  private final PauseTransition soon = new PauseTransition(SOON);
  private Optional<Rectangle2D> bounds = Optional.empty();

  Memory(
      WindowFile file,
      TypedKeeper typed,
      Stage stage,
      Shell shell,
      ObjectProperty<Appearance> appearance) {
    this.file = file;
    this.typed = typed;
    this.stage = stage;
    this.shell = shell;
    this.appearance = appearance;
  }

  /**
   * Puts {@code stage} to where the window before was; before it is shown.
   *
   * @param screens what of each screen is free for windows, the main one first
   */
  static void place(Stage stage, Remembered was, List<Rectangle2D> screens) {
    Rectangle2D at = Placement.of(was.bounds(), screens);
    stage.setX(at.getMinX());
    stage.setY(at.getMinY());
    stage.setWidth(at.getWidth());
    stage.setHeight(at.getHeight());
    stage.setMaximized(was.maximised());
  }

  /**
   * Puts {@code stage} there once more when its title is out of reach. On X11, JavaFX may take the
   * frame that the window manager has just made for a move, and moves the window beyond the corner
   * of the screen; seen with JavaFX 26 where the X server had just started.
   *
   * @param screens as above
   */
  static void reach(Stage stage, Remembered was, List<Rectangle2D> screens) {
    var now = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    if (!stage.isMaximized() && !Placement.reachable(now, screens)) {
      place(stage, was, screens);
    }
  }

  /** Makes the window look as the rep left it; before any of it is seen. */
  void restore(Remembered was) {
    appearance.set(was.appearance());
    shell.sidebarWidth().set(was.sidebar());
    shell.sidebarHidden().set(was.hidden());
    shell.introduced().set(was.introduced());
    typed.begin();
    shell.restoreTyped();
    bounds = was.bounds();
  }

  /** Writes from now on. */
  void keep() {
    soon.setOnFinished(_ -> write());
    stage.xProperty().subscribe(_ -> moved());
    stage.yProperty().subscribe(_ -> moved());
    stage.widthProperty().subscribe(_ -> moved());
    stage.heightProperty().subscribe(_ -> moved());
    stage.maximizedProperty().subscribe(_ -> soon.playFromStart());
    shell.sidebarWidth().subscribe(_ -> soon.playFromStart());
    shell.sidebarHidden().subscribe(_ -> soon.playFromStart());
    shell.introduced().subscribe(_ -> soon.playFromStart());
    appearance.subscribe(_ -> soon.playFromStart());
    stage
        .showingProperty()
        .subscribe(
            showing -> {
              if (!showing) {
                soon.stop();
                write();
                typed.now();
              }
            });
  }

  private void moved() {
    soon.playFromStart();
  }

  private void write() {
    file.write(
        new Remembered(
            bounds(),
            stage.isMaximized(),
            shell.sidebarWidth().get(),
            shell.sidebarHidden().get(),
            shell.introduced().get(),
            appearance.get()));
  }

  /** A desktop moves and sizes a window before it says that this is because it maximised it. */
  private Optional<Rectangle2D> bounds() {
    boolean own = !stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen();
    boolean told = !Double.isNaN(stage.getX()) && !Double.isNaN(stage.getY());
    if (own && told && stage.getWidth() > 0 && stage.getHeight() > 0) {
      bounds =
          Optional.of(
              new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
    }
    return bounds;
  }
}
