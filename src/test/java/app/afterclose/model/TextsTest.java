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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The one bundle: each sentence that is asked for is there, and none is there in vain. */
final class TextsTest {
  private static final Path SOURCES = Path.of("src/main/java/app/afterclose");
  private static final Path BUNDLE =
      Path.of("src/main/resources/app/afterclose/model/texts.properties");
  private static final Pattern SAID =
      Pattern.compile("\\b(?:say|plain|counted)\\(\\s*\"([a-zA-Z0-9._]+[a-zA-Z0-9])\"");

  /** A key that is put together begins with a literal that ends in a dot. */
  private static final Pattern LITERAL =
      Pattern.compile("\"([a-zA-Z]+(?:\\.[a-zA-Z0-9_]+)*\\.?)\"");

  /** One that is asked for in several forms ends in one that begins with a dot. */
  private static final Pattern ENDING = Pattern.compile("\"(\\.[a-zA-Z]+)\"");

  /** Two words that follow each other, of letters alone. */
  private static final Pattern SENTENCE =
      Pattern.compile("\"[^\"\\n<]*\\b[A-Za-z]{2,} [a-z]{2,}\\b[^\"\\n<]*\"");

  /** Comments, exceptions and what is logged: nobody reads them in the window. */
  private static final Pattern NO_WORDS =
      Pattern.compile(
          "/\\*.*?\\*/|//[^\\n"
              + "]*|contains\\([^;]*;|name\\(\"[^\"]*\"|Pattern\\.compile\\([^;]*;|\\bsuper\\([^;]*;|Exception\\([^;]*;|Error\\([^;]*;|\\bLOG\\.[^;]*;|setStyle\\([^;]*;|requireNonNull\\([^;]*;|ofPattern\\([^;]*;",
          Pattern.DOTALL);

  /**
   * The rooms whose words reach the window. The terminal's are its own, beside its commands; the
   * built-in analyst answers by rules of one language, and its answers are data like a model's.
   */
  private static final List<String> SPEAKING =
      List.of(
          "window", "model", "engine", "agent", "tool", "crm", "llm", "json", "os", "client",
          "store", "wire");

  /** Files whose sentences no rep reads as the program's, each with its room. */
  private static final Set<String> OTHERS =
      Set.of(
          // Said in a terminal, before there is a window or a bundle.
          "window/Display.java",
          "agent/AgentMain.java",
          // Asked in the rep's name, in the language that the analyst understands.
          "window/pipeline/AskWords.java",
          // Names.
          "window/settings/Licences.java",
          // For a model to read.
          "model/Outcome.java",
          "engine/Sayings.java",
          "engine/Naming.java",
          "engine/Transcript.java",
          "engine/Frame.java",
          "llm/Message.java",
          "llm/Probe.java",
          "llm/Wording.java",
          // The analyst's name in the journal, where a model's stands.
          "llm/Builtin.java",
          // What servers say, and code that only looks like a sentence.
          "llm/Quirks.java",
          "json/SettingsText.java",
          "os/power/SleepWatch.java",
          "llm/AnthropicBlock.java",
          // Headers of other programs' exports, and what stands in their cells.
          "crm/Field.java",
          "crm/Vendors.java",
          "crm/Column.java",
          "crm/Body.java",
          "crm/DealTable.java",
          // Patterns that what the rep writes is read by.
          "engine/Courtesies.java",
          // For a program that does not speak as a client does.
          "wire/Peer.java");

  /**
   * What a tool tells the model: its schema, which a card's fields are named by too, and errors.
   */
  private static final Pattern FOR_A_MODEL =
      Pattern.compile(
          "ToolSpec SPEC =.*?\\n"
              + "\\n"
              + "|Field\\.ERROR,[^;]*;|String (?:error|what) =[^;]*;|notes\\.add\\([^;]*;"
              + "|Outcome\\.[a-zA-Z]+\\(\\s*\"[^\"]*\"",
          Pattern.DOTALL);

  private static final Pattern SQL =
      Pattern.compile(
          "\\b(SELECT|UPDATE|INSERT|FROM|WHERE|BY|WHEN|AND|IS|TABLE|SAVEPOINT|RELEASE|ROLLBACK)\\b");

  /** A field as a model knows it, and the first bytes of a file. */
  private static final Set<String> NAMES = Set.of("\"next step\"", "\"SQLite format 3\"");

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
    Set<String> endings = found(ENDING);
    List<String> beginnings =
        literals.stream().filter(literal -> literal.endsWith(".")).collect(Collectors.toList());
    assertThat(bundle.keySet())
        .allMatch(
            key ->
                literals.contains(key)
                    || beginnings.stream().anyMatch(key::startsWith)
                    || endings.stream()
                        .filter(key::endsWith)
                        .map(end -> key.substring(0, key.length() - end.length()))
                        .anyMatch(literals::contains),
            "is asked for");
  }

  @Test
  void noneIsWrittenTwice() throws IOException {
    try (Stream<String> lines = Files.lines(BUNDLE)) {
      assertThat(lines.filter(line -> line.matches("[a-zA-Z].*=.*")).map(TextsTest::key))
          .doesNotHaveDuplicates();
    }
  }

  private static String key(String line) {
    return line.substring(0, line.indexOf('='));
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

  /** Straight marks stand in what a program reads alone. */
  @Test
  void quotationMarksAndApostrophesAreCurled() {
    Pattern straight = Pattern.compile("[a-z]'[a-z]|\"");
    assertThat(bundle.keySet())
        .filteredOn(key -> straight.matcher(texts.say(key, 1, 2, 3)).find())
        .containsExactlyInAnyOrder("key.in.settings", "settings.value.texts");
  }

  /** What the program calls a conversation is a chat to the rep, everywhere. */
  @Test
  void aConversationIsAChat() {
    for (String key : bundle.keySet()) {
      assertThat(texts.say(key, 1, 2, 3)).as(key).doesNotContainIgnoringCase("conversation");
    }
  }

  /** What a rep could read has a place where it can be translated. */
  @TestFactory
  Stream<DynamicTest> noSentenceIsWrittenInTheSources() {
    return SPEAKING.stream()
        .map(room -> DynamicTest.dynamicTest(room, () -> assertThat(written(room)).isEmpty()));
  }

  private static Set<String> written(String room) throws IOException {
    var found = new TreeSet<String>();
    try (Stream<Path> files = Files.walk(SOURCES.resolve(room))) {
      for (Path file : files.filter(TextsTest::speaks).toList()) {
        String told = FOR_A_MODEL.matcher(Files.readString(file)).replaceAll("");
        String source = NO_WORDS.matcher(told).replaceAll("");
        SENTENCE
            .matcher(source)
            .results()
            .map(MatchResult::group)
            .filter(said -> !SQL.matcher(said).find() && !NAMES.contains(said))
            .forEach(said -> found.add(file.getFileName() + said));
      }
    }
    return found;
  }

  private static boolean speaks(Path file) {
    return file.toString().endsWith(".java")
        && !file.getParent().endsWith("analyst")
        && !OTHERS.contains(SOURCES.relativize(file).toString().replace('\\', '/'));
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
