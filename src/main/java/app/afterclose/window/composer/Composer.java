package app.afterclose.window.composer;

import app.afterclose.model.ConversationId;
import app.afterclose.model.RunHead;
import app.afterclose.model.RunStatus;
import app.afterclose.model.Texts;
import app.afterclose.window.parts.Buttons;
import app.afterclose.window.parts.Escapes;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.Typed;
import app.afterclose.window.state.WindowModel;
import app.afterclose.wire.Frame;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The composer: the input with its one button, the messages in line, and the offer to queue. */
public final class Composer extends VBox {
  private final WindowModel model;
  private final Desk desk;
  private final Texts texts;
  private final Escapes escapes;
  private final Input input = new Input();
  private final SendButton button;
  private final FollowUps followUps;
  private final HBox offer;
  private final Counter counter;
  private final Recall recall = new Recall();

  private final Typed typed;
  private Optional<ConversationId> here = Optional.empty();
  private boolean sending;

  public Composer(WindowModel model, Desk desk, Texts texts, Escapes escapes) {
    this.model = model;
    this.desk = desk;
    this.typed = desk.typed();
    this.texts = texts;
    this.escapes = escapes;
    getStyleClass().add("composer");
    button = new SendButton(texts, () -> send(false), this::stop);
    followUps = new FollowUps(model, desk, texts, this::begin);
    counter = new Counter(texts);
    offer = offer();
    input.setId("input");
    input.setPromptText(texts.say("composer.prompt"));
    input.setAccessibleText(texts.say("composer.prompt"));
    input.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    input.textProperty().subscribe(_ -> edited());
    HBox.setHgrow(input, Priority.ALWAYS);
    var box = new HBox(input, button);
    box.getStyleClass().add("composer-box");
    box.setAlignment(Pos.BOTTOM_RIGHT);
    input
        .focusedProperty()
        .subscribe(focused -> box.pseudoClassStateChanged(SendButton.FOCUSED, focused));
    getChildren().addAll(followUps, offer, box, counter);
    model.revisionProperty().subscribe(_ -> draw());
  }

  /** Puts the cursor into the input. */
  public void focusInput() {
    input.requestFocus();
  }

  /** Puts the focus to the message {@code id} in line, now or once it is shown. */
  public void focusLine(String id) {
    model.open().ifPresent(in -> followUps.focus(in, id));
  }

  /** Shows what the window before left; before anything is written. */
  public void restore() {
    input.setText(typed.in(here));
    input.end();
  }

  /** Asks {@code text} as if the rep had written it, keeping what is being written. */
  public void ask(String text) {
    desk.ask(text, false, _ -> {});
  }

  /** Begins a request for the rep to go on writing; what stands there already is kept. */
  public void begin(String text) {
    if (input.getText().isBlank()) {
      input.setText(text);
    } else {
      input.appendText("\n" + text);
    }
    input.end();
    input.requestFocus();
  }

  private HBox offer() {
    var says = new Label(texts.say("composer.busy"));
    says.setWrapText(true);
    says.setMinHeight(USE_PREF_SIZE);
    says.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(says, Priority.ALWAYS);
    var queue = Buttons.words(texts.say("composer.queue"), () -> send(true), "small", "accent");
    queue.setId("queue");
    queue.setMinWidth(USE_PREF_SIZE);
    var row = new HBox(says, queue);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("composer-offer");
    row.managedProperty().bind(row.visibleProperty());
    row.setVisible(false);
    return row;
  }

  private void pressed(KeyEvent event) {
    boolean other = event.isControlDown() || event.isAltDown() || event.isMetaDown();
    boolean inFlight = model.inFlight().isPresent();
    switch (Keys.act(
        event.getCode(),
        event.isShiftDown(),
        other,
        input.composing(),
        escapes.anyOpen(),
        inFlight)) {
      case NONE -> {
        return;
      }
      case SEND -> send(offer.isVisible());
      case BREAK -> input.replaceSelection("\n");
      case CLOSE -> escapes.closeLast();
      case STOP -> stop();
      case OLDER -> {
        if (!input.atEdge(true) || !recalled(recall.older(requests(), input.getText()))) {
          return;
        }
      }
      case NEWER -> {
        if (!input.atEdge(false) || !recalled(recall.newer(input.getText()))) {
          return;
        }
      }
    }
    event.consume();
  }

  /** What the rep asked here; in a chat that has not begun, what was asked last anywhere. */
  private List<String> requests() {
    List<String> here = desk.requests();
    return here.isEmpty() ? Recall.recent(model.heads()) : here;
  }

  private boolean recalled(Optional<String> request) {
    request.ifPresent(
        text -> {
          input.setText(text);
          input.end();
        });
    return request.isPresent();
  }

  private void send(boolean queue) {
    String text = input.getText();
    if (text.isBlank() || sending || !Limit.fits(text.length())) {
      return;
    }
    Optional<ConversationId> from = here;
    sending = true;
    draw();
    desk.ask(
        text,
        queue,
        answer -> {
          sending = false;
          switch (answer) {
            case null -> {}
            case Frame.Asked _, Frame.Queued _ -> sent(from, text);
            case Frame.Busy _ -> offer.setVisible(here.equals(from));
            default -> {}
          }
          draw();
        });
  }

  /** It is in the journal: forget it here, unless the rep has gone on writing. */
  private void sent(Optional<ConversationId> from, String text) {
    offer.setVisible(false);
    typed.sent(from, text);
    if (here.equals(from) && input.getText().equals(text)) {
      input.clear();
    }
  }

  private void stop() {
    model
        .inFlight()
        .filter(run -> !(run.status() instanceof RunStatus.Stopping))
        .map(RunHead::run)
        .ifPresent(desk::stop);
  }

  private void edited() {
    if (input.getText().isBlank()) {
      offer.setVisible(false);
    }
    typed.write(here, input.getText());
    counter.show(input.getLength());
    draw();
  }

  private void draw() {
    if (!model.open().equals(here)) {
      moved(model.open());
    }
    Optional<RunStatus> status = model.inFlight().map(RunHead::status);
    if (status.isEmpty()) {
      offer.setVisible(false);
    }
    boolean fits = Limit.fits(input.getLength());
    button.show(status.orElse(null), fits && !input.getText().isBlank() && !sending);
    followUps.draw();
  }

  private void moved(Optional<ConversationId> to) {
    here = to;
    offer.setVisible(false);
    input.setText(typed.in(to));
    input.end();
  }
}
