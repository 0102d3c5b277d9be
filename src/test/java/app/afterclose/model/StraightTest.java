package app.afterclose.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a console cannot write is written with plain marks. */
final class StraightTest {
  private static final String MARKS = "“It’s on” – „so“ ‘to say’…";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "UTF-8|" + MARKS + "|" + MARKS,
        "windows-1252|" + MARKS + "|" + MARKS,
        "IBM850|" + MARKS + "|\"It's on\" - \"so\" 'to say'...",
        "IBM437|" + MARKS + "|\"It's on\" - \"so\" 'to say'...",
        "US-ASCII|Paused · 2 answers → 3\u202f000|Paused - 2 answers -> 3 000",
        "IBM850|Grüße · 😀 \"as is\"|Grüße · 😀 \"as is\"",
      })
  void writesWhatCanBeWritten(String charset, String text, String written) {
    assertThat(new Straight(Charset.forName(charset)).of(text)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "UTF-8,{\"é\":\"“😀”\"},{\"é\":\"“😀”\"}",
        "IBM850,{\"é\":\"“😀”\"},{\"é\":\"\\u201c\\ud83d\\ude00\\u201d\"}"
      })
  void jsonStaysWhatItSays(String charset, String json, String written) {
    assertThat(new Straight(Charset.forName(charset)).json(json)).isEqualTo(written);
  }
}
