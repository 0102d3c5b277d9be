package app.afterclose;

import app.afterclose.json.Json;
import app.afterclose.model.Recorded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The built program, run as a rep runs it, with a data folder of its own. */
public final class Program implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Pattern HOLDER = Pattern.compile("process (\\d+)");

  private final Path home;
  private final Path runtime;
  private final Map<String, String> desktop;
  private final Json json = new Json();
  private final List<Process> started = new ArrayList<>();

  /** What a command came to. */
  public record Ended(int status, String out, String err) {}

  /** Where there is no display. */
  public Program(Path folder) throws IOException {
    this(folder, Map.of());
  }

  /** In a desktop session, which is known by its environment. */
  public Program(Path folder, Map<String, String> desktop) throws IOException {
    this.desktop = desktop;
    home = folder.resolve("home");
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    runtime = Files.createDirectory(folder.resolve("run"), owner);
  }

  public Path home() {
    return home;
  }

  /** The command of the built program, as the build's last step laid it out. */
  public static String launcher() {
    String app = System.getProperty("afterclose.app");
    if (app == null) {
      throw new IllegalStateException("run by the build, which says where the program is");
    }
    return Path.of(app, "bin", "afterclose").toString();
  }

  public void settings(String text) throws IOException {
    file("settings.json", text);
  }

  /** Lays a file down in the data folder. */
  public void file(String name, String text) throws IOException {
    Files.createDirectories(home);
    Files.writeString(home.resolve(name), text);
  }

  /** Runs a command to its end. */
  public Ended run(String... arguments) {
    Process process = start(arguments);
    var out = text(process, false);
    var err = text(process, true);
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(List.of(arguments) + " did not end: " + out.join() + err.join());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
    return new Ended(process.exitValue(), out.join(), err.join());
  }

  /** Starts a command in a process group of its own, with nothing to read. */
  public Process start(String... arguments) {
    Process process = startWithInput(arguments);
    try {
      process.getOutputStream().close();
      return process;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same; the caller writes what it reads. */
  Process startWithInput(String... arguments) {
    // A build started in the background ignores interrupts, and its children would too.
    var command = new ArrayList<>(List.of("env", "--default-signal=INT", "setsid", launcher()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command);
    environment(builder.environment());
    try {
      Process process = builder.start();
      started.add(process);
      return process;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void environment(Map<String, String> environment) {
    environment.remove("DISPLAY");
    environment.remove("WAYLAND_DISPLAY");
    environment.putAll(desktop);
    environment.put("AFTERCLOSE_HOME", home.toString());
    environment.put("XDG_RUNTIME_DIR", runtime.toString());
  }

  /** Reads what {@code process} prints until it has printed so many characters or ended. */
  public static String read(Process process, int characters) throws IOException {
    var reader = process.inputReader(StandardCharsets.UTF_8);
    var text = new StringBuilder();
    while (text.length() < characters) {
      int next = reader.read();
      if (next < 0) {
        break;
      }
      text.append((char) next);
    }
    return text.toString();
  }

  /** The lines of a command's output, each a JSON object. */
  public List<JsonNode> lines(Ended ended) {
    return ended.out().lines().map(json::tree).toList();
  }

  /** The run's entries so far, read beside the agent. */
  public List<Recorded> entries(String run) {
    String sql =
        "SELECT json_object('seq', seq, 'at', strftime('%Y-%m-%dT%H:%M:%fZ', at / 1000.0,"
            + " 'unixepoch'), 'conversation', conversation, 'run', run, 'link', link, 'ran',"
            + " 'PT' || (ran / 1000.0) || 'S', 'entry', json(body)) FROM entry WHERE run = '"
            + run
            + "' ORDER BY seq";
    return query(sql).stream().map(text -> json.read(text, Recorded.class)).toList();
  }

  /** The first column of what a query finds in the program's database, read beside the agent. */
  public List<String> query(String sql) {
    var found = new ArrayList<String>();
    String file = "jdbc:sqlite:" + home.resolve("afterclose.db").toUri() + "?mode=ro";
    try (var connection = DriverManager.getConnection(file);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The agent's process. */
  public ProcessHandle agent() {
    return holder().orElseThrow(() -> new AssertionError("the agent is not running"));
  }

  /** The process that last held the lock, if it still runs. */
  private Optional<ProcessHandle> holder() {
    try {
      Matcher holder = HOLDER.matcher(Files.readString(home.resolve("agent.lock")));
      if (!holder.find()) {
        throw new AssertionError("nobody holds the lock");
      }
      return ProcessHandle.of(Long.parseLong(holder.group(1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the agent as a crash does. */
  public void killAgent() {
    ProcessHandle agent = agent();
    agent.destroyForcibly();
    agent.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  /** Sends a signal to a process group. */
  static void signalGroup(String signal, long leader) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-s", signal, "--", "-" + leader).inheritIO().start().waitFor();
  }

  public static void await(String what, BooleanSupplier wanted) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!wanted.getAsBoolean()) {
      Thread.onSpinWait();
      if (System.nanoTime() > deadline) {
        throw new AssertionError("it never came to this: " + what);
      }
    }
  }

  @Override
  public void close() {
    started.forEach(Process::destroyForcibly);
    if (Files.exists(home.resolve("agent.lock"))) {
      holder()
          .ifPresent(
              agent -> {
                run("quit");
                agent.destroyForcibly();
                agent.onExit().join();
              });
    }
  }

  private static CompletableFuture<String> text(Process process, boolean errors) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (var in = errors ? process.getErrorStream() : process.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
