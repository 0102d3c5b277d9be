package app.afterclose.window.pipeline;

import app.afterclose.model.Activity;
import app.afterclose.model.Contact;
import app.afterclose.model.Deal;
import app.afterclose.model.DealDetails;
import app.afterclose.model.Draft;
import app.afterclose.model.Outcome;
import app.afterclose.model.Task;
import app.afterclose.model.Texts;
import app.afterclose.window.parts.Buttons;
import app.afterclose.window.parts.Escapes;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.Place;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One deal whole, at the right of its place; Escape closes it. */
final class DealPane extends VBox {
  private final Desk desk;
  private final Texts texts;
  private final Escapes escapes;
  private final Consumer<Deal> ask;
  private final Runnable closed;
  private final Label title = new Label();
  private final Label state = new Label();
  private final Button close;
  private final Button about;
  private final VBox body = new VBox();
  private final ScrollPane scroll = new ScrollPane(body);
  private final Runnable hide = this::hide;
  private @Nullable Deal shown;
  private long question;

  /**
   * @param ask begins a chat about a deal
   * @param closed told that the focus belongs elsewhere again
   */
  DealPane(Desk desk, Texts texts, Escapes escapes, Consumer<Deal> ask, Runnable closed) {
    this.desk = desk;
    this.texts = texts;
    this.escapes = escapes;
    this.ask = ask;
    this.closed = closed;
    getStyleClass().add("deal-pane");
    setId("deal-pane");
    title.getStyleClass().add("ac-title");
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    state.getStyleClass().add("ac-muted");
    state.setWrapText(true);
    close = Buttons.icon(Feather.X, texts.say("deal.close.pane"), this::hide);
    close.setId("deal-pane-close");
    about = Buttons.words(texts.say("deal.ask"), this::asked, "small");
    about.setGraphic(new FontIcon(Feather.MESSAGE_SQUARE));
    about.setMinWidth(USE_PREF_SIZE);
    var names = new VBox(4, title, state);
    names.setMinWidth(0);
    HBox.setHgrow(names, Priority.ALWAYS);
    var head = new HBox(8, names, close);
    head.setAlignment(Pos.TOP_LEFT);
    body.getStyleClass().add("deal-pane-body");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head, about, scroll);
    setVisible(false);
    managedProperty().bind(visibleProperty());
  }

  /** Shows {@code deal}, and what hangs on it as soon as that is there. */
  void show(Deal deal) {
    boolean same = shown != null && shown.id().equals(deal.id()) && isVisible();
    shown = deal;
    title.setText(deal.title());
    state.setText(state(deal));
    if (!same) {
      body.getChildren().setAll(new DealFacts(texts, deal, null, null));
      scroll.setVvalue(0);
    }
    open();
    fetch(deal.id());
  }

  /** The same of a deal of which only the id is known. */
  void show(String id) {
    fetch(id);
  }

  void focus() {
    close.requestFocus();
  }

  void hide() {
    if (isVisible()) {
      shown = null;
      question++;
      setVisible(false);
      escapes.closed(hide);
      closed.run();
    }
  }

  private void open() {
    if (!isVisible()) {
      setVisible(true);
      escapes.opened(hide);
    }
  }

  private void fetch(String id) {
    long number = ++question;
    desk.consult(
        new Command.FindDeal(id),
        answer -> {
          if (number == question) {
            told(answer);
          }
        });
  }

  private void told(@Nullable Frame answer) {
    if (answer instanceof Frame.DealFound(DealDetails details)) {
      shown = details.deal();
      title.setText(details.deal().title());
      state.setText(state(details.deal()));
      body.getChildren()
          .setAll(new DealFacts(texts, details.deal(), details.product(), details.team()));
      contacts(details);
      activities(details);
      tasks(details);
      drafts(details);
      open();
    } else if (answer instanceof Frame.Refused refused && isVisible()) {
      body.getChildren().setAll(muted(refused.message()));
    }
  }

  private void asked() {
    if (shown != null) {
      ask.accept(shown);
    }
  }

  private String state(Deal deal) {
    String category = texts.say("pipeline." + deal.category().name().toLowerCase(Locale.ROOT));
    String stage = category.equals(deal.stage()) ? category : category + " · " + deal.stage();
    return deal.sample() ? stage + " · " + texts.say("sample.label") : stage;
  }

  private void contacts(DealDetails details) {
    VBox box = section(texts.say("deal.contacts"));
    for (Contact contact : details.contacts()) {
      box.getChildren()
          .add(
              pair(
                  contact.name(), joined(contact.role(), contact.email(), whole(contact.phone()))));
    }
    add(box);
  }

  private void activities(DealDetails details) {
    long count = details.activityCount();
    VBox box = section(texts.say("deal.activities", texts.number(count)));
    for (Activity activity : details.activities()) {
      String when = texts.figures().day(activity.at().toLocalDate());
      VBox entry = pair(activity.subject(), joined(when, activity.kind(), activity.contact()));
      if (activity.body() != null && !activity.body().isBlank()) {
        entry.getChildren().add(text(activity.body().strip()));
      }
      box.getChildren().add(entry);
    }
    if (count > details.activities().size()) {
      box.getChildren()
          .add(
              muted(
                  texts.say(
                      "deal.activities.more", texts.number(count - details.activities().size()))));
    }
    add(box);
  }

  private void tasks(DealDetails details) {
    VBox box = section(texts.say("deal.tasks"));
    for (Task task : details.tasks()) {
      String due =
          task.due() == null ? null : texts.say("deal.due", texts.figures().day(task.due()));
      box.getChildren()
          .add(pair(task.title(), joined(task.done() ? texts.say("deal.done") : null, due)));
    }
    add(box);
  }

  private void drafts(DealDetails details) {
    VBox box = section(texts.say("deal.drafts"));
    for (Draft draft : details.drafts()) {
      String subject = draft.subject().isBlank() ? texts.say("drafts.noSubject") : draft.subject();
      var ref = new Outcome.Ref("draft", draft.id(), subject);
      Button open = Buttons.words(subject, () -> desk.show(Place.DRAFTS, ref), "flat", "deal-link");
      open.setMinWidth(0);
      open.setMaxWidth(Double.MAX_VALUE);
      open.setGraphic(new FontIcon(Feather.MAIL));
      box.getChildren().add(open);
    }
    add(box);
  }

  private VBox section(String heading) {
    var label = new Label(heading);
    label.getStyleClass().add("ac-strong");
    var box = new VBox(label);
    box.getStyleClass().add("deal-section");
    return box;
  }

  /** A section without anything in it is none. */
  private void add(VBox section) {
    if (section.getChildren().size() > 1) {
      body.getChildren().add(section);
    }
  }

  private static VBox pair(String what, String more) {
    var pair = new VBox(text(what));
    if (!more.isEmpty()) {
      pair.getChildren().add(muted(more));
    }
    return pair;
  }

  /** A number for the telephone, which no line's end parts. */
  private static @Nullable String whole(@Nullable String phone) {
    return phone == null ? null : phone.replace(' ', '\u00a0');
  }

  private static Label text(String words) {
    var label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private static Label muted(String words) {
    Label label = text(words);
    label.getStyleClass().add("ac-caption");
    return label;
  }

  private static String joined(@Nullable String... parts) {
    return Stream.of(parts)
        .filter(Objects::nonNull)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(" · "));
  }
}
