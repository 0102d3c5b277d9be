package app.afterclose.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterclose.json.Json;
import app.afterclose.model.British;
import app.afterclose.model.Usage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the analyst's text arrives, and how it is cut. */
final class BuiltinPaceTest {
  private static final Instant NOW = Instant.parse("2026-03-03T09:30:00Z");
  private static final TurnRequest HELLO =
      new TurnRequest(
          "",
          List.of(new Message.User(NOW, ZoneOffset.UTC, "hello")),
          List.of(),
          "",
          false,
          NOW,
          ZoneOffset.UTC);

  private final StringBuilder seen = new StringBuilder();

  @Test
  void arrivesWordByWordAndWhole() {
    int[] pieces = {0};
    TurnResult result =
        new Builtin(new Json(), British.FIGURES, 1_000_000)
            .turn(
                HELLO,
                piece -> {
                  assertThat(piece.strip()).doesNotContainAnyWhitespaces();
                  pieces[0]++;
                  seen.append(piece);
                },
                new Cut());
    assertThat(result)
        .isInstanceOfSatisfying(
            TurnResult.Whole.class, whole -> assertThat(whole.text()).isEqualTo(seen.toString()));
    assertThat(pieces[0]).isGreaterThan(50);
  }

  @Test
  void isCutBeforeTheFirstWord() {
    Cut cut = new Cut();
    cut.now();
    assertThat(new Builtin(new Json(), British.FIGURES, 1).turn(HELLO, seen::append, cut))
        .isEqualTo(new TurnResult.WasCut("", Usage.NONE));
    assertThat(seen).isEmpty();
  }

  @Test
  void isCutAtOnceWhileItWaitsForTheNextWord() {
    Cut cut = new Cut();
    // At one character a second the next word would take seconds: only the cut ends the wait.
    Builtin slow = new Builtin(new Json(), British.FIGURES, 5);
    TurnResult result =
        slow.turn(
            HELLO,
            piece -> {
              seen.append(piece);
              Thread.ofVirtual().start(cut::now);
            },
            cut);
    assertThat(result)
        .isInstanceOfSatisfying(
            TurnResult.WasCut.class, was -> assertThat(was.text()).isEqualTo(seen.toString()));
    assertThat(seen.toString()).isEqualTo("Hello. ");
  }

  @Test
  void refusesToStandStill() {
    assertThatThrownBy(() -> new Builtin(new Json(), British.FIGURES, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
