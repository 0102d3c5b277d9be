package app.afterclose.window.thread;

import app.afterclose.json.Json;
import app.afterclose.model.History;
import app.afterclose.model.LiveText;
import app.afterclose.window.words.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.animation.AnimationTimer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The thread of one conversation. It stays at its end for as long as the rep has not scrolled away.
 * FX thread only.
 */
public final class ThreadView extends StackPane {
  private final Bench bench;
  private final ObservableList<Row> items = FXCollections.observableArrayList();
  private final ListView<Row> list = new ListView<>(items);
  private final Set<RowCell> cells = new HashSet<>();
  private final Rows rows = new Rows();
  private final LiveTexts live = new LiveTexts();
  private final Pin pin;
  private final Button jump;
  private final Timeline clock;
  private final AnimationTimer pulse;
  private History history = new History(List.of());
  private int settled;

  public ThreadView(ThreadActions actions, Clock clock) {
    bench =
        new Bench(actions, clock, new Json(), new Texts("thread-texts"), new Opened(), new Kept());
    getStyleClass().add("thread");
    list.getStyleClass().add("thread-list");
    list.setAccessibleText(bench.say("thread.label"));
    list.setSelectionModel(null);
    list.setFocusModel(null);
    list.setCellFactory(_ -> cell());
    pin = new Pin(list, this::offerJump);
    ThreadKeys.install(list, pin);
    jump = jump();
    getChildren().addAll(list, jump);
    this.clock = new Timeline(new KeyFrame(Duration.seconds(1), _ -> tick()));
    this.clock.setCycleCount(Timeline.INDEFINITE);
    pulse = pulse();
  }

  /** Shows this state, whatever was shown before. Cheap when only the end has changed. */
  public void show(History next, List<LiveText> texts) {
    if (!first(next).equals(first(history))) {
      clear();
    }
    history = next;
    live.settle(next);
    texts.forEach(live::accept);
    Rows.Layout layout = rows.of(next, live);
    settled = layout.settled();
    Set<String> keys = new HashSet<>();
    layout.rows().forEach(row -> keys.add(row.key()));
    replace(0, layout.rows());
    bench.kept().retain(keys);
    boolean runs = next.items().stream().anyMatch(ThreadView::runs);
    if (runs) {
      clock.play();
    } else {
      clock.stop();
    }
  }

  /**
   * Text that arrives for an open turn. What is known already is dropped, by turn and offset; text
   * after a gap is too, until {@link #show} brings what is missing.
   */
  public void live(LiveText text) {
    if (live.accept(text)) {
      pulse.start();
    }
  }

  /** Shows nothing. */
  public void clear() {
    history = new History(List.of());
    settled = 0;
    live.clear();
    clock.stop();
    items.clear();
    cells.forEach(RowCell::forget);
    bench.kept().retain(Set.of());
    bench.opened().clear();
    pin.toEnd();
  }

  /** Whether the end is in sight and will be kept there. */
  public boolean pinned() {
    return pin.pinned();
  }

  private static String first(History history) {
    return history.items().isEmpty() ? "" : history.items().getFirst().run().value();
  }

  private static boolean runs(History.Item item) {
    return item instanceof History.Called called && CallWords.running(called);
  }

  /** Once for all the text that has arrived since the last pulse. */
  private AnimationTimer pulse() {
    return new AnimationTimer() {
      @Override
      public void handle(long now) {
        stop();
        int from = Math.min(settled, items.size());
        @Nullable Row before = from == 0 ? null : items.get(from - 1);
        replace(from, rows.tail(history, live, before));
      }
    };
  }

  /** Makes the rows from {@code from} on be {@code next}, touching only those that differ. */
  private void replace(int from, List<Row> next) {
    int head = 0;
    while (head < next.size()
        && from + head < items.size()
        && next.get(head).equals(items.get(from + head))) {
      head++;
    }
    int tail = 0;
    while (tail < next.size() - head
        && tail < items.size() - from - head
        && next.get(next.size() - 1 - tail).equals(items.get(items.size() - 1 - tail))) {
      tail++;
    }
    int old = items.size() - from - head - tail;
    int now = next.size() - head - tail;
    int both = Math.min(old, now);
    for (int i = 0; i < both; i++) {
      items.set(from + head + i, next.get(head + i));
    }
    int at = from + head + both;
    if (old > both) {
      items.remove(at, at + old - both);
    } else if (now > both) {
      items.addAll(at, next.subList(head + both, head + now));
    }
    if (old + now > 0) {
      pin.follow();
      offerJump();
    }
  }

  private RowCell cell() {
    var cell = new RowCell(bench);
    cells.add(cell);
    return cell;
  }

  private void tick() {
    Instant now = bench.now();
    cells.forEach(cell -> cell.tick(now));
  }

  private Button jump() {
    var button = new Button(bench.say("thread.jump"), new FontIcon(Feather.ARROW_DOWN));
    button.getStyleClass().add("thread-jump");
    button.setOnAction(_ -> pin.toEnd());
    button.setVisible(false);
    StackPane.setAlignment(button, Pos.BOTTOM_CENTER);
    return button;
  }

  private void offerJump() {
    jump.setVisible(!pin.pinned());
  }
}
