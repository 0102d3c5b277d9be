package app.afterclose.window.thread;

import app.afterclose.json.BadJson;
import app.afterclose.model.CallState;
import app.afterclose.model.Outcome;
import app.afterclose.window.markdown.Block;
import app.afterclose.window.markdown.BlockView;
import app.afterclose.window.markdown.Span;
import app.afterclose.window.words.Pretty;
import app.afterclose.window.words.Records;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** What a call was asked with and what it got back. */
final class CallDetails extends VBox {
  /** What is laid out of a result before the rep asks for all. */
  private static final int MOST = 3_000;

  /** What is laid out then; all of it can be copied. */
  private static final int WHOLE = 100_000;

  private final CallState call;
  private final Bench bench;
  private final String key;

  CallDetails(CallState call, Bench bench) {
    this.call = call;
    this.bench = bench;
    key = "details:" + call.call().id();
    getStyleClass().add("thread-details");
    show();
  }

  private void show() {
    getChildren().clear();
    add("call.arguments", call.arguments());
    Outcome outcome = call.outcome();
    if (outcome != null) {
      result(outcome.content());
      if (!outcome.touched().isEmpty()) {
        getChildren()
            .add(new TouchedView(bench.say("call.touched"), outcome.touched(), key, bench));
      }
    }
  }

  private void result(String content) {
    Optional<Records> records = records(content);
    if (records.isEmpty()) {
      add("call.result", content);
      return;
    }
    BlockView table = BlockView.of(table(records.get()), TextRow.acts(bench));
    getChildren().addAll(caption("call.result"), table.node());
    link(key + ":raw", "call.raw", "call.raw.hide");
    if (bench.opened().is(key + ":raw")) {
      add("call.raw.caption", content);
    }
  }

  private Optional<Records> records(String content) {
    try {
      return Records.of(bench.json().tree(content), bench.texts().figures());
    } catch (BadJson e) {
      return Optional.empty();
    }
  }

  private static Block.Table table(Records records) {
    List<Block.Align> columns =
        records.numeric().stream().map(n -> n ? Block.Align.RIGHT : Block.Align.LEFT).toList();
    return new Block.Table(
        columns, cells(records.head()), records.rows().stream().map(CallDetails::cells).toList());
  }

  private static List<List<Span>> cells(List<String> texts) {
    return texts.stream().map(text -> List.of(new Span(text, Set.of(), null))).toList();
  }

  private void add(String caption, String content) {
    String pretty = new Pretty(bench.json()).of(content);
    String more = key + ":" + caption;
    boolean all = pretty.length() <= MOST || bench.opened().is(more);
    var text = new Text(all ? whole(pretty) : cut(pretty, MOST));
    text.getStyleClass().add("md-text");
    var flow = new TextFlow(text);
    flow.getStyleClass().addAll("md-flow", "thread-mono");
    flow.setAccessibleText(text.getText());
    Clips.menu(flow, () -> List.of(Clips.item(bench.say("copy.text"), pretty)));
    getChildren().addAll(caption(caption), flow);
    if (pretty.length() > MOST) {
      link(more, "thread.more", "thread.less");
    }
  }

  /** Opens or closes what {@code under} stands for. */
  private void link(String under, String open, String close) {
    boolean is = bench.opened().is(under);
    var link = new Hyperlink(bench.say(is ? close : open));
    link.getStyleClass().add("thread-more");
    link.setOnAction(
        _ -> {
          bench.opened().set(under, !is);
          show();
        });
    getChildren().add(link);
  }

  private Node caption(String key) {
    var caption = new Label(bench.say(key));
    caption.getStyleClass().add("thread-caption");
    return caption;
  }

  private String whole(String text) {
    return text.length() <= WHOLE ? text : cut(text, WHOLE);
  }

  private String cut(String text, int most) {
    return text.substring(0, text.offsetByCodePoints(0, most / 2))
        + "\n"
        + bench.say("call.cut", bench.texts().number(text.length() - most / 2));
  }
}
