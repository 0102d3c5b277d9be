package app.afterclose.window.thread;

import app.afterclose.window.theme.StateIcon;
import app.afterclose.window.theme.StateLook;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One quiet line: the model goes on from a summary. What was said stands above as it was. */
final class ShortenedView extends HBox implements RowView {
  private final Bench bench;
  private final Label words = new Label();

  ShortenedView(Content.Shortened content, Bench bench) {
    this.bench = bench;
    getStyleClass().add("thread-line");
    words.getStyleClass().add("thread-muted");
    show(content.done());
  }

  @Override
  public Region node() {
    return this;
  }

  @Override
  public boolean update(Content content) {
    if (content instanceof Content.Shortened(boolean done)) {
      show(done);
      return true;
    }
    return false;
  }

  private void show(boolean done) {
    words.setText(bench.say(done ? "thread.shortened" : "thread.shortening"));
    getChildren().setAll(icon(done), words);
  }

  private static Node icon(boolean done) {
    if (!done) {
      return new StateIcon(StateLook.RUNNING);
    }
    var icon = new FontIcon(Feather.MINIMIZE_2);
    icon.getStyleClass().addAll("thread-icon", "thread-icon-muted");
    return icon;
  }
}
