package app.afterclose.window.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GrowingTest {
  @ParameterizedTest
  @ValueSource(strings = {Samples.RICH, Samples.DEFINITIONS})
  void equalsAFullReadAtEveryPrefix(String text) {
    everyPrefix(text);
    everyPrefix(text.replace("\n", "\r\n"));
  }

  @Test
  void equalsAFullReadOfWhateverMayCome() {
    List<String> bits =
        List.of(
            "\n",
            "\n",
            "\n\n",
            "- ",
            "1. ",
            "> ",
            "    ",
            "  ",
            "\t",
            "```\n",
            "~~~",
            "# ",
            "---\n",
            "| a | b |\n",
            "|--|--|\n",
            "a|b\n",
            "-|-\n",
            "text ",
            "**",
            "*",
            "`",
            "<div>\n",
            "<!-- ",
            " -->",
            "[x](http://e.com)",
            "[x]",
            "]: /u\n",
            "[y",
            "===\n",
            "\\",
            "&amp;");
    var random = new Random(20260730);
    for (int i = 0; i < 6_000; i++) {
      var text = new StringBuilder();
      int n = 1 + random.nextInt(18);
      for (int k = 0; k < n; k++) {
        text.append(bits.get(random.nextInt(bits.size())));
      }
      everyPrefix(text.toString());
    }
  }

  @Test
  void takesATextThatIsAnother() {
    var growing = new Growing();
    growing.update("One.\n\nTwo.\n\nThree");
    assertThat(growing.update("Other.\n\nText")).isEqualTo(Markdown.read("Other.\n\nText"));
    assertThat(growing.update("Other.")).isEqualTo(Markdown.read("Other."));
  }

  @Test
  void keepsTheBlocksThatAreClosed() {
    var growing = new Growing();
    List<Piece> first = growing.update("One.\n\nTwo.\n\nThr");
    List<Piece> then = growing.update("One.\n\nTwo.\n\nThree.\n\nFour");
    assertThat(then.get(0)).isSameAs(first.get(0));
  }

  private static void everyPrefix(String text) {
    var growing = new Growing();
    for (int i = 0; i <= text.length(); i++) {
      String prefix = text.substring(0, i);
      assertThat(growing.update(prefix)).as(prefix).isEqualTo(Markdown.read(prefix));
    }
  }
}
