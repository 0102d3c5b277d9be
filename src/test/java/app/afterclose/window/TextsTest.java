package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.window.words.Texts;
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

/** The window's one bundle: each sentence that is asked for is there, and none is there in vain. */
final class TextsTest {
  private static final Path SOURCES = Path.of("src/main/java/app/afterclose/window");
  private static final Pattern SAID = Pattern.compile("say\\(\\s*\"([a-zA-Z.]+[a-zA-Z])\"");

  /** A key that is put together begins with a literal that ends in a dot. */
  private static final Pattern LITERAL = Pattern.compile("\"([a-zA-Z]+(?:\\.[a-zA-Z]+)*\\.?)\"");

  private final ResourceBundle bundle =
      ResourceBundle.getBundle("app.afterclose.window.texts", Locale.ENGLISH);
  private final Texts texts = new Texts();

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
      assertThat(texts.say(key, 1, 2, 3)).as(key).isNotBlank().doesNotContain("{", "!", "Oops");
    }
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
