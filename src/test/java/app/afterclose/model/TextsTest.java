package app.afterclose.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The one bundle: each sentence that is asked for is there, and none is there in vain. */
final class TextsTest {
  private static final Path SOURCES = Path.of("src/main/java/app/afterclose");
  private static final Pattern SAID =
      Pattern.compile("\\b(?:say|plain|counted)\\(\\s*\"([a-zA-Z0-9._]+[a-zA-Z0-9])\"");

  /** A key that is put together begins with a literal that ends in a dot. */
  private static final Pattern LITERAL =
      Pattern.compile("\"([a-zA-Z]+(?:\\.[a-zA-Z0-9_]+)*\\.?)\"");

  /** Two words that follow each other, of letters alone. */
  private static final Pattern SENTENCE =
      Pattern.compile("\"[^\"\\n<]*\\b[A-Za-z]{2,} [a-z]{2,}\\b[^\"\\n<]*\"");

  /** Comments, exceptions and what is logged: nobody reads them in the window. */
  private static final Pattern NO_WORDS =
      Pattern.compile(
          "/\\*.*?\\*/|//[^\\n"
              + "]*|Exception\\([^;]*;|Error\\([^;]*;|\\bLOG\\.[^;]*;|setStyle\\([^;]*;|ofPattern\\([^;]*;",
          Pattern.DOTALL);

  private final ResourceBundle bundle =
      ResourceBundle.getBundle("app.afterclose.model.texts", Locale.ENGLISH);
  private final Texts texts = British.TEXTS;

  @Test
  void whatIsAskedForIsThere() throws IOException {
    assertThat(bundle.keySet()).containsAll(found(SAID));
  }

  @Test
  void whatIsThereIsAskedFor() throws IOException {
    Set<String> literals = found(LITERAL);
    List<String> beginnings =
        literals.stream().filter(literal -> literal.endsWith(".")).collect(Collectors.toList());
    assertThat(bundle.keySet())
        .allMatch(
            key -> literals.contains(key) || beginnings.stream().anyMatch(key::startsWith),
            "is asked for");
  }

  @Test
  void eachIsWholeAndCalm() {
    for (String key : bundle.keySet()) {
      assertThat(texts.say(key, 1, 2, 3, 4, 5))
          .as(key)
          .isNotBlank()
          .doesNotContain("{", "!", "Oops");
    }
  }

  /** What the program calls a conversation is a chat to the rep, everywhere. */
  @Test
  void aConversationIsAChat() {
    for (String key : bundle.keySet()) {
      assertThat(texts.say(key, 1, 2, 3)).as(key).doesNotContainIgnoringCase("conversation");
    }
  }

  /** What a rep could read has a place where it can be translated. */
  @Test
  void noSentenceIsWrittenInTheSources() throws IOException {
    var found = new TreeSet<String>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(TextsTest::ofTheWindow).toList()) {
        String source = NO_WORDS.matcher(Files.readString(file)).replaceAll("");
        SENTENCE.matcher(source).results().forEach(m -> found.add(file.getFileName() + m.group()));
      }
    }
    assertThat(found).isEmpty();
  }

  /**
   * Before JavaFX and the bundle are there, only the terminal can tell what is wrong; and what is
   * asked in the rep's name is said in the language that the analyst understands; and licences have
   * their own names.
   */
  private static boolean ofTheWindow(Path file) {
    return file.toString().endsWith(".java")
        && !file.endsWith("Display.java")
        && !file.endsWith("Options.java")
        && !file.endsWith("AskWords.java")
        && !file.endsWith("Licences.java");
  }

  private static Set<String> found(Pattern pattern) throws IOException {
    var found = new TreeSet<String>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
        pattern.matcher(Files.readString(file)).results().map(m -> m.group(1)).forEach(found::add);
      }
    }
    return found;
  }
}
