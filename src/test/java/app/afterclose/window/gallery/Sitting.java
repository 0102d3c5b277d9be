package app.afterclose.window.gallery;

import app.afterclose.window.parts.Reveal;
import app.afterclose.window.theme.Theme;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A picture's subject in a scene of its own, brought to the state that is pictured. Only what
 * floats needs a stage, on the headless platform; without one nothing is drawn until it is asked
 * for. To be closed; for a test's thread.
 */
final class Sitting implements AutoCloseable {
  private static final int PATIENCE = 60;

  private final Picture picture;
  private final Scene scene;
  private final WritableImage pixel = new WritableImage(1, 1);
  private Look dressed;
  private @Nullable Stage stage;

  /** Brings {@code picture} about in a window that is dressed so from the beginning. */
  Sitting(Picture picture, Look first) throws Exception {
    this.picture = picture;
    dressed = first;
    Subject subject = fx(picture.subject()::get);
    scene = fx(() -> new Scene(subject.root(), picture.width(), picture.height()));
    fx(this::shown);
    settle();
    for (Runnable step : subject.steps()) {
      fx(
          () -> {
            step.run();
            return true;
          });
      settle();
    }
    await();
  }

  /** Waits for what takes its time, and that it is laid out. */
  private void await() throws Exception {
    WaitForAsyncUtils.waitFor(
        PATIENCE, TimeUnit.SECONDS, () -> fx(() -> picture.ready().test(scene.getRoot())));
    settle();
  }

  private boolean shown() {
    Theme.dress(scene, dressed.scheme(), dressed.textPercent());
    scene.getPreferences().setReducedMotion(true);
    if (picture.more().floating()) {
      stage = new Stage();
      stage.setScene(scene);
      stage.setWidth(picture.width());
      stage.setHeight(picture.height());
      stage.show();
    }
    return true;
  }

  /** Dresses everything for {@code look}, and waits until it is laid out. */
  void dress(Look look) throws Exception {
    boolean so = look.scheme() == dressed.scheme() && look.textPercent() == dressed.textPercent();
    dressed = look;
    if (so) {
      return;
    }
    fx(
        () -> {
          Theme.dress(scene, look.scheme(), look.textPercent());
          return true;
        });
    settle();
    String towards = picture.more().towards();
    if (look.textPercent() > 100 && !towards.isEmpty()) {
      fx(() -> scrolled(towards));
      settle();
    }
  }

  private boolean scrolled(String towards) {
    Reveal.bring(Hand.find(scene.getRoot(), towards));
    return true;
  }

  /** What is in sight, with {@code scale} pixels for each unit. */
  Image image(int scale) throws Exception {
    return fx(() -> Camera.take(scene, popups(), scale));
  }

  /** What {@code eye} finds in the window and in what floats over it, from the back. */
  List<String> inspect(Function<Scene, List<String>> eye) throws Exception {
    return fx(
        () ->
            Stream.concat(Stream.of(scene), popups().stream().map(Window::getScene))
                .flatMap(seen -> eye.apply(seen).stream())
                .map(fault -> fault.length() > 160 ? fault.substring(0, 160) : fault)
                .toList());
  }

  private List<PopupWindow> popups() {
    return Window.getWindows().stream()
        .filter(window -> window instanceof PopupWindow popup && ours(popup))
        .map(PopupWindow.class::cast)
        .toList();
  }

  private boolean ours(PopupWindow popup) {
    Window owner = popup;
    while (owner instanceof PopupWindow above) {
      owner = above.getOwnerWindow();
    }
    return owner.equals(stage);
  }

  @Override
  public void close() {
    WaitForAsyncUtils.waitForAsyncFx(
        TimeUnit.SECONDS.toMillis(PATIENCE),
        () -> {
          popups().forEach(Window::hide);
          if (stage != null) {
            stage.close();
          }
          // Whatever was dressed is dressed again with the next, for as long as a scene holds it.
          scene.setRoot(new Pane());
        });
  }

  /** Waits until all that was begun is done, and laying out again changes nothing. */
  private void settle() throws Exception {
    WaitForAsyncUtils.waitForFxEvents();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
    int before = 0;
    int now = fx(this::layOut);
    while (now != before) {
      if (System.nanoTime() > end) {
        throw new AssertionError(picture.name() + " does not come to rest");
      }
      WaitForAsyncUtils.waitForFxEvents(2);
      before = now;
      now = fx(this::layOut);
    }
  }

  private int layOut() {
    layOut(scene);
    int sum = shape(scene.getRoot());
    for (PopupWindow popup : popups()) {
      layOut(popup.getScene());
      sum = 31 * sum + shape(popup.getScene().getRoot());
    }
    return sum;
  }

  /** A snapshot dresses and lays out what has changed, as a pulse does for a scene in sight. */
  private void layOut(Scene some) {
    Node leaf = some.getRoot();
    while (leaf instanceof Parent parent && !parent.getChildrenUnmodifiable().isEmpty()) {
      leaf = parent.getChildrenUnmodifiable().getFirst();
    }
    var how = new SnapshotParameters();
    how.setViewport(new Rectangle2D(0, 0, 1, 1));
    leaf.snapshot(how, pixel);
  }

  private static int shape(Node node) {
    // What is cached would be drawn again as it was, without what an inspection changed.
    node.setCache(false);
    int sum = Objects.hash(node.isVisible(), node.getLayoutBounds(), node.getLayoutX());
    sum = 31 * sum + Objects.hash(node.getLayoutY(), node.getTranslateY());
    if (node instanceof Text text) {
      sum = 31 * sum + Objects.hash(text.getText(), text.getFill());
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        sum = 31 * sum + shape(child);
      }
    }
    return sum;
  }

  private static <T> T fx(Callable<T> work) throws Exception {
    return WaitForAsyncUtils.asyncFx(work).get(PATIENCE, TimeUnit.SECONDS);
  }
}
