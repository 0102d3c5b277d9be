package app.afterclose.os;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Afterclose as a command line, to start more of it: each a process that outlives its starter, in a
 * session of its own, or at least deaf to what a terminal sends, so that no Ctrl+C or closed
 * terminal reaches it, and with no pipe to it.
 *
 * @param command what runs Afterclose, before its arguments
 */
public record Program(List<String> command) {
  /** The program's entry; this room may not see the class. */
  private static final String MAIN = "app.afterclose.Main";

  public Program {
    command = List.copyOf(command);
  }

  /** The agent of the program that is running now. */
  public static Program agent() {
    return launcher("agent", System::getProperty).orElseGet(Program::same);
  }

  /** The window of the program that is running now. */
  public static Program window() {
    return launcher("window", System::getProperty).orElseGet(Program::same);
  }

  /**
   * The program by its launcher: {@code -Dafterclose.launcher.agent} or {@code .window} where each
   * has one of its own, as on Windows, where a program either has a console or none; else {@code
   * -Dafterclose.launcher}, which is all of them.
   */
  static Optional<Program> launcher(String part, Function<String, @Nullable String> properties) {
    return Stream.of("afterclose.launcher." + part, "afterclose.launcher")
        .map(name -> Objects.requireNonNullElse(properties.apply(name), ""))
        .filter(launcher -> !launcher.isBlank())
        .findFirst()
        .map(launcher -> new Program(List.of(Path.of(launcher).toString())));
  }

  /** Without a launcher: the same Java and class path, with the agent's small heap. */
  private static Program same() {
    String classPath =
        Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator))
            .map(part -> Path.of(part).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    return new Program(
        List.of(
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
            MAIN));
  }

  /**
   * Starts it.
   *
   * @param folder where it runs
   * @param log what it says is appended to it
   * @param environment what it is given besides this process's own
   */
  public Process start(
      List<String> arguments, Path folder, Path log, Map<String, String> environment)
      throws IOException {
    var words = new ArrayList<>(detached());
    words.addAll(command);
    words.addAll(arguments);
    var builder =
        new ProcessBuilder(words)
            .directory(folder.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(nothing()))
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .redirectErrorStream(true);
    builder.environment().putAll(environment);
    return builder.start();
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
}
