package app.afterclose.window;

import app.afterclose.model.ConversationId;
import app.afterclose.model.RunId;
import app.afterclose.window.active.ActivePill;
import app.afterclose.window.bell.BellButton;
import app.afterclose.window.composer.Composer;
import app.afterclose.window.connect.Connector;
import app.afterclose.window.connect.ModelButton;
import app.afterclose.window.conversation.ConversationMenu;
import app.afterclose.window.details.DetailsView;
import app.afterclose.window.drafts.DraftsView;
import app.afterclose.window.drafts.Outside;
import app.afterclose.window.header.Header;
import app.afterclose.window.help.KeysHelp;
import app.afterclose.window.importing.Importer;
import app.afterclose.window.palette.Palette;
import app.afterclose.window.parts.Announcer;
import app.afterclose.window.parts.Buttons;
import app.afterclose.window.parts.Escapes;
import app.afterclose.window.parts.Overlay;
import app.afterclose.window.parts.Shortcut;
import app.afterclose.window.pipeline.PipelineView;
import app.afterclose.window.settings.Hands;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** Everything in the window, put together; it needs no stage, so that it can be pictured. */
final class Shell extends StackPane {
  private final WindowModel model;
  private final Desk desk;
  private final Texts texts = new Texts();
  private final Escapes escapes = new Escapes();
  private final Sidebar sidebar;
  private final Composer composer;
  private final StartView start;
  private final Connector connector;
  private final Columns columns;
  private final BellButton bell;
  private final Rail rail;
  private final Region places;
  private final List<ActivePill> pills = new ArrayList<>();
  private final Overlay overlay;
  private final Overlay above;
  private final ConversationMenu menu;
  private final Actions actions;
  private final Palette palette;
  private final QuitQuestion question;
  private final StopQuestion stopping;
  private final Announcer announcer = new Announcer();
  private final Spoken spoken;
  private final DetailsView details;
  private final SettingsView settings;
  private Optional<ConversationId> open = Optional.empty();
  private Place place = Place.CHATS;

  /**
   * @param thread where the open conversation is shown
   * @param choose asks the rep for files to import
   * @param exporting makes what keeps conversations as files
   * @param browse opens an address in the rep's own programs
   * @param appearance the rep's wish, which the settings change
   */
  Shell(
      WindowModel model,
      Desk desk,
      Node thread,
      ZoneId zone,
      Supplier<List<Path>> choose,
      Function<Overlay, Exports> exporting,
      Consumer<String> browse,
      ObjectProperty<Appearance> appearance) {
    this.model = model;
    this.desk = desk;
    overlay = new Overlay(escapes, texts.say("import.close"));
    var importer = new Importer(model, desk, overlay, texts, choose);
    importer.takeDrops(this);
    var exports = exporting.apply(overlay);
    composer = new Composer(model, desk, texts, escapes);
    menu = new ConversationMenu(model, desk, texts, overlay, Optional.of(exports::export));
    sidebar = new Sidebar(model, desk, zone, texts, escapes, menu, this::backToInput);
    connector = new Connector(model, desk, overlay, browse);
    sidebar.foot(new ModelButton(model, connector::run));
    var pill = pill();
    pill.setId("active-pill");
    details = new DetailsView(model, desk, zone, texts, escapes);
    var open = Buttons.icon(Feather.INFO, texts.say("details.title"), details::toggle);
    Buttons.name(open, Shortcut.DETAILS.hint(texts.say("details.title")));
    open.setId("show-details");
    var tools = new HBox(4, open, pill);
    tools.setAlignment(Pos.CENTER_RIGHT);
    tools.setMinWidth(USE_PREF_SIZE);
    var header = new Header(model, desk, texts, this::toggleSidebar, menu, tools);
    header.compactProperty().subscribe(pill::compact);
    start = new StartView(model, texts, composer::ask, importer::run, connector::run);
    bell = new BellButton(model, desk, zone, texts, escapes);
    rail = new Rail(model, desk, texts, importer::run, bell);
    var body = new StackPane(thread, start);
    var notices = new Notices(body, model, desk, texts);
    var chat = new Chat(model, header, thread, start, notices, composer, details);
    var pipeline =
        new PipelineView(
            model,
            desk,
            zone,
            texts,
            escapes,
            new PipelineView.Ways(importer::run, this::beginChat),
            pill());
    var drafts = new DraftsView(model, desk, zone, texts, outside(browse), pill());
    settings =
        new SettingsView(
            model,
            desk,
            texts,
            new Hands(
                appearance,
                connector,
                overlay,
                importer::run,
                browse,
                menu::delete,
                Optional.of(menu::export),
                zone),
            pill());
    places =
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
    above = new Overlay(escapes, texts.say("import.close"));
    question = new QuitQuestion(model, desk, above, texts);
    var over = new Overlay(escapes, texts.say("import.close"));
    stopping = new StopQuestion(desk.stops(), over, texts);
    spoken = new Spoken(texts);
    actions = new Actions(texts);
    palette = new Palette(model, desk, zone, texts, escapes, actions::choices);
    getChildren().addAll(announcer, columns, palette, overlay, above, over);
    act(new Doings(model, desk, texts, appearance), importer);
    var areas = areas(body);
    actions.key(Shortcut.NEXT_AREA, () -> areas.go(getScene(), 1));
    actions.key(Shortcut.AREA_BEFORE, () -> areas.go(getScene(), -1));
    var keeper = new FocusKeeper(areas, this::home);
    sceneProperty()
        .subscribe(
            scene -> {
              if (scene != null) {
                keeper.keep(scene);
              }
            });
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    addEventHandler(KeyEvent.KEY_PRESSED, this::leftOver);
    model.revisionProperty().subscribe(_ -> moved());
  }

  /** Lays a run of the open conversation open. */
  void details(RunId run) {
    details.show(run);
  }

  /** Where the rep writes. */
  void focusInput() {
    composer.focusInput();
  }

  /** Lists what rang. */
  void openBell() {
    bell.open();
  }

  /** What can be done from anywhere. */
  Actions actions() {
    return actions;
  }

  private Outside outside(Consumer<String> browse) {
    return new Outside(browse, Outside.dialog(() -> getScene().getWindow(), texts));
  }

  /** Begins a new chat with {@code words}, for the rep to go on writing. */
  private void beginChat(String words) {
    desk.newChat();
    composer.begin(words);
  }

  /** How wide the sidebar is. */
  DoubleProperty sidebarWidth() {
    return columns.sidebarWidth();
  }

  /** Whether the rep has put the sidebar away. */
  BooleanProperty sidebarHidden() {
    return columns.sidebarHidden();
  }

  /** Whether the rep has put away what leads to import and to a model. */
  BooleanProperty introduced() {
    return start.introducedProperty();
  }

  /** Asks the open conversation's last request again, of a model; connects one first. */
  void again() {
    connector.again();
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
    stopping.draw();
    List<String> told = spoken.next(model);
    if (!told.isEmpty()) {
      announcer.say(String.join(". ", told));
    }
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
    var pill = new ActivePill(model, desk, texts, escapes);
    pills.add(pill);
    return pill;
  }

  private void backToInput() {
    columns.tuck();
    composer.focusInput();
  }

  private void act(Doings doings, Importer importer) {
    actions.key(Shortcut.PALETTE, palette::toggle);
    actions.add(Shortcut.NEW_CHAT, Feather.PLUS, this::newChat);
    actions.add(Shortcut.SEARCH, Feather.SEARCH, this::search);
    actions.keys(Shortcut.ACTIVE, this::activeRun);
    doings.places(actions);
    for (Section section : Section.values()) {
      String says = texts.say("settings.go", section.name(texts));
      actions.add(section.icon(), says, () -> true, () -> settings(section));
    }
    actions.add(Feather.CPU, texts.say("connect.title"), () -> true, connector::run);
    actions.add(Shortcut.IMPORT, Feather.UPLOAD, importer::run);
    actions.add(Shortcut.RUNNING, Feather.ACTIVITY, this::running);
    actions.add(Shortcut.BELL, Feather.BELL, bell::open);
    doings.runs(actions);
    BooleanSupplier opened = () -> model.openHead().isPresent();
    actions.add(
        Shortcut.RENAME, Feather.EDIT_2, opened, () -> model.open().ifPresent(menu::rename));
    actions.add(
        Shortcut.DELETE, Feather.TRASH_2, opened, () -> model.open().ifPresent(menu::delete));
    doings.looks(actions);
    actions.add(Shortcut.SIDEBAR, Feather.SIDEBAR, this::toggleSidebar);
    actions.add(Shortcut.DETAILS, Feather.INFO, this::toggleDetails);
    actions.add(Shortcut.HELP, Feather.HELP_CIRCLE, this::help);
    actions.add(Shortcut.QUIT, Feather.POWER, desk::quit);
  }

  private Areas areas(Node body) {
    var areas = new Areas();
    BooleanSupplier chats = () -> model.place() == Place.CHATS;
    areas.add(rail, () -> true, rail::enter, rail::enter);
    areas.add(sidebar, columns::sidebarInSight, sidebar::enter, sidebar::enter);
    areas.add(
        places, () -> true, () -> Areas.enter(chats.getAsBoolean() ? body : places), this::home);
    areas.add(composer, chats, composer::focusInput, composer::focusInput);
    BooleanSupplier opened = () -> chats.getAsBoolean() && details.openProperty().get();
    areas.add(details, opened, details::enter, details::enter);
    return areas;
  }

  /** Where the rep goes on when what they were at is gone. */
  private void home() {
    if (model.place() == Place.CHATS) {
      composer.focusInput();
    } else {
      Areas.enter(places);
    }
  }

  private void newChat() {
    desk.newChat();
    backToInput();
  }

  private void toggleDetails() {
    if (model.place() == Place.CHATS) {
      details.toggle();
    }
  }

  private void search() {
    columns.reveal();
    sidebar.focusSearch();
  }

  /** Opens the list at the pill that is in sight. */
  private void running() {
    pills.stream().filter(Shell::inSight).findFirst().ifPresent(ActivePill::open);
  }

  private void help() {
    overlay.show(texts.say("help.title"), new KeysHelp(texts));
  }

  /** Opens the n-th active run, from 0, if there are so many. */
  private void activeRun(int index) {
    List<ActiveRun> active = model.active();
    if (index < active.size()) {
      desk.open(active.get(index).head().conversation());
      backToInput();
    }
  }

  /** A dialog has the keys to itself. */
  private void pressed(KeyEvent event) {
    boolean dialog = overlay.isVisible() || above.isVisible();
    if (!dialog && actions.pressed(event)) {
      if (!Shortcut.PALETTE.matches(event)) {
        palette.close();
      }
      event.consume();
    }
  }

  private static boolean inSight(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /** Escape that nobody wanted closes what is open. */
  private void leftOver(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && escapes.closeLast()) {
      event.consume();
    }
  }
}
