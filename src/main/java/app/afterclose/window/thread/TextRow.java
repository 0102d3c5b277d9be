package app.afterclose.window.thread;

import app.afterclose.model.Texts;
import app.afterclose.window.markdown.Acts;
import app.afterclose.window.markdown.BlockView;
import app.afterclose.window.markdown.Flow;
import app.afterclose.window.markdown.Piece;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A block of the model's text. */
final class TextRow extends StackPane implements RowView {
  private static final int BEGINNING = 200;

  private final Acts acts;
  private Piece piece;
  private final String who;
  private BlockView view;

  TextRow(Content.Text text, Bench bench) {
    acts = acts(bench);
    getStyleClass().add("thread-text");
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    who = bench.say("thread.answer");
    piece = text.piece();
    name();
    view = BlockView.of(piece.block(), acts);
    getChildren().add(view.node());
  }

  @Override
  public Region node() {
    return this;
  }

  @Override
  public void flows(Consumer<Flow> each) {
    view.flows(each);
  }

  @Override
  public boolean update(Content content) {
    if (!(content instanceof Content.Text text)) {
      return false;
    }
    Piece next = text.piece();
    if (!next.block().equals(piece.block()) && !view.update(next.block())) {
      view = BlockView.of(next.block(), acts);
      getChildren().setAll(view.node());
    }
    piece = next;
    name();
    return true;
  }

  /** Who said it, and how it begins. */
  private void name() {
    String text = piece.source();
    setAccessibleText(who + ": " + text.substring(0, Math.min(BEGINNING, text.length())));
  }

  static Acts acts(Bench bench) {
    return new Acts() {
      @Override
      public Texts texts() {
        return bench.texts();
      }

      @Override
      public void open(String address) {
        var _ = bench.actions().browse(address);
      }

      @Override
      public CompletableFuture<String> save(String csv) {
        return bench.actions().save(bench.say("table.file"), "csv", csv);
      }
    };
  }
}
