package app.afterclose.window.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.window.markdown.Block.Align;
import app.afterclose.window.markdown.Span.Mark;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class MarkdownTest {
  static Stream<Arguments> blocks() {
    return Stream.of(
        Arguments.of("Hello", paragraph("Hello")),
        Arguments.of("two\nlines", paragraph("two lines")),
        Arguments.of("hard\\\nbreak", paragraph("hard\nbreak")),
        Arguments.of("### Head", new Block.Heading(3, plain("Head"))),
        Arguments.of("Head\n===", new Block.Heading(1, plain("Head"))),
        Arguments.of("***", new Block.Rule()),
        Arguments.of("```json x\n{}\n```", new Block.Code("json", "{}")),
        Arguments.of("    a\n      b", new Block.Code("", "a\n  b")),
        Arguments.of("<div>\nx\n</div>", paragraph("<div>\nx\n</div>")),
        Arguments.of("> a\n> - b", new Block.Quote(List.of(paragraph("a"), bullets("b")))),
        Arguments.of("- a\n- b", bullets("a", "b")),
        Arguments.of(
            "3. a\n   - b",
            new Block.Items(3, true, List.of(List.of(paragraph("a"), bullets("b"))))),
        Arguments.of(
            "* a\n\n* b",
            new Block.Items(-1, false, List.of(List.of(paragraph("a")), List.of(paragraph("b"))))),
        Arguments.of(
            "| a | n |\n|:-:|---|\n| x | 1,204 |\n| y |",
            new Block.Table(
                List.of(Align.CENTER, Align.RIGHT),
                List.of(plain("a"), plain("n")),
                List.of(List.of(plain("x"), plain("1,204")), List.of(plain("y"), List.of())))));
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void readsBlocks(String text, Block block) {
    assertThat(Markdown.read(text)).containsExactly(new Piece(block, text));
  }

  static Stream<Arguments> spans() {
    return Stream.of(
        Arguments.of("a **b** c", List.of(p("a "), span("b", Mark.STRONG), p(" c"))),
        Arguments.of("***b***", List.of(span("b", Mark.STRONG, Mark.EMPHASIS))),
        Arguments.of(
            "**b *c***", List.of(span("b ", Mark.STRONG), span("c", Mark.STRONG, Mark.EMPHASIS))),
        Arguments.of(
            "~~no~~ `x | y`", List.of(span("no", Mark.STRUCK), p(" "), span("x | y", Mark.CODE))),
        Arguments.of(
            "[a **b**](https://e.com)",
            List.of(link("a "), new Span("b", Set.of(Mark.STRONG), "https://e.com"))),
        Arguments.of("[no](javascript:alert(1))", List.of(p("no"))),
        Arguments.of("[no](file:///etc/passwd)", List.of(p("no"))),
        Arguments.of(
            "<https://e.com>", List.of(new Span("https://e.com", Set.of(), "https://e.com"))),
        Arguments.of(
            "https://e.com", List.of(new Span("https://e.com", Set.of(), "https://e.com"))),
        Arguments.of("![chart](https://e.com)", List.of(link("chart"))),
        Arguments.of("a<br/>b <b>c</b>", List.of(p("a\nb <b>c</b>"))),
        Arguments.of("5 * 3 &amp; \\*", List.of(p("5 * 3 & *"))));
  }

  @ParameterizedTest
  @MethodSource("spans")
  void readsSpans(String text, List<Span> spans) {
    assertThat(Markdown.read(text)).containsExactly(new Piece(new Block.Paragraph(spans), text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          1,204      ; RIGHT
          -3.5 %     ; RIGHT
          $3,600,000 ; RIGHT
          EUR 12.5k  ; RIGHT
          1 204,50 € ; RIGHT
          45 days    ; RIGHT
          ~12 min    ; RIGHT
          –          ; LEFT
          2026-07-30 ; LEFT
          4 of 5     ; LEFT
          Q3         ; LEFT
          Konex      ; LEFT
          """)
  void putsNumbersOnTheRight(String cell, Align align) {
    var table = (Block.Table) Markdown.read("| a |\n|---|\n| " + cell + " |").getFirst().block();
    assertThat(table.columns()).containsExactly(align);
  }

  @Test
  void keepsTheSourceOfEachPiece() {
    assertThat(Markdown.read("# A\n\n  indented\ntext\n\n- x\n  - y\n\nEnd"))
        .extracting(Piece::source)
        .containsExactly("# A", "  indented\ntext", "- x\n  - y", "End");
  }

  @Test
  void bearsWhatIsNestedBeyondReason() {
    assertThat(Markdown.read(">".repeat(20_000) + " deep")).hasSize(1);
    assertThat(Markdown.read("- ".repeat(5_000) + "deep")).hasSize(1);
    assertThat(Markdown.read("*a ".repeat(2_000) + "*".repeat(2_000))).hasSize(1);
    assertThat(Markdown.read("[".repeat(20_000))).hasSize(1);
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(plain(text));
  }

  private static Block bullets(String... items) {
    return new Block.Items(-1, true, Stream.of(items).map(i -> List.of(paragraph(i))).toList());
  }

  private static List<Span> plain(String text) {
    return List.of(p(text));
  }

  private static Span p(String text) {
    return Span.plain(text);
  }

  private static Span link(String text) {
    return new Span(text, Set.of(), "https://e.com");
  }

  private static Span span(String text, Mark... marks) {
    return new Span(text, Set.of(marks), null);
  }
}
