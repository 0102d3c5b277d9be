package app.afterclose.window.thread;

import app.afterclose.window.parts.StatusLine;
import java.time.Instant;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** That a run goes on, for how long it has, or where it stands in line. */
final class DoingView extends HBox implements RowView {
  private final StatusLine line;
  private final Bench bench;
  private Content.Doing shown;

  DoingView(Content.Doing doing, Bench bench) {
    line = new StatusLine(bench.texts().figures());
    getStyleClass().addAll("thread-line", "thread-doing");
    getChildren().add(line);
    this.bench = bench;
    shown = doing;
    tick(bench.now());
  }

  @Override
  public Region node() {
    return this;
  }

  @Override
  public boolean update(Content content) {
    if (content instanceof Content.Doing doing) {
      shown = doing;
      tick(bench.now());
      return true;
    }
    return false;
  }

  @Override
  public void tick(Instant now) {
    line.show(shown.run(), shown.at(), now);
  }
}
