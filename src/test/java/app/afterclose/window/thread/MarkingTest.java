package app.afterclose.window.thread;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.Ending;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is selected, and what is copied of it; no JavaFX. */
final class MarkingTest {
  private static final String ANSWER =
      "One two-three four.\n\n- first\n- second\n\n| A | B |\n|---|---|\n| 1 | 2 |\n";

  private final Rows rows = new Rows();
  private Script script = script(tale(ANSWER));
  private final Marking marking = new Marking();

  @Test
  void charactersInEitherDirection() {
    drag(Marking.Unit.CHARACTER, text(0, 0, 4), text(0, 0, 7));
    assertThat(copied()).isEqualTo("two");
    drag(Marking.Unit.CHARACTER, text(0, 0, 7), text(0, 0, 4));
    assertThat(copied()).isEqualTo("two");
    drag(Marking.Unit.CHARACTER, text(0, 0, 4), text(0, 0, 4));
    assertThat(copied()).isEmpty();
  }

  @Test
  void wordsAndParagraphsWhole() {
    drag(Marking.Unit.WORD, text(0, 0, 5), text(0, 0, 5));
    assertThat(copied()).isIn("two", "two-three");
    drag(Marking.Unit.WORD, text(0, 0, 5), text(0, 0, 15));
    assertThat(copied()).isEqualTo("two-three four");
    drag(Marking.Unit.WORD, text(0, 0, 15), text(0, 0, 1));
    assertThat(copied()).isEqualTo("One two-three four");
    drag(Marking.Unit.WORD, text(0, 0, 19), text(0, 0, 19));
    assertThat(copied()).isEqualTo(".");
    drag(Marking.Unit.PARAGRAPH, text(0, 0, 5), text(1, 0, 2));
    assertThat(copied()).isEqualTo("One two-three four.\n\n• first");
  }

  @Test
  void acrossBlocksAndMessages() {
    drag(Marking.Unit.CHARACTER, text(0, 0, 14), text(2, 3, 1));
    assertThat(copied()).isEqualTo("four.\n\n• first\n• second\n\nA\tB\n1\t2");
    drag(Marking.Unit.CHARACTER, new Spot("ask:r1", 0, 4), text(0, 0, 3));
    assertThat(copied()).isEqualTo("me\n\nOne");
  }

  @Test
  void shiftGoesOnFromWhereItBegan() {
    drag(Marking.Unit.CHARACTER, text(0, 0, 4), text(0, 0, 7));
    marking.extend(text(0, 0, 0), script);
    assertThat(copied()).isEqualTo("One ");
    marking.clear();
    marking.extend(text(0, 0, 4), script);
    marking.extend(text(0, 0, 13), script);
    assertThat(copied()).isEqualTo("two-three");
  }

  @Test
  void allIsWhatWasSaidWithoutTheLinesOfCalls() {
    marking.all(script);
    assertThat(copied())
        .isEqualTo(
            "Ask me\n\nOne two-three four.\n\n• first\n• second\n\nA\tB\n1\t2\n\nAnother\n\nDone.");
  }

  @Test
  void survivesWhatGrowsAndEndsWithWhatGoes() {
    drag(Marking.Unit.CHARACTER, text(0, 0, 4), text(1, 1, 6));
    String before = copied();
    script = script(tale(ANSWER + "\nAnd more of it.\n"));
    assertThat(copied()).isEqualTo(before);
    script = new Script(List.of());
    assertThat(marking.range(script)).isEmpty();
    marking.all(script);
    assertThat(marking.range(script)).isEmpty();
  }

  @Test
  void partsOfALongParagraphAreOneText() {
    String text = "A sentence of a few words. ".repeat(600).strip();
    script = script(tale(text));
    assertThat(script.rows().stream().filter(r -> r.key().startsWith("said:r1")).count())
        .isEqualTo(5);
    drag(Marking.Unit.CHARACTER, text(0, 0, 0), new Spot("said:r1:2:0:3", 0, 10));
    assertThat(text).startsWith(copied());
    assertThat(copied()).hasSizeGreaterThan(12_000);
  }

  private void drag(Marking.Unit by, Spot from, Spot to) {
    marking.begin(from, by, script);
    marking.extend(to, script);
  }

  private String copied() {
    return marking
        .range(script)
        .map(range -> script.copied(range.from(), range.to()).text())
        .orElse("");
  }

  private static Spot text(int block, int leaf, int offset) {
    return new Spot("said:r1:2:" + block, leaf, offset);
  }

  private Script script(Tale tale) {
    return new Script(new ArrayList<>(rows.of(tale.history(), new LiveTexts()).rows()));
  }

  private static Tale tale(String answer) {
    var tale = new Tale().ask("Ask me");
    tale.read("pipeline_summary", "{}", "{}", "Looked at 8,800 deals", 320);
    tale.begin().said(answer);
    tale.ends(new Ending.Finished(), Duration.ofSeconds(2));
    tale.ask("Another").begin().said("Done.");
    return tale.ends(new Ending.Finished(), Duration.ofSeconds(2));
  }
}
