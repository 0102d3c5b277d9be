package app.afterclose.window;

import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
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
  private final Assembly window;
  private final TypedKeeper typed;
  private final PauseTransition soon = new PauseTransition(SOON);
  private Optional<Rectangle2D> bounds = Optional.empty();

  Memory(WindowFile file, TypedFile typed, Stage stage, Assembly window) {
    this.file = file;
    this.typed = new TypedKeeper(typed, window.desk().typed());
    this.stage = stage;
    this.window = window;
  }

  /** Before the stage is shown, so that its first frame is as the rep left it. */
  void restore() {
    Remembered was = file.read();
    window.appearance().set(was.appearance());
    window.shell().sidebarWidth().set(was.sidebar());
    window.shell().sidebarHidden().set(was.hidden());
    window.shell().introduced().set(was.introduced());
    typed.begin();
    window.shell().restoreTyped();
    List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    bounds = was.bounds().flatMap(at -> Placement.of(at, screens));
    bounds.ifPresent(
        at -> {
          stage.setX(at.getMinX());
          stage.setY(at.getMinY());
          stage.setWidth(at.getWidth());
          stage.setHeight(at.getHeight());
        });
    stage.setMaximized(was.maximised());
  }

  /** Writes from now on. */
  void keep() {
    soon.setOnFinished(_ -> write());
    stage.xProperty().subscribe(_ -> moved());
    stage.yProperty().subscribe(_ -> moved());
    stage.widthProperty().subscribe(_ -> moved());
    stage.heightProperty().subscribe(_ -> moved());
    stage.maximizedProperty().subscribe(_ -> soon.playFromStart());
    window.shell().sidebarWidth().subscribe(_ -> soon.playFromStart());
    window.shell().sidebarHidden().subscribe(_ -> soon.playFromStart());
    window.shell().introduced().subscribe(_ -> soon.playFromStart());
    window.appearance().subscribe(_ -> soon.playFromStart());
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
            window.shell().sidebarWidth().get(),
            window.shell().sidebarHidden().get(),
            window.shell().introduced().get(),
            window.appearance().get()));
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
