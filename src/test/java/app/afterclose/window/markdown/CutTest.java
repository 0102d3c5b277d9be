package app.afterclose.window.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts of blocks, as they are copied. */
final class CutTest {
  private static final String LIST =
      "3. Call **Konex**:\n   - ask for a quote\n   - and wait\n4. Close what is lost\n";

  private static final String TABLE = "|Deal|Value|\n|-|-|\n|Konex|12|\n|*Dontechi*|7|\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0; 0; 3; 18; 3. Call Konex:/   • ask for a quote/   • and wait/4. Close what is lost",
        "0; 5; 1; 3; 3. Konex:/   • ask",
        "1; 4; 1; 7; • for",
        "3; 0; 3; 5; 4. Close",
      })
  void aList(int leaf, int offset, int toLeaf, int toOffset, String copied) {
    assertThat(cut(LIST, leaf, offset, toLeaf, toOffset).replace('\n', '/'))
        .isIn(copied, "3. " + copied);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0; 0; 5; 1; Deal|Value/Konex|12/Dontechi|7",
        "2; 0; 5; 1; Konex|12/Dontechi|7",
        "3; 0; 4; 3; |12/Don|",
        "2; 0; 3; 2; Konex|12",
        "2; 1; 2; 4; one",
        "0; 0; 1; 3; Deal|Val",
      })
  void aTable(int leaf, int offset, int toLeaf, int toOffset, String copied) {
    String text = cut(TABLE, leaf, offset, toLeaf, toOffset);
    assertThat(text.replace('\n', '/').replace('\t', '|')).isEqualTo(copied);
  }

  @Test
  void paragraphsQuotesAndCode() {
    assertThat(cut("One **two** three", 0, 4, 0, 9)).isEqualTo("two t");
    assertThat(cut("> One\n>\n> Two\n", 0, 1, 1, 2)).isEqualTo("> ne\n>\n> Tw");
    assertThat(cut("```\na\n  b\n```", 0, 0, 0, 5)).isEqualTo("a\n  b");
    String lines = "line\n".repeat(500);
    assertThat(Leaves.parts(lines)).hasSize(5).allMatch(p -> p.endsWith("\n"));
    assertThat(cut("```\n" + lines + "```", 1, 0, 2, 4)).isEqualTo("line\n".repeat(120) + "line");
  }

  @Test
  void leavesAreTheTextsInOrder() {
    assertThat(Leaves.of(block(LIST)))
        .containsExactly("Call Konex:", "ask for a quote", "and wait", "Close what is lost");
    assertThat(Leaves.of(block(TABLE)))
        .containsExactly("Deal", "Value", "Konex", "12", "Dontechi", "7");
    assertThat(Leaves.of(block("---\n"))).isEmpty();
  }

  @Test
  void htmlKeepsLooks() {
    assertThat(
            Html.of(
                Markdown.read("## A & **b**\n\n- [x] <done>\n- [ ] `to` do\n\n" + TABLE).stream()
                    .map(Piece::block)
                    .toList()))
        .isEqualTo(
            "<h2>A &amp; <strong>b</strong></h2>\n"
                + "<ul><li>☑ &lt;done&gt;</li><li>☐ <code>to</code> do</li></ul>\n"
                + "<table><tr><th>Deal</th><th>Value</th></tr><tr><td>Konex</td><td>12</td></tr>"
                + "<tr><td><em>Dontechi</em></td><td>7</td></tr></table>");
    assertThat(Html.of(block("[a](https://x.test/?a=1&b=2)")))
        .isEqualTo("<p><a href=\"https://x.test/?a=1&amp;b=2\">a</a></p>");
  }

  @Test
  void csvIsQuotedAndRunsNoFormula() {
    var table =
        (Block.Table)
            block(
                """
                |Deal|Note|
                |-|-|
                |"A", B|=HYPERLINK(1)|
                |-12.5|+3 %|
                |@x|-|
                |–|a `\\|` b|
                """);
    assertThat(Csv.of(table))
        .isEqualTo(
            "\ufeffDeal,Note\r\n"
                + "\"\"\"A\"\", B\",'=HYPERLINK(1)\r\n"
                + "-12.5,+3 %\r\n"
                + "'@x,-\r\n"
                + "–,a | b\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "Hello שלום, false",
    "שלום hello, true",
    "123 مرحبا, true",
    "«— ?, false",
    "'', false",
  })
  void aParagraphRunsAsItsFirstLetterDoes(String text, boolean rightToLeft) {
    assertThat(Direction.rightToLeft(text)).isEqualTo(rightToLeft);
  }

  private static String cut(String text, int leaf, int offset, int toLeaf, int toOffset) {
    return Cut.of(block(text), new Cut.Place(leaf, offset), new Cut.Place(toLeaf, toOffset))
        .map(Plain::of)
        .orElse("");
  }

  private static Block block(String text) {
    List<Piece> pieces = Markdown.read(text);
    return pieces.getFirst().block();
  }
}
