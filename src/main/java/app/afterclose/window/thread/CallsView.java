package app.afterclose.window.thread;

import app.afterclose.model.CallId;
import app.afterclose.model.History;
import app.afterclose.window.parts.CallIcon;
import app.afterclose.window.words.CallWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Calls that follow each other: a line each, more than three of them folded into one. */
final class CallsView extends VBox implements RowView {
  private static final int UNFOLDED = 3;

  private final Bench bench;
  private final CallIcon icon = new CallIcon();
  private final Opener opener = new Opener(this::toggle);
  private final List<CallLine> lines = new ArrayList<>();
  private final VBox inner = new VBox();
  private Content.Calls shown;

  CallsView(Content.Calls calls, Bench bench) {
    this.bench = bench;
    shown = calls;
    getStyleClass().add("thread-calls");
    show(calls);
  }

  @Override
  public Region node() {
    return this;
  }

  @Override
  public boolean update(Content content) {
    if (content instanceof Content.Calls calls) {
      show(calls);
      return true;
    }
    return false;
  }

  @Override
  public void tick(Instant now) {
    lines.forEach(line -> line.tick(now));
  }

  private void show(Content.Calls calls) {
    shown = calls;
    boolean folds = calls.calls().size() > UNFOLDED;
    boolean open = !folds || bench.opened().is(key());
    lines(open ? calls.calls() : List.of());
    inner.getStyleClass().setAll(folds ? "thread-folded" : "thread-unfolded");
    if (folds) {
      opener.show(icon.show(look(calls.calls())), words(calls), open);
      getChildren().setAll(opener);
      if (open) {
        getChildren().add(inner);
      }
    } else {
      getChildren().setAll(inner);
    }
  }

  private void lines(List<History.Called> calls) {
    for (int i = 0; i < calls.size(); i++) {
      if (i < lines.size()) {
        lines.get(i).show(calls.get(i));
      } else {
        lines.add(new CallLine(calls.get(i), false, bench));
      }
    }
    lines.subList(calls.size(), lines.size()).clear();
    inner.getChildren().setAll(lines);
  }

  private String words(Content.Calls calls) {
    return new CallWords(bench.texts()).folded(calls.calls());
  }

  private static CallIcon.Look look(List<History.Called> calls) {
    if (calls.stream().anyMatch(CallWords::running)) {
      return CallIcon.Look.RUNNING;
    }
    if (calls.stream().anyMatch(c -> !c.call().settled())) {
      return CallIcon.Look.WAITING;
    }
    return calls.stream().anyMatch(CallWords::failed)
        ? CallIcon.Look.FAILED
        : CallIcon.look(calls.getFirst().call());
  }

  @Override
  public void focus(CallId call) {
    lines.forEach(line -> line.focus(call));
  }

  private String key() {
    return key(shown);
  }

  /** Under which it is kept that those calls are unfolded. */
  static String key(Content.Calls calls) {
    return "fold:" + calls.calls().getFirst().call().call().id();
  }

  private void toggle() {
    bench.opened().set(key(), !bench.opened().is(key()));
    show(shown);
  }
}
