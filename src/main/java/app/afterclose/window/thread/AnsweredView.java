package app.afterclose.window.thread;

import app.afterclose.model.CallId;
import java.time.Instant;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A card that was answered: one line of what became of it. */
final class AnsweredView extends VBox implements RowView {
  private final CallLine line;

  AnsweredView(Content.Answered answered, Bench bench) {
    line = new CallLine(answered.called(), true, bench);
    getChildren().add(line);
    if (bench.kept().unsent(answered.called().call().call().id())) {
      var unsent = Card.text(bench.say("card.unsent"));
      unsent.getStyleClass().add("thread-unsent");
      getChildren().add(unsent);
    }
  }

  @Override
  public Region node() {
    return this;
  }

  @Override
  public boolean update(Content content) {
    if (content instanceof Content.Answered answered) {
      line.show(answered.called());
      return true;
    }
    return false;
  }

  @Override
  public void focus(CallId call) {
    line.focus(call);
  }

  @Override
  public void tick(Instant now) {
    line.tick(now);
  }
}
