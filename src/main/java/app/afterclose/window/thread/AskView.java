package app.afterclose.window.thread;

import app.afterclose.window.markdown.Block;
import app.afterclose.window.markdown.BlockView;
import app.afterclose.window.markdown.Copy;
import app.afterclose.window.markdown.Flow;
import app.afterclose.window.markdown.Span;
import app.afterclose.window.parts.Buttons;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

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
  private final BlockView text;
  private final Button copy;
  private final Hyperlink more = new Hyperlink();
  private final VBox bubble;
  private Content.Ask ask;

  AskView(Content.Ask ask, Bench bench) {
    this.bench = bench;
    this.ask = ask;
    getStyleClass().add("thread-ask");
    text = BlockView.of(paragraph(""), TextRow.acts(bench));
    bubble = new VBox(text.node(), more);
    bubble.getStyleClass().add("thread-bubble");
    copy =
        Buttons.icon(
            Feather.COPY, bench.say("copy.asked"), () -> Copy.text(this.ask.asked().text()));
    copy.getStyleClass().add("thread-ask-copy");
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    getChildren().addAll(bubble, copy);
    more.setOnAction(
        _ -> {
          bench.opened().set(key(), !bench.opened().is(key()));
          show();
        });
    show();
  }

  @Override
  public Region node() {
    return this;
  }

  @Override
  public void flows(Consumer<Flow> each) {
    text.flows(each);
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
    double icon = Math.ceil(copy.prefWidth(-1));
    copy.resizeRelocate(getWidth() - wide - icon - 4, 3, icon, Math.ceil(copy.prefHeight(-1)));
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
              : "\n" + bench.say("thread.cut", bench.texts().number(all.length() - most.length()));
      text.update(paragraph(most + rest));
    } else {
      text.update(paragraph(isLong ? head + "…" : all));
    }
    more.setText(bench.say(open ? "thread.less" : "thread.more"));
    more.setVisible(isLong);
    more.setManaged(isLong);
    setAccessibleText(bench.say("thread.you") + ": " + head);
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(List.of(Span.plain(text)));
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
