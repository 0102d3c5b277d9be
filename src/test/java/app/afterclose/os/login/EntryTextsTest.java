package app.afterclose.os.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of folders that trip a reader of the login's entries. */
class EntryTextsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "/opt/afterclose|/opt/afterclose",
        "/opt/a b|\"/opt/a b\"",
        "/opt/100%/a|/opt/100%%/a",
        "/opt/$HOME|\"/opt/\\$HOME\"",
        "/opt/`x`|\"/opt/\\`x\\`\"",
        "/opt/say \"so\"|\"/opt/say \\\"so\\\"\"",
        "/opt/back\\slash|\"/opt/back\\\\slash\"",
        "/opt/it's|\"/opt/it's\"",
        "/opt/Größe|/opt/Größe",
        "^^|\"\"",
      })
  void wordsOfADesktopEntry(String word, String quoted) {
    assertThat(DesktopEntry.word(word)).isEqualTo(quoted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/opt/after close/bin",
        "/opt/$x;`y`&(z)",
        "/opt/\\\\server\\\"q\"",
        "/opt/50% %f %%",
        "/opt/a=b"
      })
  void aDesktopReadsTheCommandThatWasMeant(String folder) {
    var command = List.of(folder + "/afterclose", "--home", folder, "agent");
    String entry = DesktopEntry.text(command);
    assertThat(read(line(entry, "Exec"))).isEqualTo(command);
    assertThat(line(entry, "TryExec").replace("\\\\", "\\")).isEqualTo(command.getFirst());
    assertThat(DesktopEntry.on(entry)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "C:\\A\\a.exe|C:\\A\\a.exe",
        "C:\\Program Files\\a.exe|\"C:\\Program Files\\a.exe\"",
        "D:\\my data\\|\"D:\\my data\\\\\"",
        "a \"b\" c|\"a \\\"b\\\" c\"",
        "a \\\"b|\"a \\\\\\\"b\"",
        "^^|\"\"",
      })
  void wordsOfAWindowsCommandLine(String word, String quoted) {
    assertThat(RegistryText.word(word)).isEqualTo(quoted);
  }

  @Test
  void theRegistrysTextEscapesWhatItQuotes() throws IOException {
    assertThat(RegistryText.set("app.afterclose", List.of("C:\\Program Files\\A\\a.exe", "agent")))
        .startsWith("Windows Registry Editor Version 5.00\r\n\r\n[HKEY_CURRENT_USER\\Software\\")
        .contains("\r\n\"app.afterclose\"=\"\\\"C:\\\\Program Files\\\\A\\\\a.exe\\\" agent\"\r\n");
    assertThat(RegistryText.removed("app.afterclose")).contains("\"app.afterclose\"=-\r\n");
  }

  @Test
  void aCommandLineThatWindowsWouldCutIsRefused() {
    var command = List.of("C:\\" + "x".repeat(RegistryText.MOST), "agent");
    assertThatThrownBy(() -> RegistryText.set("a", command)).hasMessageContaining("too long");
  }

  @Test
  void aPropertyListIsXmlWithTheCommandThatWasMeant() throws Exception {
    var command = List.of("/Applications/A & <B>.app/\"c\"", "--home", "/Users/ü/]]>", "agent");
    String text = PropertyList.text(new Launch("app.afterclose", command));
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    var document =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    var array = document.getElementsByTagName("array").item(0);
    var read = new ArrayList<String>();
    for (var node = array.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node.getNodeName().equals("string")) {
        read.add(node.getTextContent());
      }
    }
    assertThat(read).isEqualTo(command);
  }

  private static String line(String entry, String key) {
    return entry
        .lines()
        .filter(line -> line.startsWith(key + "="))
        .map(line -> line.substring(key.length() + 1))
        .findFirst()
        .orElseThrow();
  }

  /** Takes Exec apart as a desktop does: the string's escapes, then quotes, then field codes. */
  private static List<String> read(String value) {
    String exec = value.replace("\\\\", "\\");
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < exec.length(); i++) {
      char c = exec.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (quoted && c == '\\') {
        word.append(exec.charAt(++i));
      } else if (!quoted && c == ' ') {
        words.add(word.toString());
        word.setLength(0);
      } else {
        word.append(c);
      }
    }
    words.add(word.toString());
    return words.stream().map(each -> each.replace("%%", "%")).toList();
  }
}
