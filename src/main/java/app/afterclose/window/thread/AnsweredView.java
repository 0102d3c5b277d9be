package app.afterclose.window.thread;

import java.time.Instant;
import javafx.scene.layout.Region;

/** A card that was answered: one line of what became of it. */
final class AnsweredView implements RowView {
  private final CallLine line;

  AnsweredView(Content.Answered answered, Bench bench) {
    line = new CallLine(answered.called(), true, bench);
  }

  @Override
  public Region node() {
    return line;
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
  public void tick(Instant now) {
    line.tick(now);
  }
}
