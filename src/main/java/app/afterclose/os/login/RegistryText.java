package app.afterclose.os.login;

import static app.afterclose.model.Texts.plain;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What {@code reg import} reads to change the Run key.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/setupapi/run-and-runonce-registry-keys">
 *     Run and RunOnce registry keys</a>
 */
final class RegistryText {
  static final String KEY = "HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run";

  /** The most characters of a command line in the Run key. */
  static final int MOST = 260;

  private RegistryText() {}

  /** Sets the value {@code name} to the command line. */
  static String set(String name, List<String> command) throws IOException {
    String line = command.stream().map(RegistryText::word).collect(Collectors.joining(" "));
    if (line.length() > MOST) {
      throw new IOException(plain("registry.long"));
    }
    return text(name, "\"" + escaped(line) + "\"");
  }

  /** Removes the value {@code name}; it need not be there. */
  static String removed(String name) {
    return text(name, "-");
  }

  /** A word of a command line, as Windows programs take it apart (CommandLineToArgvW). */
  static String word(String word) {
    if (!word.isEmpty() && word.chars().noneMatch(c -> c == ' ' || c == '\t' || c == '"')) {
      return word;
    }
    return "\"" + word.replaceAll("(\\\\*)\"", "$1$1\\\\\"").replaceAll("(\\\\+)$", "$1$1") + "\"";
  }

  private static String text(String name, String data) {
    return "Windows Registry Editor Version 5.00\r\n\r\n[%s]\r\n\"%s\"=%s\r\n\r\n"
        .formatted(KEY, escaped(name), data);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
