package app.afterclose.client;

import app.afterclose.os.Folders;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Starts the agent as a process that outlives this one: in a session of its own, or at least deaf
 * to what a terminal sends, so that no Ctrl+C or closed terminal reaches it, and with no pipe to
 * us. It writes to {@code logs/agent.log}.
 */
public final class AgentProcess implements Starter {
  /** The program's entry; the client's room may not see the class. */
  private static final String MAIN = "app.afterclose.Main";

  private static final int TAIL = 4_000;

  private final Folders folders;
  private final List<String> program;

  /**
   * @param folders whose data folder the agent serves
   * @param program the command line that runs Afterclose, before its arguments
   */
  public AgentProcess(Folders folders, List<String> program) {
    this.folders = folders;
    this.program = List.copyOf(program);
  }

  /**
   * The program that is running now: by its launcher where {@code -Dafterclose.launcher} names it,
   * else by the same Java and class path, with the agent's small heap.
   */
  public static List<String> thisProgram() {
    String launcher = System.getProperty("afterclose.launcher", "");
    if (!launcher.isBlank()) {
      return List.of(launcher);
    }
    String classPath =
        Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator))
            .map(part -> Path.of(part).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    return List.of(
        java().toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseCompactObjectHeaders",
        "-Xms8m",
        "-Xmx128m",
        "-XX:MinHeapFreeRatio=10",
        "-XX:MaxHeapFreeRatio=20",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        classPath,
        MAIN);
  }

  @Override
  public Attempt start() throws IOException {
    var command = new ArrayList<>(detached());
    command.addAll(program);
    command.addAll(List.of("--home", folders.data().toString(), "agent"));
    Path log = folders.agentLog();
    Files.createDirectories(folders.logs());
    long before = Files.exists(log) ? Files.size(log) : 0;
    Process process =
        new ProcessBuilder(command)
            .directory(folders.data().toFile())
            .redirectInput(ProcessBuilder.Redirect.from(nothing()))
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .redirectErrorStream(true)
            .start();
    return new Started(process, log, before);
  }

  /** What goes before the program so that the terminal's signals do not reach it. */
  private static List<String> detached() {
    if (windows()) {
      return List.of();
    }
    if (onPath("setsid")) {
      return List.of("setsid");
    }
    // Where there is no such tool (macOS), it shares the session and does not hear its signals.
    return List.of("sh", "-c", "trap '' INT HUP; exec \"$0\" \"$@\"");
  }

  private static boolean onPath(String name) {
    String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
    return Arrays.stream(path.split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
  }

  private static Path java() {
    Path bin = Path.of(System.getProperty("java.home", ""), "bin");
    Path quiet = bin.resolve("javaw.exe");
    return Files.exists(quiet) ? quiet : bin.resolve(windows() ? "java.exe" : "java");
  }

  private static File nothing() {
    return new File(windows() ? "NUL" : "/dev/null");
  }

  private static boolean windows() {
    return File.separatorChar == '\\';
  }

  private record Started(Process process, Path log, long before) implements Attempt {
    @Override
    public boolean underWay() {
      return process.isAlive();
    }

    /** An agent that finds another one at work ends with 0: that is no failure. */
    @Override
    public Optional<String> failure() {
      if (process.isAlive() || process.exitValue() == 0) {
        return Optional.empty();
      }
      String said = lastWords();
      return Optional.of(
          said != null
              ? said
              : "It ended with status %d and said nothing. Its log is %s."
                  .formatted(process.exitValue(), log));
    }

    /** The last line it wrote; the agent says last why it cannot start. */
    private @Nullable String lastWords() {
      try (var file = new RandomAccessFile(log.toFile(), "r")) {
        long from = Math.max(before, file.length() - TAIL);
        file.seek(from);
        byte[] bytes = new byte[(int) (file.length() - from)];
        file.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .reduce((_, last) -> last)
            .orElse(null);
      } catch (IOException e) {
        return "Its log %s cannot be read: %s".formatted(log, e.getMessage());
      }
    }
  }
}
