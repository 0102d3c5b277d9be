package app.afterclose.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A system elsewhere, in a process of its own, so that nothing that happens to an engine can take
 * back what was done there: it counts what it is told to do. Told the same key again, it does a
 * KEYED effect once; a ONCE effect it does as often as it is told.
 */
final class Elsewhere implements AutoCloseable {
  private final Process process;
  private final PrintStream out;
  private final BufferedReader in;

  Elsewhere() {
    try {
      var classes =
          Path.of(Elsewhere.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  classes.toString(),
                  Elsewhere.class.getName())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    out = new PrintStream(process.getOutputStream(), true, UTF_8);
    in = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
  }

  /** Does it, under this key. */
  void act(boolean keyed, String key) {
    ask((keyed ? "keyed " : "once ") + key);
  }

  /** The keys it was told so far, in order. */
  List<String> told() {
    return list(ask("told"));
  }

  /** The keys of what was done, in order. */
  List<String> done() {
    return list(ask("done"));
  }

  /** Forgets everything, for the next round. */
  void forget() {
    ask("forget");
  }

  private static List<String> list(String line) {
    return line.isEmpty() ? List.of() : List.of(line.split(" ", -1));
  }

  private synchronized String ask(String line) {
    out.println(line);
    try {
      return Objects.requireNonNull(in.readLine(), "the system elsewhere is gone");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    out.close();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroy();
    }
  }

  /** The process. */
  public static void main(String[] args) throws IOException {
    var told = new ArrayList<String>();
    var done = new ArrayList<String>();
    var lines = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] words = line.split(" ", 2);
      switch (words[0]) {
        case "keyed", "once" -> {
          told.add(words[1]);
          if (words[0].equals("once") || !done.contains(words[1])) {
            done.add(words[1]);
          }
          System.out.println();
        }
        case "told" -> System.out.println(String.join(" ", told));
        case "done" -> System.out.println(String.join(" ", done));
        default -> {
          told.clear();
          done.clear();
          System.out.println();
        }
      }
    }
  }
}
