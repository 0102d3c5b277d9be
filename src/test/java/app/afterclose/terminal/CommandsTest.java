package app.afterclose.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.client.FakeAgent;
import app.afterclose.model.BellItem;
import app.afterclose.model.CallState;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Entry;
import app.afterclose.model.ImportIssue;
import app.afterclose.model.ImportKind;
import app.afterclose.model.ImportReport;
import app.afterclose.model.ImportSource;
import app.afterclose.model.OpenCard;
import app.afterclose.model.Page;
import app.afterclose.model.Problem;
import app.afterclose.model.RunHead;
import app.afterclose.model.RunId;
import app.afterclose.model.RunState;
import app.afterclose.model.RunStatus;
import app.afterclose.model.Settings;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every command but ask and watch, against a small agent. */
@Timeout(30)
class CommandsTest {
  private static final RunId R = new RunId("r1");
  private static final String SCHEMA =
      "{\"type\":\"object\",\"properties\":{\"subject\":{\"type\":\"string\"},\"value\":{\"type\":\"number\"}}}";

  @TempDir private Path folder;
  private TerminalRig rig;

  @BeforeEach
  void begin() {
    rig = new TerminalRig(folder);
  }

  @AfterEach
  void end() throws IOException {
    rig.close();
  }

  @ParameterizedTest
  @CsvSource({
    "stop r1, Stop, Stopping run r1",
    "retry r1, Retry, Run r1 goes on.",
    "continue r1, Continue, Run r1 goes on.",
    "finish r1, Finish, Run r1 finishes",
  })
  void aWordAboutARunIsSentAndConfirmed(String line, String kind, String says) throws Exception {
    FakeAgent agent = agentWith();
    assertThat(rig.run(line.split(" "))).isZero();
    assertThat(agent.commands)
        .filteredOn(c -> !(c instanceof Command.FindRun))
        .last()
        .extracting(c -> c.getClass().getSimpleName())
        .isEqualTo(kind);
    assertThat(rig.err()).contains(says);
  }

  @Test
  void aRunThatEndsWhileTheStopIsOnItsWayIsNotSaidToBeStopping() throws Exception {
    var completed = with(new RunStatus.Completed());
    var running = with(new RunStatus.Running());
    var stopped = new AtomicBoolean();
    rig.agent(
        c -> {
          stopped.compareAndSet(false, c instanceof Command.Stop);
          return c instanceof Command.FindRun
              ? new Frame.Runs(List.of(stopped.get() ? completed : running))
              : new Frame.Done();
        });
    assertThat(rig.run("stop", "r1")).isZero();
    assertThat(rig.err()).contains("had ended already", "Completed");
  }

  @Test
  void aRunThatHadEndedIsNotSaidToBeStopping() throws Exception {
    var completed = with(new RunStatus.Completed());
    rig.agent(
        c -> c instanceof Command.FindRun ? new Frame.Runs(List.of(completed)) : new Frame.Done());
    assertThat(rig.run("stop", "r1")).isZero();
    assertThat(rig.err()).startsWith("Run r1 had ended already: Completed");
  }

  @Test
  void aRunOutOfTimeHasNothingToApproveButMayGoOn() throws Exception {
    var paused = with(new RunStatus.Paused("Its time is used up: continue?"));
    rig.agent(_ -> new Frame.Runs(List.of(paused)));
    assertThat(rig.run("approve", "r1")).isEqualTo(2);
    assertThat(rig.err())
        .contains("Run r1 has nothing to approve or decline: its time is used up: continue.")
        .contains("afterclose continue r1", "afterclose finish r1");
  }

  @ParameterizedTest
  @CsvSource({"BAD, 2", "UNKNOWN, 2", "AMBIGUOUS, 2", "LATE, 1", "CLOSING, 1", "FAULT, 1"})
  void aRefusalIsSaidAndHasItsStatus(Frame.Why why, int exit) throws Exception {
    rig.agent(_ -> new Frame.Refused(why, "It cannot be.", Map.of("subject", "is missing")));
    assertThat(rig.run("stop", "r1")).isEqualTo(exit);
    assertThat(rig.err()).isEqualTo("It cannot be.\n  subject: is missing\n");
  }

  @ParameterizedTest
  @CsvSource({
    "teleport, 2, teleport",
    "stop, 2, Missing required parameter",
    "stop r1 --hard, 2, Unknown option",
    "runs --limit 0, 2, a number from 1",
    "runs --limit many, 2, --limit",
    "approve r1 --all --set a=b, 2, neither --call nor --set",
    "resolve r1 maybe, 2, 'Say retry, done or skip'",
    "import, 2, Missing required parameter",
    "ask --conversation ?? Hello, 2, is no conversation's id",
  })
  void whatMakesNoSenseIsUsage(String line, int exit, String says) throws Exception {
    rig.agent(_ -> new Frame.Done());
    assertThat(rig.run(line.split(" "))).isEqualTo(exit);
    assertThat(rig.err()).contains(says);
    assertThat(rig.out()).isEmpty();
  }

  @Test
  void helpAndVersionNeedNoAgent() {
    assertThat(rig.run("--help")).isZero();
    assertThat(rig.out()).contains("import", "ask", "approve", "4 paused");
    assertThat(rig.run("stop", "--help")).isZero();
    assertThat(rig.out()).contains("RUN", "--home");
    assertThat(rig.run("--version")).isZero();
    assertThat(rig.out()).startsWith("Afterclose ");
  }

  @Test
  void anAgentThatCannotBeHadIsSaid() {
    assertThat(rig.run("quit")).isZero();
    assertThat(rig.err()).isEqualTo("Afterclose is not running.\n");
  }

  @Test
  void runsAreATableOrOneRecordALine() throws Exception {
    rig.agent(_ -> new Frame.Runs(List.of(head(List.of()))));
    assertThat(rig.run("runs")).isZero();
    assertThat(rig.out().lines())
        .containsExactly(
            "RUN  ASKED             STATE                REQUEST",
            "r1   2026-11-22 11:00  ⧗ Waiting · in line  Draft follow-ups");
    assertThat(rig.run("runs", "--json")).isZero();
    assertThat(rig.out()).startsWith("{\"run\":\"r1\"").endsWith("}\n");
  }

  @Test
  void theBellIsATableOrOneRecordALine() throws Exception {
    var failed = new RunStatus.Failed(new Problem.ProviderTimeout());
    rig.agent(
        _ ->
            new Frame.Bell(
                List.of(
                    new BellItem(
                        7,
                        Instant.parse("2026-11-22T10:00:00Z"),
                        new ConversationId("c1"),
                        R,
                        "My pipeline",
                        failed,
                        false))));
    assertThat(rig.run("bell")).isZero();
    assertThat(rig.out())
        .contains("*    2026-11-22 11:00  r1   ⚠ Failed · the provider timed out  My pipeline");
    assertThat(rig.run("bell", "--json")).isZero();
    assertThat(rig.out()).startsWith("{\"seq\":7");
  }

  @Test
  void theBellIsMarkedAsReadByRunOrWhole() throws Exception {
    var item =
        new BellItem(
            7,
            Instant.parse("2026-11-22T10:00:00Z"),
            new ConversationId("c1"),
            R,
            "My pipeline",
            new RunStatus.Completed(),
            false);
    FakeAgent agent =
        rig.agent(
            command ->
                command instanceof Command.ListBell
                    ? new Frame.Bell(List.of(item))
                    : new Frame.Done());
    assertThat(rig.run("bell", "--read", "r1")).isZero();
    assertThat(agent.commands).contains(new Command.ReadBell(List.of(7L)));
    assertThat(rig.run("bell", "--read-all")).isZero();
    assertThat(agent.commands).contains(new Command.ReadBell(List.of()));
    assertThat(rig.run("bell", "--read", "r9")).isEqualTo(2);
    assertThat(rig.err()).contains("The bell has nothing of r9");
  }

  @Test
  void withoutARunAllThatWaitsIsListed() throws Exception {
    var card = new OpenCard(new ConversationId("c1"), "My pipeline", R, card(0));
    var page = new AtomicReference<>(new Page<>(List.of(card), 3));
    rig.agent(command -> new Frame.Cards(page.get()));
    assertThat(rig.run("approve")).isZero();
    assertThat(rig.out()).contains("r1   r1-1-1  Save draft 1?  My pipeline");
    assertThat(rig.err()).isEqualTo("And 2 more.\n");
    assertThat(rig.run("approve", "--all")).isEqualTo(2);
    page.set(new Page<>(List.of(), 0));
    assertThat(rig.run("approve")).isZero();
    assertThat(rig.err()).isEqualTo("Nothing waits for you.\n");
  }

  @Test
  void theOnlyCardIsApprovedAsItIs() throws Exception {
    FakeAgent agent = agentWith(card(0));
    assertThat(rig.run("approve", "r1")).isZero();
    assertThat(agent.commands).contains(new Command.Approve(R, card(0).call().id(), false, null));
    assertThat(rig.err()).isEqualTo("Approved: Save draft 1?\n");
  }

  @Test
  void aChangedFieldSendsTheWholeArguments() throws Exception {
    FakeAgent agent = agentWith(card(0), card(1));
    assertThat(rig.run("approve", "r1", "--call", "r1-1-2", "--set", "value=1200.50")).isZero();
    assertThat(agent.commands)
        .contains(
            new Command.Approve(
                R, card(1).call().id(), false, "{\"subject\":\"Hello = you\",\"value\":1200.50}"));
  }

  @Test
  void severalCardsAndNoneNamedIsUsageWithTheList() throws Exception {
    FakeAgent agent = agentWith(card(0), card(1));
    for (String command : List.of("approve", "decline")) {
      assertThat(rig.run(command, "r1")).isEqualTo(2);
      assertThat(rig.err())
          .contains("waits for 2 answers", "r1-1-1  Save", "r1-1-2  Save")
          .doesNotContain("subject");
    }
    assertThat(rig.run("approve", "r1", "--call", "r1-1-9")).isEqualTo(2);
    assertThat(rig.err()).contains("no open card r1-1-9", "r1-1-1");
    assertThat(agent.commands).allMatch(c -> c instanceof Command.FindRun);
  }

  @Test
  void allApprovesEveryCard() throws Exception {
    FakeAgent agent = agentWith(card(0), card(1));
    assertThat(rig.run("approve", "r1", "--all")).isZero();
    assertThat(agent.commands).contains(new Command.Approve(R, null, true, null));
    assertThat(rig.err()).isEqualTo("Approved: Save draft 1?\nApproved: Save draft 2?\n");
  }

  @Test
  void aCardIsDeclinedWithItsReason() throws Exception {
    FakeAgent agent = agentWith(card(0));
    assertThat(rig.run("decline", "r1", "--reason", "Too soon")).isZero();
    assertThat(agent.commands).contains(new Command.Decline(R, card(0).call().id(), "Too soon"));
  }

  @Test
  void aCallInDoubtIsSettledNotApproved() throws Exception {
    FakeAgent agent = agentWith(doubt());
    assertThat(rig.run("approve", "r1")).isEqualTo(2);
    assertThat(rig.err()).contains("settled, not approved", "resolve r1 --call r1-1-1");
    assertThat(rig.run("resolve", "r1", "--call", "r1-1-1", "done")).isZero();
    assertThat(agent.commands)
        .contains(new Command.Resolve(R, doubt().call().id(), Entry.Resolution.DONE));
  }

  @Test
  void aRunThatWaitsForNothingSaysWhatItDoes() throws Exception {
    agentWith();
    assertThat(rig.run("approve", "r1")).isEqualTo(2);
    assertThat(rig.err()).contains("does not wait for an answer: it is Waiting · in line");
  }

  @Test
  void anImportReportsEachFileAndTheTotal() throws Exception {
    Path file = Files.writeString(folder.resolve("sales.csv"), "id,stage\n");
    var issue = new ImportIssue(4321, "Acme;x", "the stage is missing");
    var report =
        new ImportReport(
            List.of(
                new ImportReport.File(
                    "sales.csv",
                    ImportKind.DEALS,
                    ImportSource.HUBSPOT,
                    8_799,
                    1,
                    0,
                    12,
                    java.util.Collections.nCopies(12, issue),
                    0,
                    List.of(),
                    List.of(),
                    List.of("Colour"),
                    List.of("Dates are day first."))),
            true,
            List.of("No activities were given."));
    FakeAgent agent = rig.agent(_ -> new Frame.Imported(report));
    assertThat(rig.run("import", file.toString())).isZero();
    assertThat(agent.commands).containsExactly(new Command.Import(List.of(file.toString())));
    assertThat(rig.out())
        .contains(
            "sales.csv: deals from HubSpot",
            "8,799 new, 1 changed, 0 unchanged, 12 not taken",
            "line 4,321 not taken: the stage is missing (Acme;x)",
            "and 2 more",
            "columns not used: Colour",
            "Dates are day first.",
            "No activities were given.")
        .endsWith("Imported 8,800 opportunities (8,799 new, 1 changed).\n");
  }

  @Test
  void anImportThatBringsNothingNewSaysSo() throws IOException {
    Path file = Files.writeString(folder.resolve("again.csv"), "Deal Name,Deal Stage\n");
    var report =
        new ImportReport(
            List.of(
                new ImportReport.File(
                    "again.csv",
                    ImportKind.DEALS,
                    ImportSource.HUBSPOT,
                    0,
                    0,
                    8_800,
                    0,
                    List.of(),
                    0,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of())),
            false,
            List.of());
    rig.agent(_ -> new Frame.Imported(report));
    assertThat(rig.run("import", file.toString())).isZero();
    assertThat(rig.out())
        .endsWith("Nothing changed: 8,800 opportunities (0 new, 8,800 unchanged).\n");
  }

  @Test
  void aFileThatIsNotThereIsSaidBeforeAnythingIsImported() throws Exception {
    FakeAgent agent = rig.agent(_ -> new Frame.Done());
    assertThat(rig.run("import", folder.resolve("no.csv").toString())).isEqualTo(2);
    assertThat(rig.err()).contains("There is no file", "Nothing was imported.");
    assertThat(rig.run("import", folder.toString())).isEqualTo(2);
    assertThat(rig.err()).contains("is a folder");
    assertThat(agent.commands).isEmpty();
  }

  @Test
  void quitWaitsForTheEndAndSaysWhatGoesOn() throws Exception {
    var agent = new AtomicReference<FakeAgent>();
    agent.set(
        rig.agent(
            command -> {
              if (command instanceof Command.Watch) {
                return new Frame.Overview(
                    new Page<>(List.of(), 0),
                    List.of(head(List.of()), head(List.of())),
                    List.of(),
                    Settings.DEFAULT,
                    true,
                    "");
              }
              Thread.ofVirtual().start(() -> leave(agent.get()));
              return new Frame.Done();
            }));
    assertThat(rig.run("quit")).isZero();
    assertThat(rig.err()).isEqualTo("Afterclose has ended. 2 runs go on when it starts again.\n");
  }

  private FakeAgent agentWith(CallState... open) throws IOException {
    return rig.agent(
        command ->
            command instanceof Command.FindRun
                ? new Frame.Runs(List.of(head(List.of(open))))
                : new Frame.Done());
  }

  @Test
  void aCardThatIsToldBrieflyIsLookedUpBeforeAFieldOfItIsChanged() throws Exception {
    var head = head(List.of(card(0), card(1).brief()));
    var pages = new java.util.ArrayList<OpenCard>();
    List.of(card(0), card(1))
        .forEach(card -> pages.add(new OpenCard(head.conversation(), "Chat", head.run(), card)));
    FakeAgent agent =
        rig.agent(
            c ->
                switch (c) {
                  case Command.FindRun _ -> new Frame.Runs(List.of(head));
                  case Command.ListCards list ->
                      new Frame.Cards(
                          new Page<>(pages.subList(list.offset(), list.offset() + 1), 2));
                  default -> new Frame.Done();
                });
    assertThat(rig.run("approve", "r1", "--call", "r1-1-1", "--set", "value=8")).isZero();
    assertThat(agent.commands).last().asString().contains("Hello = you").contains("\"value\":8");
  }

  private RunHead head(List<CallState> open) {
    return head(open, null);
  }

  private RunHead with(RunStatus status) {
    return head(List.of(), status);
  }

  private RunHead head(List<CallState> open, @Nullable RunStatus status) {
    var asked = new app.afterclose.client.Story().asked("Draft follow-ups");
    RunHead head = RunHead.of(RunState.begin(asked));
    return new RunHead(
        head.run(),
        head.conversation(),
        head.request(),
        status == null ? head.status() : status,
        head.asked(),
        head.since(),
        head.ran(),
        head.part(),
        open,
        head.usage(),
        head.seq());
  }

  private CallState card(int index) {
    return state(index, CallState.Phase.ASKED);
  }

  private CallState doubt() {
    return state(0, CallState.Phase.DOUBTED);
  }

  private CallState state(int index, CallState.Phase phase) {
    String arguments = "{\"subject\":\"Hello = you\",\"value\":7}";
    var call = rig.story.call(1, index, "draft", arguments);
    String question = "Save draft " + (index + 1) + "?";
    return new CallState(
        call, phase, arguments, false, question, SCHEMA, "{}", null, Instant.EPOCH, null);
  }

  private static void leave(FakeAgent agent) {
    try {
      agent.pushToAll(new Frame.Bye(Frame.Reason.QUIT));
      agent.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
