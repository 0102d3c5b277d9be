package app.afterclose.window.thread;

import app.afterclose.window.words.Words;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** The rep's message: a quiet bubble on the right. A long one shows its beginning. */
final class AskView extends Region implements RowView {
  /** How much of the column a bubble may take. */
  private static final double SHARE = 0.85;

  /** What is shown of a long message, in characters and in lines. */
  private static final int SHORT = 1_500;

  private static final int LINES = 14;

  /** What is laid out at most, however long the message is. */
  private static final int MOST = 30_000;

  private final Bench bench;
  private final Text text = new Text();
  private final Hyperlink more = new Hyperlink();
  private final VBox bubble;
  private Content.Ask ask;

  AskView(Content.Ask ask, Bench bench) {
    this.bench = bench;
    this.ask = ask;
    getStyleClass().add("thread-ask");
    text.getStyleClass().add("md-text");
    var flow = new TextFlow(text);
    flow.getStyleClass().add("md-flow");
    bubble = new VBox(flow, more);
    bubble.getStyleClass().add("thread-bubble");
    getChildren().add(bubble);
    more.setOnAction(
        _ -> {
          bench.opened().set(key(), !bench.opened().is(key()));
          show();
        });
    Clips.menu(this, () -> List.of(Clips.item(bench.say("copy.text"), this.ask.asked().text())));
    show();
  }

  @Override
  public Region node() {
    return this;
  }

  @Override
  public boolean update(Content content) {
    if (content instanceof Content.Ask next) {
      ask = next;
      show();
      return true;
    }
    return false;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private double wide(double width) {
    return Math.min(Math.ceil(bubble.prefWidth(-1)) + 1, Math.floor(width * SHARE));
  }

  @Override
  protected double computePrefHeight(double width) {
    return bubble.prefHeight(wide(width));
  }

  @Override
  protected void layoutChildren() {
    double wide = wide(getWidth());
    bubble.resizeRelocate(getWidth() - wide, 0, wide, getHeight());
  }

  private String key() {
    return "ask:" + ask.asked().run();
  }

  private void show() {
    String all = ask.asked().text().strip();
    String head = head(all);
    boolean open = bench.opened().is(key());
    boolean isLong = head.length() < all.length();
    if (open && isLong) {
      String most = all.substring(0, Math.min(MOST, all.length()));
      String rest =
          most.length() == all.length()
              ? ""
              : "\n" + bench.say("thread.cut", Words.number(all.length() - most.length()));
      text.setText(most + rest);
    } else {
      text.setText(isLong ? head + "…" : all);
    }
    more.setText(bench.say(open ? "thread.less" : "thread.more"));
    more.setVisible(isLong);
    more.setManaged(isLong);
    setAccessibleText(bench.say("thread.you") + ": " + head);
  }

  private static String head(String all) {
    int end = Math.min(SHORT, all.length());
    int lines = 0;
    for (int i = 0; i < end; i++) {
      if (all.charAt(i) == '\n' && ++lines == LINES) {
        return all.substring(0, i);
      }
    }
    // A little more than the limit is shown whole: opening it would show hardly anything new.
    if (all.length() <= SHORT + 200) {
      return all;
    }
    return all.substring(0, Character.isHighSurrogate(all.charAt(end - 1)) ? end - 1 : end);
  }
}
