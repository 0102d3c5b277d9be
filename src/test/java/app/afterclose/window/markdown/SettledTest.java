package app.afterclose.window.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is within blocks, read apart from them and in stretches, is what one reading gives. */
final class SettledTest {
  private static final List<String> BITS =
      List.of(
          "word ",
          "word ",
          "end. ",
          "one\n",
          "two  \n",
          "**",
          "*",
          "* ",
          "_",
          "a_b ",
          "__ ",
          "`",
          "``",
          "` ",
          "~",
          "~~",
          "[",
          "]",
          "](http://e.com) ",
          "](u \"t ",
          "\") ",
          "(x) ",
          "<",
          "<b ",
          "a='",
          "> ",
          "<!-- ",
          "--> ",
          "http://e.com/a_b ",
          "<http://e.com> ",
          "\\",
          "&amp; ",
          "&#93; ",
          "\\] ",
          "!",
          "![",
          "2 < 3 ",
          "2 * 3 ",
          "m@e.com ",
          "(",
          ") ",
          "'",
          "\u00a0",
          "é ");

  @Test
  void oneParagraphOfWhateverMayCome() {
    var random = new Random(20260731);
    for (int i = 0; i < 300; i++) {
      grows(paragraph(random, 1 + random.nextInt(40)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It asked for **a quote** on `4 June`, see [the deal](https://e.com/d_1), 2 * 3 < 7. ",
        "- Call **Konex**: it is `open`\n",
        "| Konex | `45` days | **$4,000** |\n",
        "> Quoted *text* of one line\n",
        "Line with a [link](https://e.com) and code `x`\n",
      })
  void whatAnswersAreMadeOf(String unit) {
    String head = unit.startsWith("|") ? "| a | b | c |\n|---|---|--:|\n" : "";
    grows(head + unit.repeat(20_000 / unit.length()));
  }

  @Test
  void settlesWhatIsOrdinary() {
    String unit = "It asked for **a quote** on `4 June`, see [it](https://e.com/d_1), 2 * 3 < 7. ";
    var settled = new Settled();
    String text = unit.repeat(100);
    settled.spans(text);
    assertThat(settled.begins(text)).isTrue();
    assertThat(settled.begins(text.substring(0, 4_000) + "other")).isFalse();
  }

  private static String paragraph(Random random, int wildness) {
    var text = new StringBuilder("Begin ");
    while (text.length() < 9_000) {
      boolean wild = random.nextInt(100) < wildness;
      text.append(wild ? BITS.get(random.nextInt(BITS.size())) : BITS.get(random.nextInt(4)));
    }
    return text.toString();
  }

  private static void grows(String text) {
    var random = new Random(text.hashCode());
    var growing = new Growing();
    for (int i = 0; i < text.length(); i += 1 + random.nextInt(1_500)) {
      String prefix = text.substring(0, i);
      assertThat(growing.update(prefix)).as(prefix).isEqualTo(Markdown.readWhole(prefix));
    }
    assertThat(growing.update(text)).as(text).isEqualTo(Markdown.readWhole(text));
  }
}
