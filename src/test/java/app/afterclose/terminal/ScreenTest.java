package app.afterclose.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a console of Windows is given. */
final class ScreenTest {
  private static final Charset CONSOLE = Charset.forName("IBM850");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Screen screen =
      new Screen(new PrintStream(out, true, CONSOLE), new PrintStream(err, true, CONSOLE), false);

  @Test
  void marksThatItCannotWriteAreWrittenPlain() {
    screen.text("It’s “");
    screen.line("on”");
    screen.table(List.of(List.of("a…", "b"), List.of("aaaa", "b")));
    screen.json("{\"a\":\"“\"}");
    screen.note("“Why”");
    assertThat(out.toString(CONSOLE))
        .isEqualTo("It's \"\non\"\na...  b\naaaa  b\n{\"a\":\"\\u201c\"}\n");
    assertThat(err.toString(CONSOLE)).isEqualTo("\"Why\"" + System.lineSeparator());
  }
}
