package app.afterclose.window;

import app.afterclose.model.ConversationId;
import app.afterclose.window.active.ActivePill;
import app.afterclose.window.bell.BellButton;
import app.afterclose.window.composer.Composer;
import app.afterclose.window.connect.Connector;
import app.afterclose.window.connect.ModelButton;
import app.afterclose.window.drafts.DraftsView;
import app.afterclose.window.header.Header;
import app.afterclose.window.importing.Importer;
import app.afterclose.window.parts.Escapes;
import app.afterclose.window.parts.Overlay;
import app.afterclose.window.pipeline.PipelineView;
import app.afterclose.window.settings.Section;
import app.afterclose.window.settings.SettingsView;
import app.afterclose.window.sidebar.Sidebar;
import app.afterclose.window.start.StartView;
import app.afterclose.window.state.ActiveRun;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.Place;
import app.afterclose.window.state.WindowModel;
import app.afterclose.window.theme.Appearance;
import app.afterclose.window.words.Texts;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** Everything in the window, put together; it needs no stage, so that it can be pictured. */
final class Shell extends StackPane {
  private static final double RAIL = 56;

  private final WindowModel model;
  private final Desk desk;
  private final Texts texts = new Texts();
  private final Escapes escapes = new Escapes();
  private final Sidebar sidebar;
  private final Composer composer;
  private final Connector connector;
  private final Columns columns;
  private final BellButton bell;
  private final QuitQuestion question;
  private final SettingsView settings;
  private Optional<ConversationId> open = Optional.empty();
  private Place place = Place.CHATS;

  /**
   * @param thread where the open conversation is shown
   * @param choose asks the rep for files to import
   * @param browse opens an address in the rep's own programs
   * @param appearance the rep's wish, which the settings change
   */
  Shell(
      WindowModel model,
      Desk desk,
      Node thread,
      ZoneId zone,
      Supplier<List<Path>> choose,
      Consumer<String> browse,
      ObjectProperty<Appearance> appearance) {
    this.model = model;
    this.desk = desk;
    var overlay = new Overlay(escapes, texts.say("import.close"));
    var importer = new Importer(desk, overlay, texts, choose);
    composer = new Composer(model, desk, texts, escapes);
    sidebar = new Sidebar(model, desk, zone, texts, escapes, this::backToInput);
    connector = new Connector(model, desk, overlay, browse);
    sidebar.foot(new ModelButton(model, connector::run));
    var pill = pill();
    pill.setId("active-pill");
    var header = new Header(model, desk, texts, this::toggleSidebar, pill);
    header.compactProperty().subscribe(pill::compact);
    var start = new StartView(model, texts, composer::ask, importer::run, connector::run);
    bell = new BellButton(model, desk, zone, texts, escapes);
    var rail = new Rail(model, desk, texts, importer::run, bell);
    rail.setMinWidth(RAIL);
    rail.setPrefWidth(RAIL);
    var notices = new Notices(new StackPane(thread, start), model, desk, texts);
    var chat = new Chat(model, header, thread, start, notices, composer);
    var pipeline = new PipelineView(model, desk, texts, importer::run, pill());
    var drafts = new DraftsView(model, desk, zone, texts, pill());
    settings = new SettingsView(model, desk, texts, appearance, pill());
    var places =
        new Places(
            model,
            Map.of(
                Place.CHATS,
                chat,
                Place.PIPELINE,
                pipeline,
                Place.DRAFTS,
                drafts,
                Place.SETTINGS,
                settings));
    columns = new Columns(rail, sidebar, places, escapes, header::sidebarShown);
    getStyleClass().add("shell");
    var above = new Overlay(escapes, texts.say("import.close"));
    question = new QuitQuestion(model, desk, above, texts);
    getChildren().addAll(columns, overlay, above);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    addEventHandler(KeyEvent.KEY_PRESSED, this::leftOver);
    model.revisionProperty().subscribe(_ -> moved());
  }

  /** Where the rep writes. */
  void focusInput() {
    composer.focusInput();
  }

  /** Lists what rang. */
  void openBell() {
    bell.open();
  }

  /** How wide the sidebar is. */
  DoubleProperty sidebarWidth() {
    return columns.sidebarWidth();
  }

  /** Whether the rep has put the sidebar away. */
  BooleanProperty sidebarHidden() {
    return columns.sidebarHidden();
  }

  /** Brings the rep to a section of the settings. */
  void settings(Section section) {
    settings.open(section);
  }

  /** Lets the rep connect a model. */
  void connect() {
    connector.run();
  }

  /** Begins a request about {@code what} in the composer, for the rep to go on writing. */
  void mention(String what) {
    composer.begin(texts.say("composer.about", what));
  }

  /** The sidebar has served once a conversation is chosen in it; now the rep writes. */
  private void moved() {
    question.draw();
    if (!model.open().equals(open) || model.place() != place) {
      open = model.open();
      place = model.place();
      columns.tuck();
      if (place == Place.CHATS) {
        composer.focusInput();
      }
    }
  }

  private void toggleSidebar() {
    columns.toggle();
  }

  private ActivePill pill() {
    return new ActivePill(model, desk, texts, escapes);
  }

  private void backToInput() {
    columns.tuck();
    composer.focusInput();
  }

  private void pressed(KeyEvent event) {
    if (!event.isShortcutDown() || event.isShiftDown() || event.isAltDown()) {
      return;
    }
    KeyCode code = event.getCode();
    if (code == KeyCode.N) {
      desk.newChat();
      backToInput();
    } else if (code == KeyCode.K) {
      columns.reveal();
      sidebar.focusSearch();
    } else if (code == KeyCode.Q) {
      desk.quit();
    } else if (code.isDigitKey() && activeRun(code)) {
      backToInput();
    } else {
      return;
    }
    event.consume();
  }

  /** Opens the n-th active run; false when there are not so many. */
  private boolean activeRun(KeyCode digit) {
    int index = digit.getCode() - KeyCode.DIGIT1.getCode();
    List<ActiveRun> active = model.active();
    if (index < 0 || index >= active.size()) {
      return false;
    }
    desk.open(active.get(index).head().conversation());
    return true;
  }

  /** Escape that nobody wanted closes what is open. */
  private void leftOver(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && escapes.closeLast()) {
      event.consume();
    }
  }
}
