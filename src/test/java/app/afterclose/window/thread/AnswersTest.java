package app.afterclose.window.thread;

import app.afterclose.model.Ending;
import java.time.Duration;

/** A thread of answers that hold one of each thing. */
abstract class AnswersTest extends ThreadTest {
  static final String ANSWER =
      """
      # Stalled deals

      Two deals need a [call](https://example.com/call) this week.

      - Konex
      - Dontechi

      ```sql
      select *
      from deals
      ```

      | Deal | Value |
      |---|---|
      | Konex | 12 |
      | Dontechi | 7 |
      """;

  @Override
  int height() {
    return 700;
  }

  static Tale answered(int times) {
    var tale = new Tale();
    for (int i = 0; i < times; i++) {
      tale.ask("Ask " + i).begin().said(ANSWER);
      tale.ends(new Ending.Finished(), Duration.ofSeconds(3));
    }
    return tale;
  }
}
