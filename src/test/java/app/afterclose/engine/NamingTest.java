package app.afterclose.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.llm.TurnRequest;
import app.afterclose.llm.TurnResult;
import app.afterclose.model.ConversationHead;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Entry;
import app.afterclose.model.LiveText;
import app.afterclose.model.Problem;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunId;
import app.afterclose.model.RunStatus;
import app.afterclose.model.Settings;
import app.afterclose.model.StopReason;
import app.afterclose.model.TokenUse;
import app.afterclose.model.Usage;
import app.afterclose.quota.LocalQuota;
import app.afterclose.store.Journal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A cheap model names conversations, and whatever it does, the run goes its way. */
@Timeout(60)
class NamingTest {
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final String ASKED = "Hi, please look through my deals";
  private static final String OWN = "Look through my deals";
  private static final Script.Turn ANSWER = Script.says("Done.");

  private EngineRig rig;
  private Naming naming;

  @AfterEach
  void stop() {
    naming.close();
    rig.close();
  }

  private Script begin(Script answers, Script.Turn... names) {
    return begin(answers, LONG, names);
  }

  private Script begin(Script answers, Duration patience, Script.Turn... names) {
    var cheap = new Script(names);
    cheap.model = "cheap";
    rig = new EngineRig(answers);
    rig.namer = cheap;
    rig.settings = settings("cheap");
    name(patience);
    return cheap;
  }

  private void name(Duration patience) {
    naming = new Naming(rig.gear(), patience);
    naming.start();
  }

  private static Settings settings(String model) {
    var provider =
        new Settings.Provider(
            "script",
            null,
            "test",
            "none",
            Map.of(),
            null,
            Settings.Timeouts.DEFAULT,
            null,
            true,
            model);
    return Settings.DEFAULT.with(provider);
  }

  @Test
  void aConversationIsNamedOnceItsFirstTurnHasEnded() {
    Script cheap = begin(new Script(ANSWER), Script.says("\"Deals looked through.\""));
    RunId run = completed(null);
    ConversationId conversation = rig.conversation(run);
    assertThat(awaitTitle(conversation, t -> !t.equals(OWN))).isEqualTo("Deals looked through");
    assertThat(titles(conversation)).containsExactly(OWN, "Deals looked through");

    completed(conversation);
    naming.close();
    assertThat(cheap.requests).hasSize(1);
    TurnRequest request = cheap.requests.getFirst();
    assertThat(request.tools()).isEmpty();
    assertThat(request.messages().toString()).contains(ASKED);
    assertThat(cheapUse().usage()).isEqualTo(Script.COST);
    assertThat(cheapUse().reserved()).isZero();
  }

  @Test
  void theRunNeitherWaitsForANameNorFailsWithIt() {
    Script cheap = begin(new Script(ANSWER), Script.hangsAfter("A name that"));
    ConversationId conversation = rig.conversation(completed(null));
    cheap.awaitRequests(1);
    assertThat(cheap.cuts()).isZero();
    assertThat(title(conversation)).isEqualTo(OWN);
  }

  @Test
  void aNameThatTakesTooLongIsGivenUpAndPaidFor() {
    Script cheap =
        begin(new Script(ANSWER), Duration.ofMillis(50), Script.hangsAfter("A name that"));
    ConversationId conversation = rig.conversation(completed(null));
    awaitUse(new Usage(50, 5, true));
    assertThat(cheap.cuts()).isEqualTo(1);
    assertThat(title(conversation)).isEqualTo(OWN);
  }

  @Test
  void aModelThatFailsRefusesOrSaysNothingLeavesTheTitle() {
    Script cheap =
        begin(
            new Script(ANSWER),
            Script.fails(new Problem.Rejected("it does not know the model", "")),
            (_, _, _) ->
                new TurnResult.Whole(
                    "I cannot name this", List.of(), StopReason.REFUSAL, Script.COST, null),
            Script.says(" … "),
            (_, _, _) -> {
              throw new IllegalStateException("a fault of the provider's own");
            });
    for (int i = 1; i <= 4; i++) {
      ConversationId conversation = rig.conversation(completed(null));
      cheap.awaitRequests(i);
      assertThat(title(conversation)).isEqualTo(OWN);
    }
    naming.close();
    rig.journal()
        .conversations(0, 10)
        .rows()
        .forEach(head -> assertThat(head.title()).isEqualTo(OWN));
  }

  @Test
  void quittingDoesNotWaitForANameAndARestartDoesNotAskAgain() {
    Script cheap = begin(new Script(ANSWER), Script.hangsAfter("A name that"));
    ConversationId conversation = rig.conversation(completed(null));
    cheap.awaitRequests(1);
    naming.close();
    assertThat(cheap.cuts()).isEqualTo(1);
    assertThat(cheapUse().usage()).isEqualTo(new Usage(50, 5, true));

    rig.restart(new Script(ANSWER));
    name(LONG);
    completed(conversation);
    naming.close();
    assertThat(cheap.requests).hasSize(1);
    assertThat(title(conversation)).isEqualTo(OWN);
  }

  @Test
  void aTitleThatChangedMeanwhileStays() {
    var asked = new CountDownLatch(1);
    var changed = new CountDownLatch(1);
    begin(
        new Script(ANSWER),
        (_, _, _) -> {
          asked.countDown();
          await(changed);
          return new TurnResult.Whole("Late", List.of(), StopReason.END, Script.COST, null);
        });
    ConversationId conversation = rig.conversation(completed(null));
    await(asked);
    rig.journal().write(tx -> tx.append(conversation, null, new Entry.Titled("The rep's own")));
    changed.countDown();
    awaitUse(Script.COST);
    assertThat(title(conversation)).isEqualTo("The rep's own");
  }

  @Test
  void withoutRoomInTheBudgetNothingIsAsked() {
    var nearlyAll = new Usage(49_000, 0, false);
    var answers =
        new Script(
            (_, _, _) -> new TurnResult.Whole("Done.", List.of(), StopReason.END, nearlyAll, null));
    Script cheap = begin(answers, Script.says("A name"));
    var day = Duration.ofDays(1);
    rig.settings = settings("cheap").with(new Settings.Limits(day, day, 6, 50, 50_000L));
    ConversationId conversation = rig.conversation(completed(null));
    naming.close();
    assertThat(cheap.requests).isEmpty();
    assertThat(title(conversation)).isEqualTo(OWN);
    assertThat(uses()).noneMatch(use -> use.model().equals("cheap"));
  }

  @Test
  void withoutAModelForItNothingIsAsked() {
    Script cheap = begin(new Script(ANSWER), Script.says("A name"));
    rig.settings = settings(null);
    completed(null);
    rig.settings = Settings.DEFAULT;
    completed(null);
    naming.close();
    assertThat(cheap.requests).isEmpty();
  }

  private RunId completed(ConversationId conversation) {
    RunId run = rig.ask(conversation, ASKED);
    rig.await(run, RunStatus.Completed.class);
    return run;
  }

  private String title(ConversationId conversation) {
    return rig.journal().conversation(conversation).orElseThrow().title();
  }

  private List<String> titles(ConversationId conversation) {
    return rig.journal().entries(conversation, 0).stream()
        .filter(r -> r.entry() instanceof Entry.Titled)
        .map(r -> ((Entry.Titled) r.entry()).title())
        .toList();
  }

  private List<TokenUse> uses() {
    var from = LocalDate.of(2000, 1, 1);
    return rig.journal().read(s -> new LocalQuota().usage(s, from, from.plusYears(200)));
  }

  private TokenUse cheapUse() {
    return uses().stream().filter(use -> use.model().equals("cheap")).findFirst().orElseThrow();
  }

  private String awaitTitle(ConversationId conversation, Predicate<String> wanted) {
    var seen = new CountDownLatch(1);
    var follower =
        new Journal.Follower() {
          @Override
          public void recorded(Recorded entry, ConversationHead head) {
            if (head.id().equals(conversation) && wanted.test(head.title())) {
              seen.countDown();
            }
          }

          @Override
          public void said(LiveText text) {}
        };
    try (var _ = rig.journal().follow(follower)) {
      if (!wanted.test(title(conversation))) {
        await(seen);
      }
    }
    return title(conversation);
  }

  /** Leaves only when the name in flight has been settled so. */
  private void awaitUse(Usage usage) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (uses().stream().noneMatch(u -> u.model().equals("cheap") && u.usage().equals(usage))) {
      assertThat(System.nanoTime()).as("%s, never %s", uses(), usage).isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
