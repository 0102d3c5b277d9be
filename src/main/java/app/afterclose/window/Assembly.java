package app.afterclose.window;

import app.afterclose.model.CallId;
import app.afterclose.model.History;
import app.afterclose.model.LiveText;
import app.afterclose.model.Outcome;
import app.afterclose.model.RunId;
import app.afterclose.model.Texts;
import app.afterclose.window.export.Exporter;
import app.afterclose.window.export.SaveAs;
import app.afterclose.window.settings.Section;
import app.afterclose.window.state.ActiveRun;
import app.afterclose.window.state.Agent;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.Gate;
import app.afterclose.window.state.Gaze;
import app.afterclose.window.state.Inbox;
import app.afterclose.window.state.Place;
import app.afterclose.window.state.ThreadScreen;
import app.afterclose.window.state.Typed;
import app.afterclose.window.state.WindowModel;
import app.afterclose.window.theme.Appearance;
import app.afterclose.window.thread.ThreadView;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The window's objects, wired by hand; on the JavaFX thread. */
final class Assembly {
  private final WindowModel model;
  private final Desk desk;
  private final Inbox inbox;
  private final Shell shell;
  private final Gaze gaze;
  private final Gate gate;
  private final Exporter exporter;
  private final ObjectProperty<Appearance> appearance =
      new SimpleObjectProperty<>(Appearance.DEFAULT);

  /**
   * @param texts what the window says, in the ways of the rep's country
   * @param clock the rep's, with their time zone
   * @param choose asks the rep for files to import
   * @param saveAs asks the rep where to save something
   * @param browse opens an address in the rep's own programs
   */
  Assembly(
      Agent agent,
      Texts texts,
      Clock clock,
      Supplier<List<Path>> choose,
      SaveAs saveAs,
      Consumer<String> browse) {
    model = new WindowModel(clock);
    gate = new Gate(Platform::runLater, this::flush);
    var thread =
        new ThreadView(
            new ThreadDesk(
                agent,
                gate,
                this::write,
                this::details,
                this::limits,
                this::connect,
                this::again,
                this::open,
                browse,
                saveAs,
                texts,
                this::typed,
                model::open),
            clock,
            texts);
    desk = new Desk(model, screen(thread, this::inLine), agent, gate, clock.getZone(), texts);
    exporter = new Exporter(desk.wholes(), gate, clock.getZone(), texts);
    inbox = new Inbox(model, desk, gate);
    gaze = new Gaze(model, agent);
    model.revisionProperty().subscribe(_ -> doing(thread));
    shell =
        new Shell(
            model,
            desk,
            texts,
            thread,
            clock.getZone(),
            choose,
            overlay -> new Exports(exporter, saveAs, overlay, texts),
            browse,
            appearance);
  }

  WindowModel model() {
    return model;
  }

  Desk desk() {
    return desk;
  }

  Inbox inbox() {
    return inbox;
  }

  Shell shell() {
    return shell;
  }

  /** Writes conversations into files, open or not. */
  Exporter exporter() {
    return exporter;
  }

  /** The way onto the JavaFX thread, in turn with what the agent says. */
  Gate gate() {
    return gate;
  }

  ObjectProperty<Appearance> appearance() {
    return appearance;
  }

  Gaze gaze() {
    return gaze;
  }

  /** Whether the window has the focus. */
  void focused(boolean now) {
    desk.looking(now);
    gaze.focused(now);
  }

  /** Drafts and deals have a place of their own; of anything else the rep can ask. */
  private void open(Outcome.Ref ref) {
    switch (ref.kind()) {
      case "draft" -> desk.show(Place.DRAFTS, ref);
      case "deal", "account" -> desk.show(Place.PIPELINE, ref);
      default -> shell.mention(ref.label());
    }
  }

  private void doing(ThreadView thread) {
    Optional<ActiveRun> run =
        model
            .open()
            .flatMap(
                id ->
                    model.active().stream()
                        .filter(active -> active.head().conversation().equals(id))
                        .findFirst());
    thread.doing(
        run.map(ActiveRun::head).map(model::shown).orElse(null),
        run.map(ActiveRun::at).orElse(Instant.EPOCH));
  }

  private Typed typed() {
    return desk.typed();
  }

  private void write() {
    shell.focusInput();
  }

  private void again() {
    shell.again();
  }

  private void details(RunId run) {
    shell.details(run);
  }

  private void limits() {
    shell.settings(Section.BUDGET);
  }

  private void connect() {
    shell.connect();
  }

  private void flush() {
    desk.flush();
    model.flush();
  }

  private void inLine(String id) {
    shell.focusLine(id);
  }

  private static ThreadScreen screen(ThreadView view, Consumer<String> line) {
    return new ThreadScreen() {
      @Override
      public void show(History history, List<LiveText> live) {
        view.show(history, live);
      }

      @Override
      public void live(LiveText text) {
        view.live(text);
      }

      @Override
      public void reveal(History.Item item) {
        view.reveal(item);
      }

      @Override
      public void reveal(CallId call) {
        view.reveal(call);
      }

      @Override
      public void found(CallId call) {
        view.found(call);
      }

      @Override
      public void inLine(String id) {
        line.accept(id);
      }

      @Override
      public void latest() {
        view.latest();
      }

      @Override
      public boolean changed(RunId run) {
        return view.changed(run);
      }

      @Override
      public void clear() {
        view.clear();
      }
    };
  }
}
