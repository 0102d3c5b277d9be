package app.afterclose.window.thread;

import app.afterclose.model.RunId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Above several open cards: approves them all, each with the changes the rep has made to it. */
final class ApproveAllView extends VBox implements RowView {
  private final Bench bench;
  private final RunId run;
  private final Label words = new Label();
  private final Label what = new Label();
  private final Button button;
  private final Sending sending;
  private int count;

  ApproveAllView(Content.ApproveAll all, Bench bench) {
    this.bench = bench;
    run = all.run();
    getStyleClass().add("thread-all");
    words.getStyleClass().add("thread-all-words");
    what.getStyleClass().add("thread-all-what");
    what.setWrapText(true);
    what.setMinHeight(USE_PREF_SIZE);
    words.setWrapText(true);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    button = Card.button("", this::approve);
    var line = new HBox(12, words, button);
    line.setAlignment(Pos.CENTER_LEFT);
    sending = new Sending(bench, List.of(button));
    getChildren().addAll(line, what, sending.problem());
    show(all);
  }

  @Override
  public Region node() {
    return this;
  }

  @Override
  public void focus() {
    button.requestFocus();
  }

  @Override
  public boolean update(Content content) {
    if (content instanceof Content.ApproveAll all && all.run().equals(run)) {
      show(all);
      return true;
    }
    return false;
  }

  private void show(Content.ApproveAll all) {
    count = all.questions().size();
    what.setText(CardWords.what(all.questions(), bench.texts()));
    button.setAccessibleHelp(what.getText());
    words.setText(bench.say("card.all", count));
    button.setText(bench.say("card.all.button", count));
  }

  private void approve() {
    List<ApprovalCard> changed =
        bench.kept().approvals(run).stream().filter(ApprovalCard::changed).toList();
    var wishes = new ArrayList<CompletableFuture<Map<String, String>>>();
    for (ApprovalCard card : changed) {
      CompletableFuture<Map<String, String>> wish = card.tryToApprove();
      if (wish == null) {
        sending.say(bench.say("card.all.wrong"));
        return;
      }
      wishes.add(wish);
    }
    sending.send(afterwards(wishes));
  }

  /** All others at once, when none of {@code wishes} was refused. */
  private CompletableFuture<Map<String, String>> afterwards(
      List<CompletableFuture<Map<String, String>>> wishes) {
    boolean others = wishes.size() < count;
    return CompletableFuture.allOf(wishes.toArray(CompletableFuture[]::new))
        .thenCompose(
            _ -> {
              boolean taken = wishes.stream().allMatch(w -> w.join().isEmpty());
              if (!taken) {
                return CompletableFuture.completedFuture(Map.of("", bench.say("card.all.wrong")));
              }
              return others
                  ? bench.actions().approveAll(run)
                  : CompletableFuture.completedFuture(Map.of());
            });
  }
}
