package app.afterclose.window.thread;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.British;
import app.afterclose.model.Call;
import app.afterclose.model.CallId;
import app.afterclose.model.Effect;
import app.afterclose.model.Entry;
import app.afterclose.model.History;
import app.afterclose.model.Outcome;
import app.afterclose.model.Texts;
import app.afterclose.window.words.CallWords;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CallWordsTest {
  private final CallWords words = new CallWords(new Texts(British.FIGURES));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0  | Looking through deals…
          2  | Looking through deals…
          3  | Looking through deals · 0:03
          75 | Looking through deals · 1:15
          """)
  void tellsTheTimeAfterAWhile(long seconds, String line) {
    Tale tale = started("list_deals");
    assertThat(words.line(last(tale), tale.now.plusSeconds(seconds))).isEqualTo(line);
  }

  @Test
  void namesToolsItDoesNotKnow() {
    Tale tale = started("search_the_web");
    assertThat(words.line(last(tale), tale.now)).isEqualTo("Search the web…");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          10   | Looked at 3 deals
          320  | Looked at 3 deals · 0.3 s
          61000 | Looked at 3 deals · 1 min
          """)
  void saysWhatCameOfIt(long millis, String line) {
    Tale tale = started("list_deals");
    CallId id = last(tale).call().call().id();
    tale.add(
        new Entry.CallEnded(id, Outcome.ok("{}", "Looked at 3 deals")), Duration.ofMillis(millis));
    assertThat(words.line(last(tale), tale.now)).isEqualTo(line);
  }

  @Test
  void foldsWhatWasRead() {
    assertThat(words.folded(batch(Tales.reading(true))))
        .isEqualTo("Read 6 things · 1 could not be done · 1 s");
    assertThat(words.folded(batch(Tales.reading(false)))).isEqualTo("Reading · 5 of 6");
  }

  @Test
  void whatAStopKeptFromRunningWasNotRead() {
    Tale tale = new Tale().ask("Go").begin();
    List<Call> calls =
        IntStream.range(0, 5).mapToObj(n -> tale.call(n, "list_deals", "{}")).toList();
    tale.said("", calls.toArray(Call[]::new));
    for (Call call : calls.subList(1, 5)) {
      tale.add(
          new Entry.CallEnded(
              call.id(), Outcome.notRun("the run was stopped", "the run was stopped")));
    }
    assertThat(words.folded(calls(tale).subList(1, 5))).isEqualTo("4 not run");
    tale.ran(calls.getFirst(), Effect.READ, Outcome.ok("{}", "Looked at 3 deals"), 10);
    assertThat(words.folded(calls(tale))).isEqualTo("Read one thing · 4 not run");
  }

  @Test
  void saysHowACardWasAnswered() {
    Tale tale = Tales.approvals();
    List<History.Called> calls = calls(tale);
    assertThat(calls.stream().skip(1).limit(2).map(c -> words.answered(c, "", Instant.EPOCH)))
        .containsExactly(
            "Approved, as modified · Saved a draft to Maria Keller-Voss",
            "Declined: save this draft to Jonas Ek · he has moved to another company");
    CallId id = calls.get(3).call().call().id();
    tale.add(new Entry.CallApproved(id, "{}", false));
    assertThat(words.answered(calls(tale).get(3), "", tale.now))
        .isEqualTo("Approved · Saving a draft · waiting");
    tale.add(new Entry.CallStarted(id, Effect.LOCAL));
    assertThat(words.answered(calls(tale).get(3), "", tale.now))
        .isEqualTo("Approved · Saving a draft…");
  }

  private static Tale started(String tool) {
    Tale tale = new Tale().ask("Go").begin();
    Call call = tale.call(0, tool, "{}");
    tale.said("", call);
    return tale.add(new Entry.CallStarted(call.id(), Effect.READ));
  }

  private static List<History.Called> batch(Tale tale) {
    List<History.Called> all = calls(tale);
    return all.subList(1, all.size());
  }

  private static History.Called last(Tale tale) {
    return calls(tale).getLast();
  }

  private static List<History.Called> calls(Tale tale) {
    return tale.history().items().stream()
        .filter(History.Called.class::isInstance)
        .map(History.Called.class::cast)
        .toList();
  }
}
