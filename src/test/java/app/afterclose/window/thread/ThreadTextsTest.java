package app.afterclose.window.thread;

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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The thread's sentences: each that is asked for is there, and each that is there is asked for. */
final class ThreadTextsTest {
  private static final Path SOURCES = Path.of("src/main/java/app/afterclose/window");
  private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[a-zA-Z]+)*)\"");

  /** Keys that are put together: from a tool's name, or from what is wrong. */
  private static final Pattern MADE = Pattern.compile("tool\\..*|card\\.wrong\\..*");

  @Test
  void areAllThereAndAllNeeded() throws IOException {
    Set<String> there =
        new TreeSet<>(
            ResourceBundle.getBundle("app.afterclose.window.thread-texts", Locale.ENGLISH)
                .keySet());
    there.removeIf(key -> MADE.matcher(key).matches());
    Set<String> asked = asked();
    assertThat(asked).containsAll(there);
    asked.removeIf(key -> !key.contains("."));
    asked.retainAll(said());
    assertThat(there).containsAll(asked);
  }

  @Test
  void sayWhatIsWrongInEveryCase() {
    var texts = new Texts("thread-texts");
    for (Form.Wrong wrong : Form.Wrong.values()) {
      assertThat(texts.say("card.wrong." + wrong)).endsWith(".").doesNotContain("{");
    }
  }

  @Test
  void areWhole() {
    var bundle = ResourceBundle.getBundle("app.afterclose.window.thread-texts", Locale.ENGLISH);
    var texts = new Texts("thread-texts");
    for (String key : bundle.keySet()) {
      assertThat(texts.say(key, "1", "2")).as(key).isNotBlank().doesNotContain("{", "!");
    }
  }

  private static Set<String> asked() throws IOException {
    return keys(KEY);
  }

  /** Keys straight in a call of say. */
  private static Set<String> said() throws IOException {
    return keys(Pattern.compile("say\\(\\s*\"([a-zA-Z.]+)\""));
  }

  private static Set<String> keys(Pattern pattern) throws IOException {
    var keys = new TreeSet<String>();
    for (String room : List.of("thread", "markdown")) {
      try (Stream<Path> files = Files.list(SOURCES.resolve(room))) {
        for (Path file : files.toList()) {
          pattern
              .matcher(Files.readString(file))
              .results()
              .map((MatchResult m) -> m.group(1))
              .forEach(keys::add);
        }
      }
    }
    return keys;
  }
}
