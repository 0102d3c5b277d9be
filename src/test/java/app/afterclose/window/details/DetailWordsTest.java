package app.afterclose.window.details;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.British;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.Problem;
import app.afterclose.model.RunDetails.Cause;
import app.afterclose.model.RunDetails.Gap;
import app.afterclose.model.RunDetails.How;
import app.afterclose.model.RunDetails.Part;
import app.afterclose.model.RunDetails.Turn;
import app.afterclose.model.RunDetails.TurnEnd;
import app.afterclose.model.Texts;
import app.afterclose.model.Usage;
import app.afterclose.model.Wait;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the drawer says of parts, waits and turns. */
final class DetailWordsTest {
  private static final Instant AT = Instant.parse("2026-03-05T14:00:00Z");
  private static final Problem LIMIT = new Problem.RateLimited(null);

  private final DetailWords words = new DetailWords(new Texts(British.FIGURES), ZoneOffset.UTC);

  static List<Arguments> parts() {
    return List.of(
        Arguments.of(new How.Going(), "5 min · going on"),
        Arguments.of(new How.Crashed(), "5 min · crashed; it went on from what was kept"),
        Arguments.of(new How.Ended(new Ending.Finished()), "5 min · finished"),
        Arguments.of(new How.Ended(new Ending.Stopped()), "5 min · stopped"),
        Arguments.of(
            new How.Ended(new Ending.Failed(new Problem.ProviderTimeout())),
            "5 min · failed: the provider timed out"),
        Arguments.of(
            new How.Ended(new Ending.Yielded(Ending.Reason.CAP)),
            "5 min · its time was up; the next part goes on"),
        Arguments.of(
            new How.Ended(new Ending.Yielded(Ending.Reason.QUIT)), "5 min · Afterclose went away"),
        Arguments.of(
            new How.Ended(new Ending.Yielded(Ending.Reason.FULL)),
            "5 min · the chat was shortened for the model"),
        Arguments.of(
            new How.Ended(new Ending.Waiting(new Wait.Answer())), "5 min · needed your answer"),
        Arguments.of(
            new How.Ended(new Ending.Waiting(new Wait.MoreTime())),
            "5 min · the time for one request was used up"),
        Arguments.of(
            new How.Ended(new Ending.Waiting(new Wait.Until(AT, LIMIT))),
            "5 min · the model’s rate limit was reached"));
  }

  @ParameterizedTest
  @MethodSource("parts")
  void aPartSaysHowItEnded(How how, String said) {
    var part = new Part(3, AT, AT.plusSeconds(300), Duration.ofMinutes(5), how);
    assertThat(words.how(part)).isEqualTo(said);
    assertThat(words.part(part)).isEqualTo("Part 3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LINE      | In line for 42 s",
        "AWAY      | Afterclose was away for 42 s",
        "CRASH     | Nothing ran for 42 s after the crash",
        "ANSWER    | Waited 42 s for your answer",
        "MORE_TIME | Waited 42 s for your word on more time",
        "UNTIL     | Waited 42 s · the model’s rate limit was reached",
        "REST      | At rest for 42 s, until you let it go on",
      })
  void aGapSaysWhyNothingRan(Cause cause, String said) {
    Problem why = cause == Cause.UNTIL ? LIMIT : null;
    assertThat(words.gap(new Gap(AT, AT.plusSeconds(42), cause, why), AT)).isEqualTo(said);
  }

  @Test
  void aGapThatIsOpenHasAClock() {
    var gap = new Gap(AT, null, Cause.ANSWER, null);
    assertThat(words.gap(gap, AT.plusSeconds(75))).isEqualTo("Waited 1:15 for your answer");
  }

  static List<Arguments> turns() {
    return List.of(
        Arguments.of(new TurnEnd.Whole(2), false, "Model turn 4"),
        Arguments.of(new TurnEnd.Whole(0), true, "Model turn 4 · shortening"),
        Arguments.of(
            new TurnEnd.Cut(Entry.Cut.CAP), false, "Model turn 4 · cut, its text was kept"),
        Arguments.of(
            new TurnEnd.Failed(LIMIT), false, "Model turn 4 · the model’s rate limit was reached"),
        Arguments.of(new TurnEnd.Lost(), false, "Model turn 4 · lost in the crash"));
  }

  @ParameterizedTest
  @MethodSource("turns")
  void aTurnSaysWhatBecameOfIt(TurnEnd end, boolean summary, String said) {
    var turn = new Turn(4, "m", summary, AT, AT.plusSeconds(8), "", Usage.NONE, end);
    assertThat(words.turn(turn)).isEqualTo(said);
  }

  @Test
  void tokensAreSaidToBeEstimatedWhereTheyAre() {
    assertThat(words.tokens(new Usage(2_140, 380, false))).isEqualTo("2,140 read · 380 written");
    assertThat(words.tokens(new Usage(2_140, 380, true)))
        .isEqualTo("about 2,140 read · 380 written, in part estimated");
  }
}
