package app.afterclose.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A private desktop: it starts, is looked at and clicked, and ends without a trace but its logs.
 */
final class Desktop implements AutoCloseable {
  static final int WIDTH = 1400;
  static final int HEIGHT = 900;

  /** The panel's, at the upper edge: see {@code xfce4-panel.xml}. */
  static final int BAR = 33;

  private static final long LAST_WORDS = 5;
  private static final String PANEL = "xfce4-panel";

  private final Path logs;
  private final Map<String, String> environment = new HashMap<>();
  private final Deque<Process> running = new ArrayDeque<>();
  private @Nullable Process panel;

  /**
   * Starts it, and returns when the panel takes icons and somebody shows notifications.
   *
   * @param folder empty, for the session's home
   * @param logs where each process's output goes
   */
  Desktop(Path folder, Path logs) throws IOException {
    Tools.require();
    this.logs = Files.createDirectories(logs);
    Path home = Files.createDirectories(folder.resolve("home"));
    Path runtime =
        Files.createDirectory(
            folder.resolve("session"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    environment.put("HOME", home.toString());
    // Java takes the rep's home from the system and not from HOME.
    environment.put("XDG_CONFIG_HOME", home.resolve(".config").toString());
    environment.put("XDG_RUNTIME_DIR", runtime.toString());
    environment.put("XDG_CURRENT_DESKTOP", "XFCE");
    environment.put("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + runtime.resolve("bus"));
    // Nobody reads the screen aloud here, and GTK would wait for who does.
    environment.put("NO_AT_BRIDGE", "1");
    environment.put("LANG", "C.UTF-8");
    layOutPanel(home);
    try {
      start();
    } catch (IOException | RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  private void start() throws IOException {
    Path number = logs.resolve("display.txt");
    String screen = "%dx%dx24".formatted(WIDTH, HEIGHT);
    var server =
        builder("Xvfb", "-displayfd", "1", "-screen", "0", screen, "-nolisten", "tcp")
            .redirectOutput(number.toFile())
            .redirectError(log("Xvfb"));
    running.push(server.start());
    String display =
        Until.some(
            "the X server has a display",
            () -> Optional.of(read(number).strip()).filter(text -> !text.isEmpty()));
    environment.put("DISPLAY", ":" + display);
    String address = environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "");
    background("dbus-daemon", "--session", "--nofork", "--address=" + address);
    Until.is("the bus answers", () -> owned("org.freedesktop.DBus"));
    watchBus();
    background("openbox");
    background(Tools.notifyd().orElseThrow().toString());
    startPanel();
    Until.is("notifications are shown", () -> owned("org.freedesktop.Notifications"));
  }

  /** Takes the panel away, as a crash of it does. */
  void endPanel() {
    Process old = panel;
    if (old != null) {
      running.remove(old);
      end(old);
      Until.is("no panel is left", () -> !owned("org.kde.StatusNotifierWatcher"));
    }
  }

  /** Returns when it takes icons. */
  void startPanel() throws IOException {
    panel = background(PANEL);
    Until.is("the panel takes icons", () -> owned("org.kde.StatusNotifierWatcher"));
  }

  /** Runs a program of the desktop to its end; what it printed, or empty when it failed. */
  Optional<String> ask(String... command) {
    try {
      Process process =
          builder(command)
              .redirectError(Redirect.appendTo(logs.resolve("asked.log").toFile()))
              .start();
      process.getOutputStream().close();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? Optional.of(out) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** The same, where failing is a fault. */
  String run(String... command) {
    return ask(command).orElseThrow(() -> new AssertionError(List.of(command) + " failed"));
  }

  /** Calls a method on the session's bus; what it returned as GVariant text, or empty. */
  Optional<String> call(String name, String path, String method, String... arguments) {
    var command = new ArrayList<>(List.of("gdbus", "call", "--session", "--timeout", "5"));
    command.addAll(List.of("--dest", name, "--object-path", path, "--method", method));
    command.addAll(List.of(arguments));
    return ask(command.toArray(String[]::new));
  }

  /** What a program needs to be in this session. */
  Map<String, String> environment() {
    return Map.copyOf(environment);
  }

  /**
   * What everyone said to and heard from the notification daemon so far, as dbus-monitor has it.
   */
  String notifications() {
    return read(logs.resolve("dbus-monitor.log"));
  }

  @Override
  public void close() {
    while (!running.isEmpty()) {
      end(running.pop());
    }
  }

  private boolean owned(String name) {
    return call("org.freedesktop.DBus", "/", "org.freedesktop.DBus.NameHasOwner", name)
        .filter(answer -> answer.contains("true"))
        .isPresent();
  }

  private void watchBus() throws IOException {
    background("dbus-monitor", "--session", "interface='org.freedesktop.Notifications'");
    Until.is("the bus is watched", () -> !notifications().isEmpty());
  }

  private Process background(String... command) throws IOException {
    String name = Path.of(command[0]).getFileName().toString();
    Process process = builder(command).redirectErrorStream(true).redirectOutput(log(name)).start();
    process.getOutputStream().close();
    running.push(process);
    return process;
  }

  private Redirect log(String name) {
    return Redirect.appendTo(logs.resolve(name + ".log").toFile());
  }

  private ProcessBuilder builder(String... command) {
    var builder = new ProcessBuilder(command);
    builder.environment().remove("WAYLAND_DISPLAY");
    builder.environment().putAll(environment);
    return builder;
  }

  /** With what it has started itself: a panel's plug-ins are processes of their own. */
  private static void end(Process process) {
    List<ProcessHandle> below = process.descendants().toList();
    process.destroy();
    try {
      if (!process.waitFor(LAST_WORDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    below.forEach(ProcessHandle::destroyForcibly);
  }

  /** The tray at the right end, so that its icon has one place. */
  private static void layOutPanel(Path home) throws IOException {
    Path folder = home.resolve(Path.of(".config", "xfce4", "xfconf", "xfce-perchannel-xml"));
    Files.createDirectories(folder);
    try (var in = Desktop.class.getResourceAsStream("xfce4-panel.xml")) {
      if (in == null) {
        throw new IllegalStateException("xfce4-panel.xml is missing");
      }
      Files.copy(in, folder.resolve("xfce4-panel.xml"));
    }
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
