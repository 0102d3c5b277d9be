package app.afterclose.window.thread;

import app.afterclose.model.Entry;
import app.afterclose.model.History;
import app.afterclose.window.theme.StateLook;
import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A call that was begun and whose end nobody saw: only the rep can say what to do. */
final class DoubtCard extends Card implements RowView {
  private final Bench bench;
  private final History.Called called;
  private final Sending sending;

  DoubtCard(Content.Doubt doubt, Bench bench) {
    super(StateLook.PAUSED, "thread-doubt");
    this.bench = bench;
    called = doubt.called();
    title(called.call().question());
    HBox buttons =
        buttons(
            button(bench.say("doubt.retry"), () -> resolve(Entry.Resolution.RETRY)),
            button(bench.say("doubt.skip"), () -> resolve(Entry.Resolution.SKIP)),
            button(bench.say("doubt.done"), () -> resolve(Entry.Resolution.DONE), "accent"));
    sending = new Sending(bench, List.of(buttons));
    getChildren()
        .addAll(
            text(bench.say("doubt.explain")),
            new CallDetails(called.call(), bench),
            sending.problem(),
            buttons);
  }

  @Override
  public Region node() {
    return this;
  }

  @Override
  public boolean update(Content content) {
    return content instanceof Content.Doubt next
        && next.called().call().call().id().equals(called.call().call().id());
  }

  private void resolve(Entry.Resolution resolution) {
    sending.send(bench.actions().resolve(called.run(), called.call().call().id(), resolution));
  }
}
