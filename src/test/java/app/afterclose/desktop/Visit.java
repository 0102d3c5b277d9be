package app.afterclose.desktop;

import app.afterclose.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One fresh data folder on the desktop, and what the rep does and sees there. */
final class Visit implements AutoCloseable {
  private static final String TITLE = "Afterclose";

  private final Desktop desktop;
  private final Program program;
  private final Hands hands;
  private final TrayIcon tray;
  private final Notice notice;

  /**
   * @param folder empty, for the program's files
   * @param pictures where screenshots go
   */
  Visit(Desktop desktop, Path folder, Path pictures) throws IOException {
    this.desktop = desktop;
    program = new Program(folder, desktop.environment());
    // Where a run is under way rings turn, so that no picture of it would ever lie still.
    program.file("window.json", "{\"appearance\": {\"stillness\": true}}");
    hands = new Hands(desktop, pictures);
    tray = new TrayIcon(desktop, hands);
    notice = new Notice(desktop, hands);
  }

  Program program() {
    return program;
  }

  Hands hands() {
    return hands;
  }

  TrayIcon tray() {
    return tray;
  }

  Notice notice() {
    return notice;
  }

  /** Starts the window as the rep does, and waits until it is before them. */
  String open(String... options) {
    program.start(options);
    String window = awaitWindow();
    // What is typed before its input is there is lost.
    hands.settled(window);
    return window;
  }

  /** The same with a program whose answers come from {@code model}. */
  String open(Model model) throws IOException {
    program.settings(model.settings());
    return open();
  }

  /** Waits until the one window is in sight and has the focus. */
  String awaitWindow() {
    return Until.some(
        "the window is in sight with the focus",
        () -> window().filter(window -> hands.focused().equals(Optional.of(window))));
  }

  Optional<String> window() {
    List<String> windows = hands.windowsTitled(TITLE);
    if (windows.size() > 1) {
      throw new AssertionError("there are several windows: " + windows);
    }
    return windows.stream().findFirst();
  }

  /** Types a request into the window that has the focus, and waits until it is begun. */
  String ask(String request) {
    hands.type(request);
    hands.press("Return");
    return Until.some(
        request + " is asked",
        () ->
            query(
                "SELECT run FROM entry WHERE body ->> '$.kind' = 'RunAsked' AND body ->> '$.text' ="
                    + " '"
                    + request
                    + "'"));
  }

  /** The kind of a run's status, such as {@code Running}. */
  String status(String run) {
    return query("SELECT head ->> '$.status.kind' FROM run_head WHERE run = '" + run + "'")
        .orElse("");
  }

  /** The conversation that a run belongs to. */
  String conversation(String run) {
    return query("SELECT conversation FROM entry WHERE run = '" + run + "' LIMIT 1").orElse("");
  }

  /** Whether the rep has been told or asked something that is said once ever. */
  boolean offered(String name) {
    return query("SELECT name FROM offered WHERE name = '" + name + "'").isPresent();
  }

  void awaitStatus(String run, String status) {
    Until.is(
        "the run is " + status,
        () -> {
          String now = status(run);
          if (!now.equals(status) && List.of("Failed", "Completed", "Cancelled").contains(now)) {
            throw new AssertionError("the run is " + now + " and not " + status);
          }
          return now.equals(status);
        });
  }

  /** Whether the run has an item in the bell and it is read; empty without one. */
  Optional<Boolean> read(String run) {
    return query(
            "SELECT max(read) FROM (SELECT read FROM bell_item WHERE run = '"
                + run
                + "' ORDER BY seq DESC LIMIT 1)")
        .map("1"::equals);
  }

  /** Waits until the rep is known to have seen what rang. */
  void awaitRead(String run) {
    Until.is("the bell's item is read", () -> read(run).equals(Optional.of(true)));
  }

  /** What the session starts when the rep logs in: the text of each entry. */
  List<String> startedAtLogin() {
    Path home = Path.of(desktop.environment().getOrDefault("HOME", ""));
    Path folder = home.resolve(Path.of(".config", "autostart"));
    try (Stream<Path> entries = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
      var texts = new ArrayList<String>();
      for (Path entry : entries.toList()) {
        texts.add(Files.readString(entry));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until the tray's tooltip has this text. */
  void awaitTray(String text) {
    Until.is("the tray says: " + text, () -> tray.tooltip().contains(text));
  }

  @Override
  public void close() {
    program.close();
    Until.is("no window is left", () -> window().isEmpty());
  }

  private Optional<String> query(String sql) {
    // The agent makes it when it starts, after the window is there.
    String ready = "SELECT name FROM sqlite_master WHERE name = 'bell_item'";
    if (!Files.exists(program.home().resolve("afterclose.db")) || program.query(ready).isEmpty()) {
      return Optional.empty();
    }
    return program.query(sql).stream().filter(found -> found != null).findFirst();
  }
}
