package app.afterclose.os.login;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The text of an entry in a desktop's autostart folder.
 *
 * @see <a
 *     href="https://specifications.freedesktop.org/desktop-entry-spec/latest/exec-variables.html">
 *     Desktop Entry Specification, the Exec key</a>
 * @see <a href="https://specifications.freedesktop.org/autostart-spec/latest/">Desktop Application
 *     Autostart Specification</a>
 */
final class DesktopEntry {
  /** A word without these needs no quotes. */
  private static final String RESERVED = " \t\n\"'\\><~|&;$*?#()`";

  /** What is still special between quotes. */
  private static final String ESCAPED = "\"`$\\";

  private DesktopEntry() {}

  static String text(List<String> command) {
    return """
    [Desktop Entry]
    Type=Application
    Name=Afterclose
    Comment=Goes on with your requests after a restart
    TryExec=%s
    Exec=%s
    Terminal=false
    NoDisplay=true
    StartupNotify=false
    X-GNOME-Autostart-enabled=true
    """
        .formatted(
            value(command.getFirst()),
            value(command.stream().map(DesktopEntry::word).collect(Collectors.joining(" "))));
  }

  /** Whether an entry of this text starts anything: desktops switch one off by a line in it. */
  static boolean on(String text) {
    return text.lines()
        .map(line -> line.replace(" ", ""))
        .noneMatch(
            line -> line.equals("Hidden=true") || line.equals("X-GNOME-Autostart-enabled=false"));
  }

  /** A word of Exec: quoted where need be, with no field code in it. */
  static String word(String word) {
    String plain = word.replace("%", "%%");
    if (!plain.isEmpty() && plain.chars().noneMatch(c -> RESERVED.indexOf(c) >= 0)) {
      return plain;
    }
    var quoted = new StringBuilder("\"");
    plain
        .chars()
        .forEach(
            c -> {
              if (ESCAPED.indexOf(c) >= 0) {
                quoted.append('\\');
              }
              quoted.append((char) c);
            });
    return quoted.append('"').toString();
  }

  /** Any string in an entry: its backslashes are escaped once more. */
  private static String value(String text) {
    return text.replace("\\", "\\\\");
  }
}
