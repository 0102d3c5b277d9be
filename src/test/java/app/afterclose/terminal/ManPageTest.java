package app.afterclose.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The man page names every command and every option that there is, and no other. */
class ManPageTest {
  private static final Path PAGE = Path.of("packaging", "linux", "share", "afterclose.1");
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*");

  /** The window's own, of which the terminal's commands know nothing. */
  private static final Set<String> OF_THE_WINDOW = Set.of("--open", "--at");

  private final CommandLine program;

  ManPageTest() throws IOException {
    try (var rig = new TerminalRig(Path.of("none"))) {
      program = Terminal.commands(new Root(rig.desk()));
    }
  }

  @Test
  void namesEveryCommand() throws IOException {
    var there = new TreeSet<>(commands().keySet());
    there.add("agent"); // decided before the terminal's commands are asked
    assertThat(described()).containsOnlyKeys(there);
  }

  @Test
  void namesTheOptionsOfEachCommand() throws IOException {
    Map<String, String> described = described();
    commands()
        .forEach(
            (name, command) ->
                assertThat(options(described.get(name)))
                    .as(name)
                    .isEqualTo(own(command.getCommandSpec())));
  }

  @Test
  void namesTheOptionsThatAllShare() throws IOException {
    Set<String> all = shared();
    all.addAll(OF_THE_WINDOW);
    assertThat(options(between(page(), ".SH OPTIONS", "\n.SH "))).isEqualTo(all);
  }

  /** By its whole name, {@code model list} say. */
  private Map<String, CommandLine> commands() {
    var found = new LinkedHashMap<String, CommandLine>();
    gather("", program, found);
    return found;
  }

  private static void gather(String before, CommandLine command, Map<String, CommandLine> found) {
    command
        .getSubcommands()
        .forEach(
            (name, sub) -> {
              found.put(before + name, sub);
              gather(before + name + " ", sub, found);
            });
  }

  private Set<String> shared() {
    return program.getCommandSpec().options().stream()
        .map(CommandLine.Model.OptionSpec::longestName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> own(CommandLine.Model.CommandSpec command) {
    return command.options().stream()
        .map(CommandLine.Model.OptionSpec::longestName)
        .filter(name -> !shared().contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What the page says of each command, which it begins with the command's name. */
  private static Map<String, String> described() throws IOException {
    String section = between(page(), ".SH COMMANDS", "\n.SH ");
    return Arrays.stream(section.split("\n\\.SS ", -1))
        .skip(1)
        .collect(
            Collectors.toMap(
                text -> text.split(" *(\\\\f|\n)", 2)[0],
                text -> text.substring(Math.max(0, text.indexOf('\n')))));
  }

  /** Those that have a paragraph of their own. */
  private static Set<String> options(String section) {
    return section
        .lines()
        .filter(line -> line.matches("\\.B[IR]? (-\\w \", \" )?--.*"))
        .flatMap(line -> OPTION.matcher(line).results().map(found -> found.group()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String between(String text, String begin, String end) {
    int from = text.indexOf(begin);
    assertThat(from).as(begin).isNotNegative();
    int to = text.indexOf(end, from + begin.length());
    return text.substring(from, to < 0 ? text.length() : to);
  }

  private static String page() throws IOException {
    return Files.readString(PAGE).replace("\\-", "-");
  }
}
