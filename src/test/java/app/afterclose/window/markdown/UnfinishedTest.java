package app.afterclose.window.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UnfinishedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock =
          """
          plain;plain
          a **bo;a **bo**
          a **bold ;a **bold**
          a **bold*;a **bold**
          a **bold**;a **bold**
          a **;a\s
          a *;a *
          a `co;a `co`
          a `code`;a `code`
          a `;a\s
          `a ** b;`a ** b`
          see [the list](http;see the list
          see [the list](http://e.com);see [the list](http://e.com)
          see [the;see [the
          * item;* item
          - **Konex**: find **the;- **Konex**: find **the**
          first/**sec;first/**sec**
          | a;''
          text/| a | b |;text/
          text/| a | b |/;text/
          text/| a | b |/|--;text/
          text/| a | b |/|--|--|;text/| a | b |/|--|--|
          | a | b |/|--|--|/;| a | b |/|--|--|/
          | a | b |/|--|--|/| **x;| a | b |/|--|--|/| **x**
          | a | b |/|--|--|/| **x** | `y;| a | b |/|--|--|/| **x** | `y`
          | a | b |/|--|--|/| **x** |;| a | b |/|--|--|/| **x** |
          | a | b |/no table;| a | b |/no table
          ```/a ** `b;```/a ** `b
          ```/a/```/a **b;```/a/```/a **b**
          """)
  void closesWhatIsOpen(String text, String shown) {
    assertThat(Unfinished.shown(text.replace('/', '\n').replace("http:\n\n", "http://")))
        .isEqualTo(shown.replace('/', '\n').replace("http:\n\n", "http://"));
  }

  @Test
  void whatIsWholeIsShownAsItIs() {
    for (Piece piece : Markdown.read(Samples.RICH)) {
      String block = piece.source() + "\n\n";
      assertThat(Unfinished.shown(block)).isEqualTo(block);
    }
  }

  @Test
  void growsLikeAnyOtherText() {
    var growing = new Growing();
    for (int i = 0; i <= Samples.RICH.length(); i++) {
      String shown = Unfinished.shown(Samples.RICH.substring(0, i));
      assertThat(growing.update(shown)).isEqualTo(Markdown.read(shown));
    }
  }
}
