package app.afterclose.window.thread;

import app.afterclose.model.Entry;
import app.afterclose.model.History;
import app.afterclose.window.theme.StateLook;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A call that was begun and whose end nobody saw: only the rep can say what to do. */
final class DoubtCard extends Card implements RowView {
  private final Bench bench;
  private final History.Called called;
  private final Sending sending;
  private final Button first;

  DoubtCard(Content.Doubt doubt, Bench bench) {
    super(StateLook.PAUSED, "thread-doubt");
    this.bench = bench;
    called = doubt.called();
    title(called.call().question());
    first = button(Entry.Resolution.RETRY);
    HBox buttons =
        buttons(first, button(Entry.Resolution.SKIP), button(Entry.Resolution.DONE, "accent"));
    sending = new Sending(bench, List.of(buttons));
    getChildren().addAll(text(bench.say("doubt.explain")), facts(), choices(), sending.problem());
    getChildren().add(buttons);
  }

  /** What it was to do, name by name. */
  private VBox facts() {
    var facts = new VBox(4);
    for (Field field : Form.of(called.call(), bench.values()).fields()) {
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

  /** What each button means. */
  private VBox choices() {
    var choices = new VBox(4);
    for (var one : List.of(Entry.Resolution.RETRY, Entry.Resolution.SKIP, Entry.Resolution.DONE)) {
      var means = text(bench.say("card.field.unknown", word(one), means(one)));
      means.getStyleClass().setAll("label", "thread-caption");
      choices.getChildren().add(means);
    }
    return choices;
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

  @Override
  public void focus() {
    first.requestFocus();
  }

  private Button button(Entry.Resolution resolution, String... styles) {
    Button button = button(word(resolution), () -> resolve(resolution), styles);
    button.setTooltip(new Tooltip(means(resolution)));
    button.setAccessibleHelp(means(resolution));
    return button;
  }

  private String word(Entry.Resolution resolution) {
    return switch (resolution) {
      case RETRY -> bench.say("doubt.retry");
      case SKIP -> bench.say("doubt.skip");
      case DONE -> bench.say("doubt.done");
    };
  }

  private String means(Entry.Resolution resolution) {
    return switch (resolution) {
      case RETRY -> bench.say("doubt.about.retry");
      case SKIP -> bench.say("doubt.about.skip");
      case DONE -> bench.say("doubt.about.done");
    };
  }

  private void resolve(Entry.Resolution resolution) {
    sending.send(bench.actions().resolve(called.run(), called.call().call().id(), resolution));
  }
}
