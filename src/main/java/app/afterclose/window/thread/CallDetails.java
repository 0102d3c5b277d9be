package app.afterclose.window.thread;

import app.afterclose.json.BadJson;
import app.afterclose.model.CallState;
import app.afterclose.model.Outcome;
import app.afterclose.window.words.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** What a call was asked with and what it got back. */
final class CallDetails extends VBox {
  /** What is laid out of a result; all of it can be copied. */
  private static final int MOST = 3_000;

  private final Bench bench;

  CallDetails(CallState call, Bench bench) {
    this.bench = bench;
    getStyleClass().add("thread-details");
    add("call.arguments", call.arguments());
    Outcome outcome = call.outcome();
    if (outcome != null) {
      add("call.result", outcome.content());
      if (!outcome.touched().isEmpty()) {
        touched(outcome.touched());
      }
    }
  }

  private void add(String caption, String content) {
    String pretty = pretty(content);
    var text = new Text(cut(pretty));
    text.getStyleClass().add("md-text");
    var flow = new TextFlow(text);
    flow.getStyleClass().addAll("md-flow", "thread-mono");
    flow.setAccessibleText(pretty);
    Clips.menu(flow, () -> List.of(Clips.item(bench.say("copy.text"), pretty)));
    getChildren().addAll(caption(caption), flow);
  }

  private void touched(List<Outcome.Ref> refs) {
    var links = new FlowPane();
    links.getStyleClass().add("thread-touched");
    for (Outcome.Ref ref : refs.subList(0, Math.min(12, refs.size()))) {
      var link = new Hyperlink(ref.label());
      link.setOnAction(
          _ -> {
            var _ = bench.actions().open(ref);
          });
      links.getChildren().add(link);
    }
    getChildren().addAll(caption("call.touched"), links);
  }

  private Node caption(String key) {
    var caption = new Label(bench.say(key));
    caption.getStyleClass().add("thread-caption");
    return caption;
  }

  private String cut(String text) {
    return text.length() <= MOST
        ? text
        : text.substring(0, MOST)
            + "\n"
            + bench.say("call.cut", Words.number(text.length() - MOST));
  }

  private String pretty(String content) {
    try {
      var colons =
          PrettyPrinter.DEFAULT_SEPARATORS.withObjectNameValueSpacing(Separators.Spacing.AFTER);
      return bench
          .json()
          .mapper()
          .writer()
          .with(new DefaultPrettyPrinter(colons))
          .writeValueAsString(bench.json().tree(content));
    } catch (BadJson e) {
      return content;
    }
  }
}
