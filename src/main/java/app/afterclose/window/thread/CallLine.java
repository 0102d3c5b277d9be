package app.afterclose.window.thread;

import app.afterclose.model.CallId;
import app.afterclose.model.CallState;
import app.afterclose.model.History;
import app.afterclose.window.parts.CallIcon;
import app.afterclose.window.words.CallWords;
import java.time.Instant;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One call: a line that opens to its arguments and result. */
final class CallLine extends VBox {
  private final Bench bench;
  private final CallWords words;
  private final boolean answered;
  private final CallIcon icon = new CallIcon();
  private final Opener opener = new Opener(this::toggle);
  private History.Called called;
  private @Nullable CallDetails details;

  /** {@code answered} is whether the line says first what the rep answered. */
  CallLine(History.Called called, boolean answered, Bench bench) {
    this.called = called;
    this.answered = answered;
    this.bench = bench;
    words = new CallWords(bench.texts());
    getStyleClass().add("thread-call");
    getChildren().add(opener);
    show(called);
  }

  void show(History.Called next) {
    boolean same = next.call().equals(called.call());
    called = next;
    boolean open = bench.opened().is(key());
    if (!open) {
      details = null;
      getChildren().setAll(opener);
    } else if (details == null || !same) {
      details = new CallDetails(called.call(), bench);
      getChildren().setAll(opener, details);
    }
    tick(bench.now());
  }

  void tick(Instant now) {
    String line = answered ? words.answered(called, changed(), now) : words.line(called, now);
    opener.show(icon.show(CallIcon.look(called.call())), line, details != null);
  }

  private String changed() {
    CallState call = called.call();
    return call.modified() ? CardWords.changed(call, bench.texts(), bench.values()) : "";
  }

  private String key() {
    return key(called.call().call().id());
  }

  /** Under which it is kept that the line of that call is open. */
  static String key(CallId call) {
    return "call:" + call;
  }

  /** Puts the focus on it, if it is that call's. */
  void focus(CallId call) {
    if (called.call().call().id().equals(call)) {
      opener.requestFocus();
    }
  }

  private void toggle() {
    bench.opened().set(key(), !bench.opened().is(key()));
    show(called);
  }
}
