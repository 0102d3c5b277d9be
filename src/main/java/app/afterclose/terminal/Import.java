package app.afterclose.terminal;

import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** Imports exports of a CRM. */
@CommandLine.Command(
    name = "import",
    description = "Imports deals, accounts, contacts and activities from a CRM’s CSV exports.",
    sortOptions = false)
final class Import implements Callable<Integer> {
  private final Root root;

  @CommandLine.Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "files that belong" + " together, in any order")
  private List<String> files = List.of();

  Import(Root root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    List<String> paths = files.stream().map(Import::absolute).toList();
    try (Talk talk = root.talk()) {
      var report = talk.send(new Command.Import(paths), Frame.Imported.class).report();
      new ReportLines(report, root.desk.figures()).all().forEach(root.screen()::line);
    }
    return Exit.OK;
  }

  private static String absolute(String name) {
    try {
      Path file = Path.of(name).toAbsolutePath();
      if (Files.isDirectory(file)) {
        throw Fault.usage(file + " is a folder. Name the files in it.");
      }
      if (!Files.isReadable(file)) {
        throw Fault.usage(
            Files.exists(file)
                ? file + " may not be read by you. Nothing was imported."
                : "There is no file " + file + ". Nothing was imported.");
      }
      return file.toString();
    } catch (InvalidPathException _) {
      throw Fault.usage("“" + name + "” is no file’s name. Nothing was imported.");
    }
  }
}
