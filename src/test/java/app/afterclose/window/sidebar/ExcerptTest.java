package app.afterclose.window.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

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
          """)
  void readsWithoutTheSignsOfMarkdown(String excerpt, String plain) {
    assertThat(Excerpt.plain(excerpt.replace('/', '\n'))).isEqualTo(plain);
  }
}
