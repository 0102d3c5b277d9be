package app.afterclose.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.llm.Cut;
import app.afterclose.llm.ModelServer;
import app.afterclose.llm.Protocol;
import app.afterclose.llm.Provider;
import app.afterclose.llm.StagedModel;
import app.afterclose.llm.TurnRequest;
import app.afterclose.llm.TurnResult;
import app.afterclose.model.Entry;
import app.afterclose.model.Problem;
import app.afterclose.model.RunId;
import app.afterclose.model.RunState;
import app.afterclose.model.RunStatus;
import app.afterclose.model.Settings;
import app.afterclose.model.Task;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever befalls an answer over real HTTP, the run goes on, and says what it would have said. */
@Timeout(120)
class GoingOnTest {
  private static final String BEGUN = "Seven deals are open, ";
  private static final String REST = "and two of them have stalled.";
  private static final Settings.Timeouts IMPATIENT =
      new Settings.Timeouts(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofMillis(500));

  /**
   * What befalls the second turn.
   *
   * @param kept what came of its text
   * @param problem what it is to be, or null where the run goes on without a wait
   */
  record Mishap(
      String what,
      Consumer<StagedModel> befalls,
      String kept,
      @Nullable Class<? extends Problem> problem) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Arguments> mishaps() {
    return Stream.of(Protocol.values())
        .flatMap(protocol -> mishaps(protocol).stream().map(it -> Arguments.of(protocol, it)));
  }

  private static List<Mishap> mishaps(Protocol protocol) {
    String begun = protocol.begins(BEGUN);
    var all =
        new ArrayList<>(
            List.of(
                new Mishap("reset", m -> m.saysAndIsLost(BEGUN), BEGUN, Problem.Overloaded.class),
                new Mishap(
                    "stall", m -> m.saysAndHolds(BEGUN), BEGUN, Problem.ProviderTimeout.class),
                new Mishap(
                    "rate limit",
                    m -> m.answers(429, "", "retry-after: 90"),
                    "",
                    Problem.RateLimited.class),
                new Mishap("server error", m -> m.answers(502, ""), "", Problem.Overloaded.class),
                new Mishap("overloaded", m -> m.answers(529, ""), "", Problem.Overloaded.class),
                new Mishap(
                    "overloaded inside",
                    m -> m.streams(begun + protocol.fault("overloaded_error", "busy")),
                    BEGUN,
                    Problem.Overloaded.class),
                new Mishap(
                    "no JSON",
                    m -> m.streams(begun + "data: {\"type\": \n\n"),
                    BEGUN,
                    Problem.Overloaded.class),
                new Mishap("output limit", m -> m.streams(protocol.tooMuch(BEGUN)), BEGUN, null),
                new Mishap(
                    "cut call", m -> m.streams(cutCall(protocol)), "", Problem.Overloaded.class)));
    if (protocol == Protocol.ANTHROPIC) {
      String paused = protocol.says(BEGUN).replace("end_turn", "pause_turn");
      all.add(new Mishap("pause", m -> m.streams(paused), "", null));
    }
    return all;
  }

  /** A call that the connection's end cuts in its arguments. */
  private static String cutCall(Protocol protocol) {
    String tools = protocol.tools.replace("I look.", "");
    return tools.substring(0, tools.indexOf("posal"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("mishaps")
  void theAnswerIsTheSame(Protocol protocol, Mishap it) throws IOException {
    try (var model = new StagedModel(protocol);
        var rig = new EngineRig(model.provider(IMPATIENT))) {
      model.works("a");
      it.befalls().accept(model);
      boolean begun = !it.kept().isEmpty() || it.what().equals("pause");
      model.says(begun ? REST : BEGUN + REST);
      RunId run = asked(rig);
      RunState done = waited(rig, run, it);
      assertThat(model.refused()).isEmpty();
      assertSame(rig, done);
      assertThat(model.requests()).isEqualTo(3);
      if (!it.kept().isEmpty()) {
        assertThat(model.body(2)).contains(it.kept());
      }
      assertThat(model.body(2)).contains(model.worked("a"));
    }
  }

  /** Nobody listens, then somebody does. */
  @ParameterizedTest
  @EnumSource
  void aServerThatComesBackIsFound(Protocol protocol) throws IOException {
    try (var model = new StagedModel(protocol);
        var rig = new EngineRig(returning(protocol, model))) {
      model.works("a").says(BEGUN + REST);
      var refused = new Mishap("refused", m -> {}, "", Problem.Unreachable.class);
      RunId run = rig.ask("Review it");
      waiting(rig, run, refused);
      rig.await(run, RunStatus.Paused.class);
      rig.engine().approve(run, null, true, null);
      assertSame(rig, rig.await(run, RunStatus.Completed.class));
      assertThat(model.refused()).isEmpty();
    }
  }

  /** At a port that nobody listens at, the first time. */
  private static Provider returning(Protocol protocol, StagedModel model) throws IOException {
    Provider later = model.provider();
    Provider nobody;
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = ModelServer.at(protocol, "http://127.0.0.1:" + free.getLocalPort());
    }
    var asked = new AtomicBoolean();
    return new Play() {
      @Override
      boolean act(EngineRig rig) {
        return true;
      }

      @Override
      public boolean resumesExactly() {
        return false;
      }

      @Override
      public TurnResult turn(TurnRequest request, Consumer<String> text, Cut cut) {
        return (asked.getAndSet(true) ? later : nobody).turn(request, text, cut);
      }
    };
  }

  /** What is not counted by the server is guessed and marked, and the run ends all the same. */
  @ParameterizedTest
  @EnumSource
  void tokensThatNobodyCountsAreGuessed(Protocol protocol) throws IOException {
    try (var model = new StagedModel(protocol);
        var rig = new EngineRig(model.provider())) {
      model.works("a").streams(protocol.says(BEGUN + REST).replace("usage", "unused"));
      RunState done = rig.await(asked(rig), RunStatus.Completed.class);
      assertSame(rig, done);
      assertThat(done.usage().estimated()).isTrue();
      assertThat(done.usage().output()).isGreaterThan(89);
    }
  }

  private static RunId asked(EngineRig rig) {
    RunId run = rig.ask("Review it");
    rig.await(run, RunStatus.Paused.class);
    rig.engine().approve(run, null, true, null);
    return run;
  }

  private static RunState waited(EngineRig rig, RunId run, Mishap it) {
    if (it.problem() != null) {
      waiting(rig, run, it);
    }
    return rig.await(run, RunStatus.Completed.class);
  }

  private static void waiting(EngineRig rig, RunId run, Mishap it) {
    rig.await(run, RunStatus.Waiting.class);
    var failed =
        (Entry.TurnFailed)
            rig.entries(run).stream()
                .map(r -> r.entry())
                .filter(Entry.TurnFailed.class::isInstance)
                .findFirst()
                .orElseThrow();
    assertThat(failed.problem()).isInstanceOf(it.problem());
    assertThat(failed.text().strip()).isEqualTo(it.kept().strip());
    if (failed.problem() instanceof Problem.RateLimited(Instant at)) {
      assertThat(at).isEqualTo(rig.store.clock().instant().plusSeconds(90));
    }
    rig.store.clock().advance(Duration.ofMinutes(3));
  }

  private static void assertSame(EngineRig rig, RunState done) {
    assertThat(done.answer()).isEqualTo(BEGUN + REST);
    assertThat(rig.tools.looked).hasSize(1);
    assertThat(rig.tasks()).extracting(Task::title).containsExactly("a");
    rig.assertLinksEnded(done.run(), 0);
  }
}
