package app.afterclose.window.header;

import app.afterclose.model.ConversationHead;
import app.afterclose.model.RunHead;
import app.afterclose.model.RunStatus;
import app.afterclose.model.StatusWords;
import app.afterclose.model.Texts;
import app.afterclose.window.conversation.ConversationMenu;
import app.afterclose.window.parts.Buttons;
import app.afterclose.window.parts.SampleLabel;
import app.afterclose.window.parts.Shortcut;
import app.afterclose.window.parts.StatusLine;
import app.afterclose.window.parts.Whole;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.Titles;
import app.afterclose.window.state.WindowModel;
import app.afterclose.window.theme.TextSize;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The header of the open conversation. */
public final class Header extends HBox {
  private static final double ROOMY = 820;

  /** Under this width the title has a line without what can be said below it. */
  private static final double TIGHT = 440;

  private final WindowModel model;
  private final Texts texts;
  private final Label title = new Label();
  private final StatusLine status;
  private final Label part = new Label();
  private final HBox state;
  private final ConsentToggle consent;
  private final ReadOnlyBooleanWrapper compact = new ReadOnlyBooleanWrapper();
  private final SampleLabel sample;
  private final Button menu;
  private final Button more;
  private final VBox about;
  private final HBox below = new HBox();
  private final ObservableValue<Double> text;
  private boolean tight;

  /**
   * @param openSidebar shows the sidebar where it has no room of its own
   * @param conversation what can be done with the open one
   * @param active what runs now, at the right
   */
  public Header(
      WindowModel model,
      Desk desk,
      Texts texts,
      Runnable openSidebar,
      ConversationMenu conversation,
      Node active) {
    this.model = model;
    this.texts = texts;
    status = new StatusLine(texts.figures());
    state = new HBox(status, part);
    getStyleClass().add("header");
    title.getStyleClass().add("ac-title");
    title.setId("chat-title");
    title.setMinWidth(0);
    Whole.tell(title);
    state.getStyleClass().add("header-state");
    state.setAlignment(Pos.CENTER_LEFT);
    part.getStyleClass().add("state-more");
    // Of two that are cut short neither says a thing.
    part.setMinWidth(USE_PREF_SIZE);
    about = new VBox(title, state);
    below.getStyleClass().add("header-below");
    below.setAlignment(Pos.CENTER_LEFT);
    about.getStyleClass().add("header-about");
    about.setMinWidth(80);
    HBox.setHgrow(about, Priority.ALWAYS);
    menu = Buttons.icon(Feather.SIDEBAR, texts.say("sidebar.show"), openSidebar);
    menu.setId("show-sidebar");
    Buttons.hint(menu, Shortcut.SIDEBAR);
    sample = new SampleLabel(texts);
    consent =
        new ConsentToggle(texts, wanted -> model.open().ifPresent(id -> desk.consent(id, wanted)));
    more = Buttons.icon(Feather.MORE_HORIZONTAL, texts.say("menu.name"), () -> {});
    more.setId("conversation-menu");
    more.setOnAction(_ -> model.open().ifPresent(id -> conversation.show(id, more)));
    text = TextSize.factor(this);
    widthProperty().subscribe(_ -> fit());
    text.subscribe(_ -> fit());
    getChildren().addAll(menu, about, sample, consent, more, active);
    sidebarShown(true);
    model.revisionProperty().subscribe(_ -> draw());
  }

  /** Whether the sidebar is in sight by itself: then no button is needed to show it. */
  public void sidebarShown(boolean shown) {
    menu.setVisible(!shown);
    menu.setManaged(!shown);
  }

  /** Whether there is little room, so that what can say less does. */
  public ReadOnlyBooleanProperty compactProperty() {
    return compact.getReadOnlyProperty();
  }

  private void fit() {
    compact.set(getWidth() > 0 && getWidth() < ROOMY * text.getValue());
    consent.compact(compact.get());
    sample.compact(compact.get());
    tight(getWidth() > 0 && getWidth() < TIGHT * text.getValue());
    part();
  }

  /** Puts what can be said elsewhere under the title, or beside it again. */
  private void tight(boolean now) {
    tight = now;
    List<Node> lesser = List.of(sample, consent);
    if (now && !tight()) {
      getChildren().removeAll(lesser);
      below.getChildren().setAll(lesser);
      about.getChildren().add(below);
      draw();
    } else if (!now && tight()) {
      about.getChildren().remove(below);
      below.getChildren().clear();
      getChildren().addAll(getChildren().indexOf(about) + 1, lesser);
      draw();
    }
  }

  private boolean tight() {
    return about.getChildren().contains(below);
  }

  private void draw() {
    ConversationHead head = model.openHead().orElse(null);
    show(sample, model.sample());
    show(consent, head != null);
    show(more, head != null);
    RunHead run = head == null ? null : head.run();
    show(state, run != null);
    title.setText(title(head));
    if (head != null) {
      consent.show(head.consent());
      if (run != null) {
        status.show(model.shown(run), head.changed(), model.now());
        // What the rep is needed for has the room.
        boolean needed = run.status() instanceof RunStatus.Paused;
        String words = needed ? "" : StatusWords.part(run, model.settings().limits());
        part.setText(words.isEmpty() ? "" : "· " + words);
        // Where there is little room, how long it runs has it; the drawer tells the parts.
        show(part, !words.isEmpty() && !run.status().over() && !tight());
      }
    }
  }

  /** Where there is little room, it is for the state and its time. */
  private void part() {
    show(part, !tight && !part.getText().isEmpty());
  }

  private String title(@Nullable ConversationHead head) {
    if (head == null) {
      // Between opening a conversation and hearing of it, nothing is said of it.
      return model.open().isPresent() ? "" : texts.say("chat.new");
    }
    String name = Titles.of(head);
    return name.isEmpty() ? texts.say("chat.untitled") : name;
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
