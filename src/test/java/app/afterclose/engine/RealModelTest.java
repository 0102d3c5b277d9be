package app.afterclose.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.llm.Protocol;
import app.afterclose.llm.StagedModel;
import app.afterclose.model.CallId;
import app.afterclose.model.CallState;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.Problem;
import app.afterclose.model.RunId;
import app.afterclose.model.RunState;
import app.afterclose.model.RunStatus;
import app.afterclose.model.Task;
import app.afterclose.model.Usage;
import app.afterclose.quota.LocalQuota;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * One run with a real provider over real HTTP through all that can happen to it: tools, approvals,
 * parts cut by their cap, a stop, waits and an error, to its answer.
 */
@Timeout(120)
class RealModelTest {
  private static final String ANSWER =
      "The pipeline has seven open deals and two of them have stalled.";
  private static final Duration LAP = Duration.ofSeconds(10);

  private final AtomicLong nanos = new AtomicLong();

  @ParameterizedTest
  @EnumSource
  void itComesThroughAll(Protocol protocol) throws IOException {
    try (var model = new StagedModel(protocol);
        var rig =
            new EngineRig(
                model.provider(),
                EngineRig.limits(Duration.ofSeconds(30), Duration.ofHours(2), 6),
                UnaryOperator.identity())) {
      rig.nanos = nanos::get;
      model.works("a").works("b").answers(500, "{\"error\":\"oops\"}");
      model.saysAndHolds("The pipeline ").saysAndHolds("has seven ");
      model.saysAndHolds("pipeline has seven open deals");
      model.answers(401, "{\"error\":{\"message\":\"wrong key\"}}");
      model.streams(
          protocol.begins(" and two") + protocol.fault("overloaded_error", "too many of us"));
      model.says(" of them have stalled.").says("No.");

      RunId run = rig.ask("Review it");
      work(rig, run);
      again(rig, run, "The pipeline ");
      spend(rig, run);
      rig.awaitText(run, "has seven ");
      spend(rig, run);
      rig.awaitText(run, "open deals");
      rig.engine().stop(run);
      rig.await(run, RunStatus.Cancelled.class);
      rig.engine().goOn(run);
      rig.await(run, RunStatus.Failed.class);
      assertThat(rig.status(run))
          .isInstanceOfSatisfying(
              RunStatus.Failed.class,
              failed -> assertThat(failed.problem()).isInstanceOf(Problem.Rejected.class));
      rig.engine().retry(run);
      again(rig, run, "");
      RunState done = rig.await(run, RunStatus.Completed.class);

      assertThat(done.answer()).isEqualTo(ANSWER);
      assertThat(model.refused()).isEmpty();
      assertThat(rig.tools.looked).as("nothing is run twice").hasSize(2);
      assertThat(rig.tasks()).extracting(Task::title).containsExactlyInAnyOrder("A", "b");
      assertThat(caps(rig, run)).isEqualTo(2);
      assertThat(done.chain().link()).isGreaterThanOrEqualTo(7);
      rig.assertLinksEnded(run, 0);
      assertBooked(rig, done);

      rig.await(rig.ask(rig.conversation(run), "Sure?"), RunStatus.Completed.class);
      assertTranscript(model);
    }
  }

  /** Two turns with tools: the first change is approved as modified, the second as it is. */
  private static void work(EngineRig rig, RunId run) {
    rig.await(run, RunStatus.Paused.class);
    rig.engine().approve(run, asked(rig, run), false, "{\"text\":\"A\"}");
    rig.await(run, s -> s.turn().number() == 2 && RunStatus.of(s) instanceof RunStatus.Paused);
    rig.engine().approve(run, asked(rig, run), false, null);
  }

  private static CallId asked(EngineRig rig, RunId run) {
    return rig.state(run).open().stream()
        .filter(call -> call.phase() == CallState.Phase.ASKED)
        .findFirst()
        .orElseThrow()
        .call()
        .id();
  }

  /** It waits for another try, the time comes, and it says {@code text}. */
  private static void again(EngineRig rig, RunId run, String text) {
    rig.await(run, RunStatus.Waiting.class);
    rig.store.clock().advance(Duration.ofMinutes(3));
    if (!text.isEmpty()) {
      rig.awaitText(run, text);
    }
  }

  /** The part's time is used up. */
  private void spend(EngineRig rig, RunId run) {
    int link = rig.state(run).chain().link();
    while (rig.state(run).chain().link() == link) {
      Duration ran = rig.state(run).chain().ranInAll();
      nanos.addAndGet(LAP.toNanos());
      rig.await(
          run, s -> s.chain().link() > link || s.chain().ranInAll().compareTo(ran.plus(LAP)) >= 0);
    }
  }

  private static long caps(EngineRig rig, RunId run) {
    var cap = new Entry.LinkEnded(new Ending.Yielded(Ending.Reason.CAP));
    return rig.entries(run).stream().filter(r -> r.entry().equals(cap)).count();
  }

  /** Each turn's tokens, told or guessed, are the run's and the month's. */
  private static void assertBooked(EngineRig rig, RunState done) {
    long used = rig.journal().read(s -> new LocalQuota().used(s, rig.store.clock().instant()));
    List<Usage> turns =
        rig.entries(done.run()).stream()
            .map(r -> r.entry())
            .<Usage>mapMulti(
                (entry, each) -> {
                  switch (entry) {
                    case Entry.TurnEnded e -> each.accept(e.usage());
                    case Entry.TurnCut e -> each.accept(e.usage());
                    case Entry.TurnFailed e -> each.accept(e.usage());
                    default -> {}
                  }
                })
            .toList();
    assertThat(turns).hasSize(9);
    assertThat(turns.subList(0, 2)).containsOnly(new Usage(40, 89, false));
    assertThat(turns.get(2)).as("who refuses bills nothing").isEqualTo(Usage.NONE);
    assertThat(turns.subList(3, 6)).allMatch(u -> u.estimated() && u.input() > 0 && u.output() > 0);
    assertThat(done.usage()).isEqualTo(turns.stream().reduce(Usage.NONE, Usage::plus));
    assertThat(used).isEqualTo(done.usage().total());
  }

  /** What the server saw only ever grew at its end, and what it had said came back to the byte. */
  private static void assertTranscript(StagedModel model) {
    assertThat(model.requests()).isEqualTo(10);
    for (int n = 1; n < 10; n++) {
      assertThat(model.frame(n)).as("request %d", n).isEqualTo(model.frame(0));
    }
    assertGrows(model, 0, 1);
    for (int n = 2; n < 10; n++) {
      assertGrows(model, n == 2 ? 1 : 2, n);
      assertThat(model.body(n)).contains(model.worked("a")).contains(model.worked("b"));
    }
    assertThat(model.body(9))
        .contains("The user changed the arguments before it ran: {\\\"text\\\"");
    assertThat(model.messages(3)).isEqualTo(model.messages(2));
    List<String> kept =
        List.of(
            "The pipeline ",
            "The pipeline has seven ",
            "The pipeline has seven open deals",
            "The pipeline has seven open deals",
            "The pipeline has seven open deals and two");
    for (int n = 4; n < 9; n++) {
      List<JsonNode> sent = model.messages(n);
      assertThat(sent.subList(model.messages(2).size(), sent.size()))
          .extracting(RealModelTest::text)
          .isEqualTo(model.goingOn(kept.get(n - 4)));
    }
    List<JsonNode> last = model.messages(9);
    assertThat(last).hasSize(model.messages(2).size() + 2);
    assertThat(text(last.get(last.size() - 2))).isEqualTo(ANSWER);
    assertThat(text(last.getLast())).endsWith("Sure?");
  }

  private static void assertGrows(StagedModel model, int from, int to) {
    List<JsonNode> before = model.messages(from);
    assertThat(model.messages(to).subList(0, before.size()))
        .as("request %d begins as %d did", to, from)
        .isEqualTo(before);
  }

  /** A message's text, however it is wrapped. */
  private static String text(JsonNode message) {
    JsonNode content = message.path("content");
    return content.isString()
        ? content.stringValue("")
        : content.path(0).path("text").stringValue("");
  }
}
