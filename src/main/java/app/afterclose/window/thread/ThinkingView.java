package app.afterclose.window.thread;

import app.afterclose.window.theme.StateIcon;
import app.afterclose.window.theme.StateLook;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A turn is open and nothing of it has arrived. */
final class ThinkingView extends HBox implements RowView {
  ThinkingView(Bench bench) {
    getStyleClass().add("thread-line");
    var words = new Label(bench.say("thread.thinking"));
    words.getStyleClass().add("thread-muted");
    getChildren().addAll(new StateIcon(StateLook.RUNNING), words);
  }

  @Override
  public Region node() {
    return this;
  }

  @Override
  public boolean update(Content content) {
    return content instanceof Content.Thinking;
  }
}
