package app.afterclose.window.thread;

import app.afterclose.model.British;
import app.afterclose.model.Ending;
import app.afterclose.model.Texts;
import app.afterclose.window.theme.Theme;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.stage.Stage;

/**
 * What a frame costs the JavaFX thread while an answer arrives at 900 characters a second: its
 * processor time, so that a busy machine does not tell. Beside it the floor: the same words in a
 * bare {@code ListView}, a row for each 80 of them, of which the last grows.
 */
public final class StreamSpeed {
  private static final int STEP = 15;
  private static final int WARM = 240;
  private static final int FRAMES = 240;
  private static final int LONG = 200_000;

  private final Stage stage;
  private final CountDownLatch done = new CountDownLatch(1);

  private StreamSpeed() {
    stage = new Stage();
    stage.setX(0);
    stage.setY(0);
  }

  public static void main(String[] args) throws InterruptedException {
    var up = new CountDownLatch(1);
    Platform.startup(up::countDown);
    up.await();
    Platform.setImplicitExit(false);
    String words = "The account asked for a quote, and nobody answered it in June. ";
    String rich = words + "Its **value** is `$54,820`, see [the deal](https://example.com/d). ";
    measure("answer of 8 KB", Tales.ANALYSIS.repeat(9), 4_000);
    measure("plain paragraph", words.repeat(LONG / words.length() + 200), LONG);
    measure("rich paragraph", rich.repeat(LONG / rich.length() + 200), LONG);
    measure("lines", rich.repeat(2).concat("\n").repeat(LONG / rich.length() / 2 + 80), LONG);
    measure("code", "```java\n" + "int value = 1; // counts\n".repeat(LONG / 25 + 500), LONG);
    String item = "- Call **Konex** first: they asked for `a quote` on 4 June\n";
    measure("list", item.repeat(LONG / item.length() + 200), LONG);
    String row = "| Konex | no answer for `45` days | $4,000 |\n";
    String head = "| Deal | Why | Value |\n|---|---|--:|\n";
    measure("table", head + row.repeat(LONG / row.length() + 200), LONG);
    Platform.exit();
  }

  private static void measure(String name, String text, int from) throws InterruptedException {
    if (!System.getProperty("only", name).equals(name)) {
      return;
    }
    double[] ours = run(text, from, false);
    double[] floor = run(text, from, true);
    System.out.printf(
        "%-16s %6.2f ms a frame (p95 %6.2f), floor %5.2f (p95 %5.2f): %.1f times%n",
        name,
        at(ours, 50),
        at(ours, 95),
        at(floor, 50),
        at(floor, 95),
        at(ours, 50) / at(floor, 50));
  }

  private static double at(double[] sorted, int percent) {
    return sorted[(sorted.length - 1) * percent / 100];
  }

  private static double[] run(String text, int from, boolean bare) throws InterruptedException {
    double[][] out = new double[1][];
    var ready = new CountDownLatch(1);
    StreamSpeed[] made = new StreamSpeed[1];
    Platform.runLater(
        () -> {
          made[0] = new StreamSpeed();
          if (bare) {
            made[0].bare(text, from, result -> out[0] = result);
          } else {
            made[0].thread(text, from, result -> out[0] = result);
          }
          ready.countDown();
        });
    ready.await();
    made[0].done.await();
    return out[0];
  }

  private interface Result {
    void of(double[] sorted);
  }

  private void thread(String text, int from, Result result) {
    var view =
        new ThreadView(
            new Wishes(), Clock.fixed(Tale.START, ZoneOffset.UTC), new Texts(British.FIGURES));
    var tale = new Tale();
    for (int i = 0; i < 50; i++) {
      tale.ask("What about deal " + i).begin().said("It is **open**.\n\n- Call them");
      tale.ends(new Ending.Finished(), Duration.ofSeconds(4));
    }
    tale.ask("Tell me all").begin();
    view.show(tale.history(), List.of(tale.live(0, text.substring(0, from))));
    frames(view, at -> view.live(tale.live(at, text.substring(at, at + STEP))), from, result);
  }

  private void bare(String text, int from, Result result) {
    var list = new ListView<String>();
    int rows = from / 80;
    list.getItems()
        .setAll(
            IntStream.range(0, rows)
                .mapToObj(i -> text.substring(i * 80, i * 80 + 80).replace('\n', ' '))
                .collect(Collectors.toCollection(ArrayList::new)));
    frames(
        list,
        at -> {
          int row = at / 80;
          String last = text.substring(row * 80, at + STEP).replace('\n', ' ');
          if (row == list.getItems().size()) {
            list.getItems().add(last);
          } else {
            list.getItems().set(row, last);
          }
          list.scrollTo(row);
        },
        from,
        result);
  }

  private void frames(Parent root, IntConsumer feed, int from, Result result) {
    var scene = new Scene(root, 900, 800);
    Theme.dress(scene, ColorScheme.LIGHT);
    stage.setScene(scene);
    stage.show();
    var times = new double[FRAMES];
    var threads = ManagementFactory.getThreadMXBean();
    scene.addPostLayoutPulseListener(
        new Runnable() {
          private int frame = -WARM;
          private long before = threads.getCurrentThreadCpuTime();

          @Override
          public void run() {
            long now = threads.getCurrentThreadCpuTime();
            if (frame >= 0 && frame < FRAMES) {
              times[frame] = (now - before) / 1e6;
            }
            before = now;
            if (frame == FRAMES) {
              scene.removePostLayoutPulseListener(this);
              Arrays.sort(times);
              result.of(times);
              stage.hide();
              done.countDown();
              return;
            }
            feed.accept(from + (frame + WARM) * STEP);
            frame++;
            Platform.requestNextPulse();
          }
        });
    Platform.requestNextPulse();
  }
}
