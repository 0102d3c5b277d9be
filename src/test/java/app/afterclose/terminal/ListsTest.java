package app.afterclose.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.client.FakeAgent;
import app.afterclose.model.BellItem;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Problem;
import app.afterclose.model.RunId;
import app.afterclose.model.RunStatus;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs and the bell, for a person and for a program. */
final class ListsTest extends TerminalTest {
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
                        new RunId("r1"),
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
            new RunId("r1"),
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
}
