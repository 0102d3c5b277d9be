package app.afterclose.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.llm.Message;
import app.afterclose.llm.TurnRequest;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.History;
import app.afterclose.model.Problem;
import app.afterclose.model.RunId;
import app.afterclose.model.RunState;
import app.afterclose.model.RunStatus;
import app.afterclose.model.Settings;
import app.afterclose.quota.LocalQuota;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A conversation that outgrows what its model can read. */
class ShorteningTest {
  /** Of four thousand tokens the test's model keeps a thousand for its answer. */
  static final long WINDOW = 4_000;

  static final String LONG = "and so on, ".repeat(800);
  static final Script.Turn FILLS =
      Script.saysAndCalls("Looking: " + LONG, "look", "{\"at\":\"all\"}");
  static final Script.Turn SUMS = Script.says("Looked at all; 7 deals.");

  static Script script(Script.Turn... turns) {
    var script = new Script(turns);
    script.window = WINDOW;
    return script;
  }

  static boolean summing(TurnRequest request) {
    return request.system().equals(Sayings.SUMMARY_SYSTEM);
  }

  private static long summaries(EngineRig rig, RunId run) {
    return rig.entries(run).stream()
        .filter(r -> r.entry() instanceof Entry.EpochStarted e && e.summary() != null)
        .count();
  }

  private static void assertShortened(EngineRig rig, RunId run, Script script) {
    TurnRequest last = script.requests.getLast();
    assertThat(last.messages()).hasSize(2);
    assertThat(last.messages().getFirst())
        .isInstanceOfSatisfying(
            Message.Plain.class,
            plain ->
                assertThat(plain.text()).contains("Looked at all; 7 deals.").doesNotContain(LONG));
    assertThat(last.messages().getLast())
        .isInstanceOfSatisfying(
            Message.User.class, user -> assertThat(user.text()).isEqualTo("Analyse"));
    assertThat(summaries(rig, run)).isEqualTo(1);
    assertThat(rig.state(run).answer()).isEqualTo("Seven deals.");
    var items = History.of(rig.journal().entries(rig.conversation(run), 0)).items();
    assertThat(items)
        .filteredOn(History.Shortened.class::isInstance)
        .extracting(i -> ((History.Shortened) i).done())
        .containsExactly(true);
    assertThat(items)
        .filteredOn(History.Said.class::isInstance)
        .noneMatch(i -> ((History.Said) i).text().contains("Looked at all"));
    assertThat(rig.journal().search("Looked", 9)).isEmpty();
    assertThat(rig.journal().search("Seven", 9)).hasSize(1);
  }

  @Test
  void itIsSummedUpInAPartOfItsOwnAndGoesOn() {
    var script = script(FILLS, SUMS, Script.says("Seven deals."));
    try (var rig = new EngineRig(script)) {
      var run = rig.ask("Analyse");
      RunState done = rig.await(run, RunStatus.Completed.class);
      assertThat(script.requests)
          .extracting(ShorteningTest::summing)
          .containsExactly(false, true, false);
      assertThat(script.requests.get(1).tools()).isEmpty();
      assertThat(done.chain().link()).isEqualTo(2);
      assertThat(rig.entries(run))
          .anyMatch(
              r -> r.entry().equals(new Entry.LinkEnded(new Ending.Yielded(Ending.Reason.FULL))));
      assertShortened(rig, run, script);
      assertThat(done.usage().total()).isEqualTo(3 * Script.COST.total());
      long used = rig.journal().read(s -> new LocalQuota().used(s, rig.store.clock().instant()));
      assertThat(used).isEqualTo(done.usage().total());
    }
  }

  @Test
  void aStopInItCancelsAndContinueGoesOnFromItsText() {
    var script =
        script(
            FILLS,
            Script.hangsAfter("Looked at all; "),
            Script.says("7 deals."),
            Script.says("Seven deals."));
    try (var rig = new EngineRig(script)) {
      var run = rig.ask("Analyse");
      rig.awaitText(run, "Looked at all");
      rig.engine().stop(run);
      RunState cancelled = rig.await(run, RunStatus.Cancelled.class);
      assertThat(cancelled.turn().kept()).isEmpty();
      assertThat(cancelled.turn().summary().kept()).isEqualTo("Looked at all; ");
      assertThat(cancelled.usage().total()).isEqualTo(Script.COST.total() + 55);
      assertThat(History.of(rig.entries(run)).items())
          .noneMatch(History.Shortened.class::isInstance);
      rig.engine().goOn(run);
      rig.await(run, RunStatus.Completed.class);
      assertThat(script.requests.get(2).kept()).isEqualTo("Looked at all; ");
      assertShortened(rig, run, script);
    }
  }

  @Test
  void theCapCutsItAndTheNextPartGoesOnFromItsText() {
    var script =
        script(
            FILLS,
            Script.hangsAfter("Looked at all; "),
            Script.says("7 deals."),
            Script.says("Seven deals."));
    var limits = EngineRig.limits(Duration.ofMillis(300), Duration.ofMinutes(1), 6);
    try (var rig = new EngineRig(script, limits)) {
      var run = rig.ask("Analyse");
      rig.await(run, RunStatus.Completed.class);
      assertThat(rig.count(run, Entry.TurnCut.class)).isEqualTo(1);
      assertShortened(rig, run, script);
    }
  }

  @Test
  void aPassingProblemInItIsWaitedOut() {
    var at = Instant.parse("2026-03-02T09:00:30Z");
    var script =
        script(FILLS, Script.fails(new Problem.RateLimited(at)), SUMS, Script.says("Seven deals."));
    try (var rig = new EngineRig(script)) {
      var run = rig.ask("Analyse");
      rig.await(run, RunStatus.Waiting.class);
      rig.store.clock().advance(Duration.ofSeconds(31));
      rig.await(run, RunStatus.Completed.class);
      assertShortened(rig, run, script);
    }
  }

  @Test
  void whatWasCutBeforeItGoesOnAfterIt() {
    var script =
        script(
            Script.saysAndCalls(
                "Looking: " + "and so on, ".repeat(600), "look", "{\"at\":\"all\"}"),
            Script.hangsAfter("Seven " + "very ".repeat(700)),
            SUMS,
            Script.says("big deals."));
    var limits = EngineRig.limits(Duration.ofMillis(300), Duration.ofMinutes(1), 6);
    try (var rig = new EngineRig(script, limits)) {
      var run = rig.ask("Analyse");
      RunState done = rig.await(run, RunStatus.Completed.class);
      assertThat(summaries(rig, run)).isEqualTo(1);
      assertThat(done.answer()).startsWith("Seven very ").endsWith("very big deals.");
      var items = History.of(rig.entries(run)).items();
      assertThat(items)
          .filteredOn(History.Said.class::isInstance)
          .extracting(i -> ((History.Said) i).text())
          .last()
          .isEqualTo(done.answer());
    }
  }

  @Test
  void aProviderThatFindsItTooLongLeadsToItFirst() {
    var script =
        new Script(
            FILLS,
            Script.fails(new Problem.TooLong()),
            Script.fails(new Problem.TooLong()),
            SUMS,
            Script.says("Seven deals."));
    try (var rig = new EngineRig(script)) {
      var run = rig.ask("Analyse");
      rig.await(run, RunStatus.Completed.class);
      assertThat(script.requests)
          .extracting(ShorteningTest::summing)
          .containsExactly(false, false, true, true, false);
      long first = Room.tokens(script.requests.get(2).messages().toString());
      long second = Room.tokens(script.requests.get(3).messages().toString());
      assertThat(second).as("the request for a summary is made smaller").isLessThan(first * 3 / 4);
      assertShortened(rig, run, script);
    }
  }

  @Test
  void theSettingsKnowTheWindowBetterThanTheModelsName() {
    var script = new Script(FILLS, SUMS, Script.says("Seven deals."));
    try (var rig = new EngineRig(script)) {
      Settings.Provider usual = Settings.Provider.DEFAULT;
      var small =
          new Settings.Provider(
              usual.kind(),
              null,
              null,
              usual.key(),
              usual.headers(),
              null,
              usual.timeouts(),
              WINDOW,
              false,
              null);
      rig.settings = rig.settings.with(small);
      var run = rig.ask("Analyse");
      rig.await(run, RunStatus.Completed.class);
      assertShortened(rig, run, script);
    }
  }

  @Test
  void aFollowUpInALongConversationIsShortenedBeforeItsFirstTurn() {
    var script = script(Script.says("All: " + LONG), SUMS, Script.says("Seven deals."));
    try (var rig = new EngineRig(script)) {
      var first = rig.ask("Tell me all");
      rig.await(first, RunStatus.Completed.class);
      var run = rig.ask(rig.conversation(first), "Analyse");
      rig.await(run, RunStatus.Completed.class);
      assertShortened(rig, run, script);
      assertThat(rig.state(first).answer()).isEqualTo("All: " + LONG);
      assertThat(Objects.requireNonNull(script.requests.get(1).messages().getFirst()).toString())
          .contains("Tell me all");
    }
  }

  @Test
  void aModelThatCanReadItAllNeedsNoSummary() {
    var script = script(FILLS, Script.hangsAfter("Looked at "), Script.says("Seven deals."));
    try (var rig = new EngineRig(script)) {
      var run = rig.ask("Analyse");
      rig.awaitText(run, "Looked at");
      rig.engine().stop(run);
      rig.await(run, RunStatus.Cancelled.class);
      script.model = "a larger one";
      script.window = Long.MAX_VALUE;
      rig.engine().goOn(run);
      assertThat(rig.await(run, RunStatus.Completed.class).answer()).isEqualTo("Seven deals.");
      assertThat(script.requests)
          .extracting(ShorteningTest::summing)
          .containsExactly(false, true, false);
      assertThat(script.requests.getLast().messages().getFirst().toString()).contains(LONG.strip());
      assertThat(summaries(rig, run)).isZero();
    }
  }

  @Test
  void aSummaryThatSaysNothingIsAskedForOnceMore() {
    var script = script(FILLS, Script.says(" "), SUMS, Script.says("Seven deals."));
    try (var rig = new EngineRig(script)) {
      var run = rig.ask("Analyse");
      rig.await(run, RunStatus.Completed.class);
      assertThat(List.copyOf(script.requests)).hasSize(4);
      assertShortened(rig, run, script);
    }
  }
}
