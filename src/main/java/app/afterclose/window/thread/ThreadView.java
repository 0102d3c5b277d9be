package app.afterclose.window.thread;

import app.afterclose.model.CallId;
import app.afterclose.model.History;
import app.afterclose.model.LiveText;
import app.afterclose.model.RunHead;
import app.afterclose.model.RunId;
import app.afterclose.model.RunStatus;
import app.afterclose.model.Texts;
import app.afterclose.window.words.CallWords;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.animation.AnimationTimer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
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
  private final Column column;
  private final Selecting selecting;
  private final Standing standing;
  private final Rows rows = new Rows();
  private final LiveTexts live = new LiveTexts();
  private final Button jump;
  private final Timeline clock;
  private final AnimationTimer pulse;
  private final ObservableValue<Boolean> shown =
      sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty).orElse(false);
  private History history = new History(List.of());
  private Content.@Nullable Doing doing;
  private int settled;
  private boolean runs;

  public ThreadView(ThreadActions actions, Clock clock, Texts texts) {
    bench = Bench.of(actions, clock, texts);
    getStyleClass().add("thread");
    column = new Column(this::view, this::moved);
    column.setAccessibleText(bench.say("thread.label"));
    selecting = new Selecting(column, bench, this::message);
    standing = new Standing(column, bench.opened());
    ThreadKeys.install(column, selecting);
    jump = jump();
    getChildren().addAll(column, jump);
    this.clock = new Timeline(new KeyFrame(Duration.seconds(1), _ -> tick()));
    this.clock.setCycleCount(Timeline.INDEFINITE);
    pulse = pulse();
    shown.subscribe(_ -> run());
  }

  /** Shows this state, whatever was shown before. Cheap when only the end has changed. */
  public void show(History next, List<LiveText> texts) {
    if (!first(next).equals(first(history))) {
      clear();
    }
    history = next;
    live.settle(next);
    texts.forEach(live::accept);
    lay();
  }

  /**
   * Shows below all that was said what the run does that is in flight; null when none is.
   *
   * @param at when {@code run} was as it says
   */
  public void doing(@Nullable RunHead run, Instant at) {
    Content.Doing next = run == null ? null : new Content.Doing(run, at);
    if (!Objects.equals(next, doing)) {
      doing = next;
      rows.doing(next);
      if (!history.items().isEmpty()) {
        lay();
      }
    }
  }

  private void lay() {
    Rows.Layout layout = rows.of(history, live);
    settled = layout.settled();
    Set<String> keys = new HashSet<>();
    layout.rows().forEach(row -> keys.add(row.key()));
    bench.kept().retain(keys);
    layout.rows().forEach(this::resume);
    Onward onward = Onward.from(column.rows(), column.focused().orElse(null), layout.rows());
    replace(0, layout.rows());
    go(onward);
    runs = doing != null || history.items().stream().anyMatch(ThreadView::runs);
    run();
  }

  /**
   * Times what runs while a window shows it: a clock that ticked on would keep all of one that is
   * closed.
   */
  private void run() {
    if (runs && getScene() != null && shown.getValue()) {
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

  /** A card that was begun holds what was begun, in sight or not, until it is answered. */
  private void resume(Row row) {
    if (row.content() instanceof Content.Approval a) {
      CallId call = a.called().call().call().id();
      if (bench.kept().isBegun(call) || !bench.actions().begun(call).isEmpty()) {
        view(row);
      }
    } else if (row.content() instanceof Content.Answered a) {
      bench.actions().begun(a.called().call().call().id(), Map.of());
    }
  }

  /** The focus goes on from a card that is answered to the next, else to where the rep writes. */
  private void go(Onward onward) {
    switch (onward) {
      case Onward.Stay _ -> {}
      case Onward.Card(String key) -> column.focus(key);
      case Onward.Away _ -> bench.actions().write();
    }
  }

  /** Stands at its end, or at the first card that waits. */
  public void latest() {
    column.pin();
  }

  /** Whether the rep has changed a card of {@code run} and nobody knows yet. */
  public boolean changed(RunId run) {
    return bench.kept().changed(run);
  }

  /** Stands at {@code item}; where that waits for the rep, with the focus in its card. */
  public void reveal(History.Item item) {
    standing.item(item);
  }

  /** Stands at the card of a call, or at what has come of it. */
  public void reveal(CallId call) {
    standing.call(call);
  }

  /** The same, with what the call was asked with in sight. */
  public void found(CallId call) {
    standing.found(call);
  }

  /** Shows nothing. */
  public void clear() {
    history = new History(List.of());
    settled = 0;
    live.clear();
    runs = false;
    run();
    bench.kept().leave();
    selecting.clear();
    column.replace(0, List.of());
    bench.opened().clear();
    column.pin();
  }

  /** Whether the end is in sight and will be kept there. */
  public boolean pinned() {
    return column.pinned();
  }

  private static String first(History history) {
    return history.items().isEmpty() ? "" : history.items().getFirst().run().value();
  }

  private static boolean runs(History.Item item) {
    return switch (item) {
      case History.Called called -> CallWords.running(called);
      case History.Rested rested -> rested.status() instanceof RunStatus.Waiting;
      case History.Asked _, History.Said _, History.Shortened _ -> false;
    };
  }

  /** Once for all the text that has arrived since the last pulse. */
  private AnimationTimer pulse() {
    return new AnimationTimer() {
      @Override
      public void handle(long now) {
        stop();
        List<Row> shown = column.rows();
        int from = Math.min(settled, shown.size());
        @Nullable Row before = from == 0 ? null : shown.get(from - 1);
        replace(from, rows.tail(history, live, before));
      }
    };
  }

  /**
   * Makes the rows from {@code from} on be {@code next}; those that are as before are left alone.
   */
  private void replace(int from, List<Row> next) {
    List<Row> shown = column.rows();
    int same = 0;
    while (same < next.size()
        && from + same < shown.size()
        && next.get(same).equals(shown.get(from + same))) {
      same++;
    }
    if (same < next.size() || from + same < shown.size()) {
      column.replace(from + same, List.copyOf(next.subList(same, next.size())));
    }
  }

  private RowView view(Row row) {
    if (!RowView.kept(row.content())) {
      return RowView.of(row.content(), bench);
    }
    RowView kept = bench.kept().get(row.key(), () -> RowView.of(row.content(), bench));
    kept.update(row.content());
    return kept;
  }

  private void tick() {
    Instant now = bench.now();
    column.views(view -> view.tick(now));
  }

  private Button jump() {
    var button = new Button(bench.say("thread.jump"), new FontIcon(Feather.ARROW_DOWN));
    button.getStyleClass().add("thread-jump");
    button.setOnAction(_ -> column.pin());
    button.setVisible(false);
    StackPane.setAlignment(button, Pos.BOTTOM_CENTER);
    return button;
  }

  /** All that was said where {@code row} is, as markdown. */
  private String message(Row row) {
    return switch (row.content()) {
      case Content.Ask(var asked) -> asked.text();
      case Content.Text text -> rows.message(text.said());
      default -> "";
    };
  }

  /** What the menu over a row offers. */
  List<MenuItem> menu(int row) {
    return selecting.items(row);
  }

  private void moved() {
    selecting.paint();
    jump.setVisible(!column.pinned() && !column.atEnd());
  }
}
