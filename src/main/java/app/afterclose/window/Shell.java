package app.afterclose.window;

import app.afterclose.model.ConversationId;
import app.afterclose.model.RunId;
import app.afterclose.model.Texts;
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
import app.afterclose.window.importing.Importer;
import app.afterclose.window.palette.Palette;
import app.afterclose.window.parts.Announcer;
import app.afterclose.window.parts.Escapes;
import app.afterclose.window.parts.Layer;
import app.afterclose.window.parts.Overlay;
import app.afterclose.window.parts.Shortcut;
import app.afterclose.window.pipeline.PipelineView;
import app.afterclose.window.settings.Hands;
import app.afterclose.window.settings.Section;
import app.afterclose.window.settings.SettingsView;
import app.afterclose.window.sidebar.Sidebar;
import app.afterclose.window.start.StartView;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.Place;
import app.afterclose.window.state.WindowModel;
import app.afterclose.window.theme.Appearance;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** Everything in the window, put together; it needs no stage, so that it can be pictured. */
final class Shell extends StackPane {

  private final WindowModel model;
  private final Desk desk;
  private final Texts texts;
  private final Escapes escapes = new Escapes();
  private final Layer popups = new Layer(escapes);
  private final Dialogs dialogs;
  private final Composer composer;
  private final StartView start;
  private final Connector connector;
  private final Columns columns;
  private final Palette palette;
  private final Called called;
  private final Pills pills;
  private final Actions actions;
  private final Steps steps;
  private final Announcer announcer = new Announcer();
  private final Spoken spoken;
  private final DetailsView details;
  private final SettingsView settings;
  private Optional<ConversationId> open = Optional.empty();
  private Place place = Place.CHATS;

  /**
   * @param texts what it says, in the ways of the rep's country
   * @param thread where the open conversation is shown
   * @param choose asks the rep for files to import
   * @param exporting makes what keeps conversations as files
   * @param browse opens an address in the rep's own programs
   * @param appearance the rep's wish, which the settings change
   */
  Shell(
      WindowModel model,
      Desk desk,
      Texts texts,
      Node thread,
      ZoneId zone,
      Supplier<List<Path>> choose,
      Function<Overlay, Exports> exporting,
      Consumer<String> browse,
      ObjectProperty<Appearance> appearance) {
    this.model = model;
    this.desk = desk;
    this.texts = texts;
    actions = new Actions(texts);
    spoken = new Spoken(texts);
    dialogs = new Dialogs(model, desk, escapes, texts);
    var opened = dialogs.opened();
    var importer = new Importer(model, desk, opened, texts, choose, announcer::say);
    importer.takeDrops(this);
    var exports = exporting.apply(opened);
    composer = new Composer(model, desk, texts, escapes);
    var menu = new ConversationMenu(model, desk, texts, opened, Optional.of(exports::export));
    var sidebar = new Sidebar(model, desk, zone, texts, escapes, menu, this::write);
    connector = new Connector(model, desk, opened, texts, browse);
    sidebar.foot(new ModelButton(model, texts, connector::run));
    pills = new Pills(() -> new ActivePill(model, desk, texts, popups));
    var pill = pills.make();
    pill.setId("active-pill");
    details = new DetailsView(model, desk, zone, texts, escapes);
    var header =
        new Header(model, desk, texts, this::toggleSidebar, menu, new Tools(details, pill, texts));
    header.compactProperty().subscribe(pill::compact);
    start = new StartView(model, texts, composer::ask, importer::run, connector::run);
    var bell = new BellButton(model, desk, zone, texts, popups, this::write);
    var rail = new Rail(model, desk, texts, importer::run, bell);
    var body = new StackPane(thread, start);
    var notices = new Notices(body, model, desk, texts);
    var chat = new Chat(model, header, thread, start, notices, composer, details);
    var ways = new PipelineView.Ways(importer::run, this::beginChat);
    var pipeline = new PipelineView(model, desk, zone, texts, escapes, ways, pills.make());
    var drafts = new DraftsView(model, desk, zone, texts, outside(browse), pills.make());
    var hands =
        new Hands(
            appearance,
            connector,
            opened,
            importer::run,
            browse,
            menu::delete,
            Optional.of(menu::export),
            zone);
    settings = new SettingsView(model, desk, texts, hands, pills.make());
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
    steps =
        new Steps(
            model,
            desk,
            texts,
            new Views(
                columns, rail, sidebar, places, body, composer, details, settings, bell, pills,
                menu, importer, connector, opened));
    steps.offer(actions, new Doings(model, desk, texts, appearance));
    palette = new Palette(model, desk, zone, texts, escapes, actions::choices);
    called = new Called(desk, palette, popups, dialogs, details, bell, this::write);
    getStyleClass().add("shell");
    getChildren().addAll(announcer, columns, popups, palette);
    getChildren().addAll(dialogs.layers());
    keepFocus();
    new Keys(actions, popups, palette, dialogs, escapes).listen(this);
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

  /** Shows what was being written when the window before closed. */
  void restoreTyped() {
    composer.restore();
  }

  /** Where the rep comes to from outside. */
  Called called() {
    return called;
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

  /** Puts the focus to the message {@code id} in line. */
  void focusLine(String id) {
    composer.focusLine(id);
  }

  /** Begins a request about {@code what} in the composer, for the rep to go on writing. */
  void mention(String what) {
    composer.begin(texts.say("composer.about", what));
  }

  /** The sidebar has served once a conversation is chosen in it; now the rep writes. */
  private void moved() {
    dialogs.draw();
    List<String> told = spoken.next(model);
    if (!told.isEmpty()) {
      announcer.say(String.join(". ", told));
    }
    if (!model.open().equals(open) || model.place() != place) {
      open = model.open();
      place = model.place();
      columns.tuck();
      if (place == Place.CHATS && !dialogs.showing()) {
        composer.focusInput();
      }
    }
  }

  private void toggleSidebar() {
    columns.toggle();
  }

  private void write() {
    steps.write();
  }

  private void keepFocus() {
    var areas = steps.areas();
    actions.key(Shortcut.NEXT_AREA, () -> areas.go(getScene(), 1));
    actions.key(Shortcut.AREA_BEFORE, () -> areas.go(getScene(), -1));
    var keeper = new FocusKeeper(areas, steps::home);
    sceneProperty()
        .subscribe(
            scene -> {
              if (scene != null) {
                keeper.keep(scene);
              }
            });
  }
}
