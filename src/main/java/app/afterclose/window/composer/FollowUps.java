package app.afterclose.window.composer;

import app.afterclose.model.ConversationHead;
import app.afterclose.model.ConversationId;
import app.afterclose.model.FollowUp;
import app.afterclose.model.Texts;
import app.afterclose.window.parts.Buttons;
import app.afterclose.window.parts.Whole;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.Titles;
import app.afterclose.window.state.WindowModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The messages in line, as chips: they go by themselves after Completed, else there is Send. One at
 * a time can be changed in its place: Enter keeps the change, Escape leaves it as it was.
 */
final class FollowUps extends VBox {
  private final WindowModel model;
  private final Desk desk;
  private final Texts texts;
  private final Consumer<String> orphan;

  /** A message in line, by its id, among what the rep has begun to change. */
  private static final String LINE = "line ";

  private static final String TEXT = "text";

  private Shown shown = new Shown(null, List.of(), false);

  /** What is being changed, in each conversation; it waits while another is open. */
  private final Map<ConversationId, Editing> changing = new HashMap<>();

  /** Where what a window before left has been taken up again. */
  private final Set<ConversationId> resumed = new HashSet<>();

  private @Nullable ConversationId here;

  /** What is to have the focus once it is drawn. */
  private @Nullable Wanted wanted;

  private record Wanted(ConversationId in, String id) {}

  /** What is drawn. */
  private record Shown(@Nullable ConversationId in, List<FollowUp> line, boolean inFlight) {}

  /** The chip that is being changed, by the id of its message, and that message's whole text. */
  private record Editing(String id, String whole, Input input) {}

  /** {@code orphan} is given a changed text whose message has left the line meanwhile. */
  FollowUps(WindowModel model, Desk desk, Texts texts, Consumer<String> orphan) {
    this.model = model;
    this.orphan = orphan;
    this.desk = desk;
    this.texts = texts;
    getStyleClass().add("follow-ups");
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  void draw() {
    ConversationHead head = model.openHead().orElse(null);
    boolean inFlight = model.inFlight().isPresent();
    here = head == null ? null : head.id();
    if (head != null && resumed.add(head.id())) {
      resume(head);
    }
    var next = new Shown(here, head == null ? List.of() : head.followUps(), inFlight);
    if (!next.equals(shown)) {
      shown = next;
      Editing before = editing();
      boolean typing = before != null && before.input().isFocused();
      adopt(next);
      setVisible(!next.line().isEmpty());
      List<Node> chips =
          head == null
              ? List.of()
              : next.line().stream().<Node>map(one -> chip(head, one, inFlight)).toList();
      getChildren().setAll(chips);
      if (before != null && typing && before.equals(editing())) {
        before.input().requestFocus();
      }
    }
    seek();
  }

  /** Puts the focus to the message {@code id} in line, now or once it is drawn. */
  void focus(ConversationId in, String id) {
    wanted = new Wanted(in, id);
    seek();
  }

  private void seek() {
    Wanted at = wanted;
    if (at == null || !at.in().equals(here)) {
      return;
    }
    getChildren().stream()
        .filter(chip -> at.id().equals(chip.getUserData()))
        .findFirst()
        .map(FollowUps::entry)
        .ifPresent(
            to -> {
              wanted = null;
              to.requestFocus();
            });
  }

  private @Nullable Editing editing() {
    return here == null ? null : changing.get(here);
  }

  private HBox chip(ConversationHead head, FollowUp one, boolean inFlight) {
    Editing at = changing.get(head.id());
    if (at != null && at.id().equals(one.id())) {
      return editor(one.id(), at.input());
    }
    var icon = new FontIcon(Feather.CORNER_DOWN_RIGHT);
    var text = new Label(Titles.line(one.text()));
    Whole.tell(text);
    text.setMinWidth(0);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    var chip = new HBox(icon, text);
    chip.setUserData(one.id());
    chip.getStyleClass().add("follow-up");
    chip.setAlignment(Pos.CENTER_LEFT);
    if (inFlight) {
      var queued = new Label(texts.say("followUp.queued"));
      queued.getStyleClass().add("ac-caption");
      queued.setMinWidth(USE_PREF_SIZE);
      chip.getChildren().add(queued);
    } else {
      var send =
          Buttons.words(
              texts.say("composer.send"), () -> desk.line().send(head.id(), one.id()), "small");
      send.setMinWidth(USE_PREF_SIZE);
      chip.getChildren().add(send);
    }
    var edit = Buttons.icon(Feather.EDIT_2, texts.say("followUp.edit"), () -> edit(head, one));
    edit.getStyleClass().add("follow-up-edit");
    var remove =
        Buttons.icon(
            Feather.X, texts.say("followUp.remove"), () -> desk.line().remove(head.id(), one.id()));
    remove.getStyleClass().add("follow-up-remove");
    chip.getChildren().addAll(edit, remove);
    return chip;
  }

  /** Where the keyboard comes into a chip. */
  private static Node entry(Node chip) {
    Node input = chip.lookup(".composer-input");
    return input == null ? chip.lookup(".follow-up-edit") : input;
  }

  private static HBox editor(String id, Input input) {
    HBox.setHgrow(input, Priority.ALWAYS);
    var chip = new HBox(new FontIcon(Feather.CORNER_DOWN_RIGHT), input);
    chip.setUserData(id);
    chip.getStyleClass().addAll("follow-up", "follow-up-editor");
    chip.setAlignment(Pos.CENTER_LEFT);
    return chip;
  }

  /** A long message is shortened here, and fetched to be changed. */
  private void edit(ConversationHead head, FollowUp one) {
    if (one.more() == 0) {
      edit(head.id(), one);
    } else {
      desk.line().find(head.id(), one.id(), whole -> edit(head.id(), whole));
    }
  }

  private void edit(ConversationId in, FollowUp whole) {
    ConversationHead head = model.openHead().filter(open -> open.id().equals(in)).orElse(null);
    if (head == null || head.followUps().stream().noneMatch(f -> f.id().equals(whole.id()))) {
      return;
    }
    Input input = begin(in, whole, whole.text()).input();
    redraw(head, shown.inFlight());
    input.requestFocus();
    input.end();
  }

  private Editing begin(ConversationId in, FollowUp whole, String text) {
    var input = new Input();
    input.setText(text);
    input.setAccessibleText(texts.say("followUp.edit"));
    var next = new Editing(whole.id(), whole.text(), input);
    input.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, in, next));
    changing.put(in, next);
    input.textProperty().subscribe(_ -> remember(in, next));
    return next;
  }

  /** So that what is being typed outlives the window. */
  private void remember(ConversationId in, Editing at) {
    String text = at.input().getText();
    boolean any = at.equals(changing.get(in)) && !text.equals(at.whole());
    desk.typed().begin(in, LINE + at.id(), any ? Map.of(TEXT, text) : Map.of());
  }

  /** What a window before left of changed messages: still in its place, or for a request. */
  private void resume(ConversationHead head) {
    ConversationId in = head.id();
    desk.typed()
        .begun(in)
        .forEach(
            (what, texts) -> {
              if (what.startsWith(LINE) && !changing.containsKey(in)) {
                resume(head, what, texts.getOrDefault(TEXT, ""));
              }
            });
  }

  private void resume(ConversationHead head, String what, String text) {
    FollowUp one =
        head.followUps().stream().filter(f -> what.equals(LINE + f.id())).findFirst().orElse(null);
    if (one != null) {
      begin(head.id(), one, text);
    } else {
      desk.typed().begin(head.id(), what, Map.of());
      if (!text.isBlank()) {
        Platform.runLater(() -> orphan.accept(text)); // the composer is being drawn
      }
    }
  }

  private void pressed(KeyEvent event, ConversationId in, Editing at) {
    Input input = at.input();
    boolean other = event.isControlDown() || event.isAltDown() || event.isMetaDown();
    switch (Keys.act(event.getCode(), event.isShiftDown(), other, input.composing(), true, false)) {
      case NONE, STOP, OLDER, NEWER -> {
        return;
      }
      case BREAK -> input.replaceSelection("\n");
      case SEND -> keep(in, at);
      case CLOSE -> leave(in);
    }
    event.consume();
  }

  /** An emptied message is taken out of the line. */
  private void keep(ConversationId in, Editing at) {
    String text = at.input().getText();
    if (text.isBlank()) {
      desk.line().remove(in, at.id());
    } else if (!text.equals(at.whole())) {
      desk.line().edit(in, at.id(), text);
    }
    leave(in);
  }

  private void leave(ConversationId in) {
    Editing at = changing.remove(in);
    if (at != null) {
      remember(in, at);
    }
    model.openHead().ifPresent(head -> redraw(head, shown.inFlight()));
  }

  /** What is being typed outlives its message, unless nothing was changed. */
  private void adopt(Shown now) {
    ConversationId in = here;
    Editing at = in == null ? null : changing.get(in);
    if (in == null || at == null || now.line().stream().anyMatch(f -> f.id().equals(at.id()))) {
      return;
    }
    changing.remove(in);
    remember(in, at);
    String typed = at.input().getText();
    if (!typed.equals(at.whole()) && !typed.isBlank()) {
      orphan.accept(typed);
    }
  }

  private void redraw(ConversationHead head, boolean inFlight) {
    getChildren()
        .setAll(head.followUps().stream().<Node>map(one -> chip(head, one, inFlight)).toList());
  }
}
