package app.afterclose.window;

import app.afterclose.model.Texts;
import app.afterclose.window.help.KeysHelp;
import app.afterclose.window.parts.Shortcut;
import app.afterclose.window.settings.Section;
import app.afterclose.window.state.ActiveRun;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.Place;
import app.afterclose.window.state.WindowModel;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.kordamp.ikonli.feather.Feather;

/** Where keys and the palette lead in the window. */
final class Steps {
  private final WindowModel model;
  private final Desk desk;
  private final Texts texts;
  private final Views views;

  Steps(WindowModel model, Desk desk, Texts texts, Views views) {
    this.model = model;
    this.desk = desk;
    this.texts = texts;
    this.views = views;
  }

  /** Offers all that can be done from anywhere, in the palette's order. */
  void offer(Actions actions, Doings doings) {
    actions.add(Shortcut.NEW_CHAT, Feather.PLUS, this::newChat);
    actions.add(Shortcut.SEARCH, Feather.SEARCH, this::search);
    actions.keys(Shortcut.ACTIVE, this::activeRun);
    doings.places(actions);
    for (Section section : Section.values()) {
      String says = texts.say("settings.go", section.name(texts));
      actions.add(section.icon(), says, () -> true, () -> views.settings().open(section));
    }
    actions.add(Feather.CPU, texts.say("connect.title"), () -> true, views.connector()::run);
    actions.add(Shortcut.IMPORT, Feather.UPLOAD, views.importer()::run);
    actions.add(Shortcut.RUNNING, Feather.ACTIVITY, views.pills()::open);
    actions.add(Shortcut.BELL, Feather.BELL, views.bell()::open);
    doings.runs(actions);
    conversation(actions);
    doings.looks(actions);
    actions.add(Shortcut.SIDEBAR, Feather.SIDEBAR, views.columns()::toggle);
    actions.add(Shortcut.DETAILS, Feather.INFO, this::toggleDetails);
    actions.add(Shortcut.HELP, Feather.HELP_CIRCLE, this::help);
    actions.add(Shortcut.QUIT, Feather.POWER, desk::quit);
  }

  private void conversation(Actions actions) {
    var menu = views.menu();
    BooleanSupplier opened = () -> model.openHead().isPresent();
    actions.add(
        Shortcut.RENAME, Feather.EDIT_2, opened, () -> model.open().ifPresent(menu::rename));
    actions.add(
        Shortcut.DELETE, Feather.TRASH_2, opened, () -> model.open().ifPresent(menu::delete));
  }

  /** The parts between which a key leads, in their order. */
  Areas areas() {
    var areas = new Areas();
    BooleanSupplier chats = () -> model.place() == Place.CHATS;
    var rail = views.rail();
    areas.add(rail, () -> true, rail::enter, rail::enter);
    var sidebar = views.sidebar();
    areas.add(sidebar, views.columns()::sidebarInSight, sidebar::enter, sidebar::enter);
    var places = views.places();
    areas.add(
        places,
        () -> true,
        () -> Areas.enter(chats.getAsBoolean() ? views.body() : places),
        this::home);
    var composer = views.composer();
    areas.add(composer, chats, composer::focusInput, composer::focusInput);
    var details = views.details();
    BooleanSupplier opened = () -> chats.getAsBoolean() && details.openProperty().get();
    areas.add(details, opened, details::enter, details::enter);
    return areas;
  }

  /** Where the rep goes on when what they were at is gone. */
  void home() {
    switch (model.place()) {
      case CHATS -> views.composer().focusInput();
      case SETTINGS -> views.settings().focusSections();
      case PIPELINE, DRAFTS -> Areas.enter(views.places());
    }
  }

  /** To where the rep writes; the sidebar has served. */
  void write() {
    views.columns().tuck();
    views.composer().focusInput();
  }

  private void newChat() {
    desk.newChat();
    write();
  }

  private void search() {
    views.columns().reveal();
    views.sidebar().focusSearch();
  }

  private void toggleDetails() {
    if (model.place() == Place.CHATS) {
      views.details().toggle();
    }
  }

  private void help() {
    views.opened().show(texts.say("help.title"), new KeysHelp(texts));
  }

  /** Opens the n-th active run, from 0, if there are so many. */
  private void activeRun(int index) {
    List<ActiveRun> active = model.active();
    if (index < active.size()) {
      desk.open(active.get(index).head().conversation());
      write();
    }
  }
}
