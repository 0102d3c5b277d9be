package app.afterclose.window;

import app.afterclose.model.ConversationHead;
import app.afterclose.model.RunHead;
import app.afterclose.model.RunStatus;
import app.afterclose.model.Texts;
import app.afterclose.window.parts.Shortcut;
import app.afterclose.window.state.ActiveRun;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.Place;
import app.afterclose.window.state.WindowModel;
import app.afterclose.window.theme.Appearance;
import app.afterclose.wire.Command;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import org.kordamp.ikonli.feather.Feather;

/** What can be done from anywhere that needs no view: with the runs, the places and the look. */
final class Doings {
  private static final int STEP = 10;

  private final WindowModel model;
  private final Desk desk;
  private final Texts texts;
  private final ObjectProperty<Appearance> appearance;

  Doings(WindowModel model, Desk desk, Texts texts, ObjectProperty<Appearance> appearance) {
    this.model = model;
    this.desk = desk;
    this.texts = texts;
    this.appearance = appearance;
  }

  void runs(Actions actions) {
    actions.add(
        Shortcut.STOP_RUN,
        Feather.SQUARE,
        () -> model.inFlight().isPresent(),
        () -> model.inFlight().map(RunHead::run).ifPresent(desk::stop));
    actions.add(
        Feather.SQUARE,
        texts.say("palette.stopAll"),
        () -> !model.active().isEmpty(),
        () -> model.active().stream().map(ActiveRun::head).map(RunHead::run).forEach(desk::stop));
    actions.add(
        Feather.CHECK,
        texts.say("palette.approveAll"),
        () -> waiting().isPresent(),
        () ->
            waiting()
                .ifPresent(run -> desk.send(new Command.Approve(run.run(), null, true, null))));
    actions.add(
        Feather.BELL,
        texts.say("bell.allRead"),
        () -> model.bell().stream().anyMatch(item -> !item.read()),
        () -> desk.readBell(model.bell()));
  }

  void places(Actions actions) {
    actions.add(Shortcut.CHATS, Feather.MESSAGE_SQUARE, () -> desk.show(Place.CHATS));
    actions.add(Shortcut.PIPELINE, Feather.BAR_CHART_2, () -> desk.show(Place.PIPELINE));
    actions.add(Shortcut.DRAFTS, Feather.MAIL, () -> desk.show(Place.DRAFTS));
    actions.add(Shortcut.SETTINGS, Feather.SETTINGS, () -> desk.show(Place.SETTINGS));
  }

  void looks(Actions actions) {
    for (Appearance.Scheme scheme : Appearance.Scheme.values()) {
      actions.add(
          scheme == Appearance.Scheme.DARK ? Feather.MOON : Feather.SUN,
          texts.say("palette.scheme." + scheme.name().toLowerCase(Locale.ROOT)),
          () -> appearance.get().scheme() != scheme,
          () -> look(scheme, appearance.get().textPercent()));
    }
    actions.add(Shortcut.LARGER, Feather.ZOOM_IN, () -> larger(STEP));
    actions.add(Shortcut.SMALLER, Feather.ZOOM_OUT, () -> larger(-STEP));
  }

  private void larger(int by) {
    look(appearance.get().scheme(), appearance.get().textPercent() + by);
  }

  private void look(Appearance.Scheme scheme, int percent) {
    appearance.set(new Appearance(scheme, percent, appearance.get().stillness()));
  }

  /** The open conversation's run, when it waits for the rep's answers. */
  private Optional<RunHead> waiting() {
    return model
        .openHead()
        .map(ConversationHead::run)
        .filter(run -> run.status() instanceof RunStatus.Paused && !run.open().isEmpty());
  }
}
