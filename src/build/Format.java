import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Checks or applies google-java-format over every Java file below {@code src}. The build runs it as
 * a source file on the toolchain's JDK ({@code format.options}), because the formatter needs the
 * parser of the language level that it reads, and Maven itself may run on an older one.
 */
final class Format {
  private Format() {}

  public static void main(String... args) throws IOException {
    boolean check = args.length == 1 && args[0].equals("check");
    if (!check && !(args.length == 1 && args[0].equals("apply"))) {
      System.err.println("usage: Format check | apply");
      System.exit(2);
    }
    List<String> options = new ArrayList<>();
    if (check) {
      options.add("--dry-run");
    } else {
      options.add("--replace");
    }
    options.addAll(sources());
    StringWriter changed = new StringWriter();
    StringWriter problems = new StringWriter();
    int status =
        ToolProvider.findFirst("google-java-format")
            .orElseThrow()
            .run(
                new PrintWriter(changed, true),
                new PrintWriter(problems, true),
                options.toArray(String[]::new));
    System.err.print(problems);
    if (check && !changed.toString().isBlank()) {
      System.err.print("These files are not in google-java-format:\n");
      changed.toString().lines().forEach(file -> System.err.println("  " + file));
      System.err.println("Mend them with: ./mvnw -q -Pformat process-sources");
      System.exit(1);
    }
    System.exit(status);
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(Path::toString)
          .sorted()
          .toList();
    }
  }
}
