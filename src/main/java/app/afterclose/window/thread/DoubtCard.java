package app.afterclose.window.thread;

import app.afterclose.model.Entry;
import app.afterclose.model.History;
import app.afterclose.window.theme.StateLook;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

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
    getChildren().addAll(text(bench.say("doubt.explain")), facts(), sending.problem(), buttons);
  }

  /** What it was to do, name by name. */
  private VBox facts() {
    var facts = new VBox(4);
    for (Field field : Form.of(called.call(), bench.json()).fields()) {
      if (field.given()) {
        var name = new Label(field.label());
        name.getStyleClass().add("thread-fact-name");
        name.setMinHeight(USE_PREF_SIZE);
        var fact = new HBox(name, text(field.value()));
        fact.getStyleClass().add("thread-fact");
        facts.getChildren().add(fact);
      }
    }
    return facts;
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
