package app.afterclose.window.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.Hits;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExcerptTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          plain [words] here;plain [words] here
          …desks** | Kirsty [Boyle] | Is it;…desks · Kirsty [Boyle] · Is it
          ## The [pipeline]/of today;The [pipeline] of today
          Deal | Value |/|---|---:|/| [Konex] | 5;Deal · Value · [Konex] · 5
          a `[code]` of #1;a [code] of #1
          -5 to [-3];-5 to [-3]
          Dear <First> [name];Dear <First> [name]
          """)
  void readsWithoutTheSignsOfMarkdown(String excerpt, String plain) {
    assertThat(Excerpt.plain(marked(excerpt).replace('/', '\n'))).isEqualTo(marked(plain));
  }

  @Test
  void marksWhatWasFoundAndKeepsBracketsThatWereWritten() {
    var excerpt = new Excerpt();
    excerpt.show("Dear [First \uE000name\uE001], [see] \uE000names\uE001");
    assertThat(excerpt.words()).isEqualTo("Dear [First name], [see] names");
    assertThat(
            excerpt.getChildren().stream()
                .filter(text -> text.getStyleClass().contains("excerpt-hit"))
                .map(text -> ((Text) text).getText()))
        .containsExactly("name", "names");
  }

  /** In the table above, [ and ] stand for the marks, and < and > for brackets. */
  private static String marked(String words) {
    return words
        .replace('[', Hits.BEGIN)
        .replace(']', Hits.END)
        .replace('<', '[')
        .replace('>', ']');
  }
}
