package app.afterclose.window;

import app.afterclose.model.ConversationId;
import app.afterclose.window.state.Connection;
import app.afterclose.window.state.Place;
import app.afterclose.window.theme.Theme;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

/**
 * What a frame of a window with 600 conversations and 100,000 deals costs the JavaFX thread: its
 * processor time, so that a busy machine does not tell.
 */
public final class ListSpeed {
  private static final int FRAMES = 120;

  /** Something that the rep does in each frame. */
  private interface Step {
    void in(int frame);
  }

  private record Scenario(String name, Step step) {}

  private final TestWindow window = new TestWindow();
  private final Stage stage = new Stage();
  private final CountDownLatch done;

  private ListSpeed(CountDownLatch done) {
    this.done = done;
  }

  public static void main(String[] args) throws InterruptedException {
    var done = new CountDownLatch(1);
    Platform.startup(() -> new ListSpeed(done).open());
    done.await();
    Platform.exit();
  }

  private void open() {
    var story = new Story(window.agent);
    new Market(100_000, false).answer(window.agent);
    for (int i = 0; i < 600; i++) {
      story.finished("m" + i, "What about deal " + i, "It is **open**.");
    }
    story.tell();
    long begin = now();
    window.build();
    var scene = new Scene(window.shell, 1000, 700);
    Theme.dress(scene, ColorScheme.LIGHT);
    stage.setX(0);
    stage.setY(0);
    stage.setScene(scene);
    stage.show();
    window.inbox.connection(new Connection.Connected());
    System.out.printf("open: %.0f ms%n", (now() - begin) / 1e6);
    var all = new ArrayList<Scenario>();
    all.add(new Scenario("nothing", _ -> {}));
    all.add(new Scenario("tick", _ -> window.model.tick()));
    all.add(
        new Scenario("open a conversation", i -> window.desk.open(new ConversationId("m" + i))));
    all.add(new Scenario("to the pipeline", this::show));
    all.add(new Scenario("scroll deals", i -> table(scene).scrollTo(i * 700)));
    all.add(
        new Scenario(
            "filter deals",
            i -> ((TextField) scene.lookup(".filters .text-field")).setText("deal " + i)));
    run(scene, all);
  }

  private void show(int frame) {
    if (frame == 0) {
      window.desk.show(Place.PIPELINE);
    }
  }

  private static TableView<?> table(Scene scene) {
    return (TableView<?>) scene.lookup(".deal-table");
  }

  private void run(Scene scene, List<Scenario> left) {
    if (left.isEmpty()) {
      done.countDown();
      return;
    }
    Scenario scenario = left.removeFirst();
    var times = new ArrayList<Double>();
    scene.addPostLayoutPulseListener(
        new Runnable() {
          private long before = now();

          @Override
          public void run() {
            times.add((now() - before) / 1e6);
            before = now();
            if (times.size() > FRAMES) {
              scene.removePostLayoutPulseListener(this);
              double first = times.get(1);
              times.removeFirst();
              times.sort(null);
              System.out.printf(
                  "%s: %.1f ms a frame (p95 %.1f, first %.1f)%n",
                  scenario.name(), times.get(FRAMES / 2), times.get(FRAMES * 95 / 100), first);
              Platform.runLater(() -> ListSpeed.this.run(scene, left));
              return;
            }
            scenario.step().in(times.size() - 1);
            Platform.requestNextPulse();
          }
        });
    Platform.requestNextPulse();
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
