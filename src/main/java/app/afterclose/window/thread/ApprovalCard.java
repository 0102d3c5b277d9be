package app.afterclose.window.thread;

import app.afterclose.model.CallId;
import app.afterclose.model.History;
import app.afterclose.model.RunId;
import app.afterclose.window.parts.Shortcut;
import app.afterclose.window.theme.StateLook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A call that waits for the rep: approve it, change its fields and approve, or decline it with or
 * without a reason. Ctrl+Enter anywhere in it approves.
 */
final class ApprovalCard extends Card implements RowView {
  private final Bench bench;
  private final History.Called called;
  private final Form form;
  private final FormView fields;
  private final Button approve;
  private final Button decline;
  private final TextField reason = new TextField();
  private final HBox asking;
  private final HBox declining;
  private final Sending sending;

  /** Whether the rep's own answer is on its way or taken. */
  private boolean answered;

  ApprovalCard(Content.Approval approval, Bench bench) {
    super(StateLook.PAUSED, "thread-approval");
    this.bench = bench;
    called = approval.called();
    title(called.call().question());
    form = Form.of(called.call(), bench.values());
    approve = button(bench.say("card.approve"), this::approve, "accent");
    approve.setTooltip(new Tooltip(Shortcut.APPROVE.hint(bench.say("card.approve"))));
    decline = button(bench.say("card.decline"), () -> declining(true));
    asking = buttons(decline, approve);
    declining = declining();
    fields = new FormView(form, bench, this::edited);
    sending = new Sending(bench, List.of(asking, fields, declining));
    if (!form.fields().isEmpty()) {
      getChildren().add(fields);
    }
    getChildren().addAll(sending.problem(), asking);
    bench
        .kept()
        .begun(id())
        .or(() -> Begun.of(bench.actions().begun(id())))
        .ifPresent(this::resume);
    reason.textProperty().subscribe(_ -> remember());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  RunId run() {
    return called.run();
  }

  CallId id() {
    return called.call().call().id();
  }

  @Override
  public Region node() {
    return this;
  }

  @Override
  public boolean update(Content content) {
    return content instanceof Content.Approval next
        && next.called().call().call().id().equals(id());
  }

  @Override
  public void focus() {
    if (!fields.focusFirst()) {
      approve.requestFocus();
    }
  }

  /** What the rep has made of it, to go on from another time; empty when that is nothing. */
  Optional<Begun> begun() {
    boolean isDeclining = getChildren().contains(declining);
    boolean any = changed() || isDeclining;
    return any && !answered
        ? Optional.of(new Begun(fields.texts(), reason.getText(), isDeclining))
        : Optional.empty();
  }

  /** So that what the rep has begun outlives the window. */
  private void remember() {
    bench.actions().begun(id(), begun().map(Begun::named).orElse(Map.of()));
  }

  private void resume(Begun begun) {
    fields.put(begun.texts());
    reason.setText(begun.reason());
    if (begun.declining()) {
      getChildren().remove(asking);
      getChildren().add(declining);
    }
  }

  /** Whether the rep has changed anything. */
  boolean changed() {
    Form.Edits edits = form.edited(fields.texts());
    return edits.arguments() != null || !edits.wrong().isEmpty();
  }

  /**
   * Approves with the rep's changes, unless a field cannot be taken: then that is said there.
   *
   * @return the answer; null when nothing was sent
   */
  @Nullable CompletableFuture<Map<String, String>> tryToApprove() {
    if (asking.isDisabled()) {
      return null;
    }
    Form.Edits edits = form.edited(fields.texts());
    fields.clearWrong();
    sending.say("");
    if (!edits.wrong().isEmpty()) {
      edits.wrong().forEach((name, wrong) -> fields.wrong(name, said(wrong)));
      return null;
    }
    return send(bench.actions().approve(run(), id(), edits.arguments()));
  }

  private CompletableFuture<Map<String, String>> send(CompletableFuture<Map<String, String>> wish) {
    answered = true;
    sending.send(wish, fields::wrong);
    var _ =
        wish.whenComplete(
            (refused, lost) -> {
              answered = lost == null && refused.isEmpty();
              remember();
            });
    return wish;
  }

  private void approve() {
    var _ = tryToApprove();
  }

  private void decline() {
    if (!declining.isDisabled()) {
      var _ = send(bench.actions().decline(run(), id(), reason.getText().strip()));
    }
  }

  private void edited() {
    approve.setText(bench.say(changed() ? "card.approve.changed" : "card.approve"));
    remember();
  }

  private HBox declining() {
    reason.setPromptText(bench.say("card.reason"));
    reason.setAccessibleText(bench.say("card.reason"));
    reason.setOnAction(_ -> decline());
    HBox.setHgrow(reason, Priority.ALWAYS);
    Button back = button(bench.say("card.back"), () -> declining(false));
    Button really = button(bench.say("card.decline"), this::decline, "button-outlined", "danger");
    return buttons(reason, back, really);
  }

  private void declining(boolean on) {
    getChildren().remove(on ? asking : declining);
    getChildren().add(on ? declining : asking);
    remember();
    (on ? reason : decline).requestFocus();
  }

  private void pressed(KeyEvent e) {
    boolean isDeclining = getChildren().contains(declining);
    if (Shortcut.APPROVE.matches(e)) {
      e.consume();
      if (!isDeclining) {
        approve();
      }
    } else if (e.getCode() == KeyCode.ESCAPE && isDeclining) {
      e.consume();
      declining(false);
    }
  }

  private String said(Form.Wrong wrong) {
    return bench.say("card.wrong." + wrong, bench.values().example(wrong));
  }
}
