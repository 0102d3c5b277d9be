package app.afterclose;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.json.Json;
import app.afterclose.model.Entry;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunState;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The terminal's commands with the built program and its real agent. */
class TerminalIT extends ProgramCase {
  private static final String ANALYSE = "Analyse my pipeline";

  @Test
  void aStoppedRunEndsWithThreeAndCanGoOn() throws Exception {
    Process ask = program.start("ask", ANALYSE);
    String begun = Program.read(ask, 300);
    String run = onlyRun();
    assertThat(program.run("stop", run).status()).isZero();
    assertThat(ask.waitFor()).isEqualTo(3);

    var stopped = program.run("watch", run);
    assertThat(stopped.status()).isEqualTo(3);
    assertThat(stopped.out()).startsWith(begun);
    assertThat(program.run("stop", run).status()).isIn(0, 1);
    assertThat(program.run("continue", run).status()).isZero();
    var done = program.run("watch", run);
    assertThat(done.status()).as(done.err()).isZero();
    assertThat(done.out()).startsWith(begun).contains("Next actions");
  }

  @Test
  void aRunGoesOnAfterQuitAndSaysTheSame() throws Exception {
    var whole = program.run("ask", ANALYSE);
    assertThat(whole.status()).as(whole.err()).isZero();
    Process ask = program.start("ask", ANALYSE);
    Program.read(ask, 900);
    var quit = program.run("quit");
    assertThat(quit.status()).as(quit.err()).isZero();
    assertThat(quit.err()).contains("One run goes on when it starts again.");
    assertThat(ask.waitFor()).isEqualTo(5);
    var absent = program.run("quit");
    assertThat(absent.status()).isZero();
    assertThat(absent.err()).contains("not running");

    String run = newestRun();
    var watched = program.run("watch", run);
    assertThat(watched.status()).as(watched.err()).isZero();
    assertThat(watched.out()).isEqualTo(whole.out());
    assertThat(entries(run).stream().filter(e -> e.entry() instanceof Entry.LinkStarted))
        .hasSize(2);
  }

  @Test
  void whoWatchesStaysThroughTheAgentsDeathAndNoWordComesTwice() throws Exception {
    var whole = program.run("ask", ANALYSE);
    Process ask = program.start("ask", ANALYSE);
    String begun = Program.read(ask, 700);
    program.killAgent();
    String rest = Program.read(ask, Integer.MAX_VALUE);
    assertThat(ask.waitFor()).isZero();
    assertThat(begun + rest).isEqualTo(whole.out());
  }

  @Test
  void withoutADisplayTheFirstCommandDoesItsJobInTheTerminal() {
    var ended = program.run();
    assertThat(ended.status()).as(ended.err()).isZero();
    assertThat(ended.err().lines().findFirst().orElseThrow())
        .isEqualTo(
            "There is no display here, so no window can be opened. Here is “Analyse my pipeline”"
                + " in the terminal instead.");
    assertThat(ended.out()).contains("sample pipeline", "Next actions");
  }

  @Test
  void aPromptOfTwoHundredThousandCharactersIsAnswered() throws Exception {
    String prompt = "Analyse my pipeline. " + "Größe ".repeat(34_000) + "end";
    Process ask = program.startWithInput("ask", "-");
    try (OutputStream in = ask.getOutputStream()) {
      in.write(prompt.getBytes(StandardCharsets.UTF_8));
    }
    Program.read(ask, Integer.MAX_VALUE);
    assertThat(ask.waitFor()).isZero();
    assertThat(RunState.of(entries(onlyRun())).request()).isEqualTo(prompt);
  }

  @Test
  void argumentsKeepTheirLettersInTheCLocale() {
    assertThat(program.run("ask", "--detach", "Größe für Łódź?").status()).isZero();
    assertThat(program.run("runs").out()).contains("Größe für Łódź?");
  }

  @Test
  void anInterruptLeavesTheRunGoingAndSaysSo() throws Exception {
    Process ask = program.start("ask", ANALYSE);
    Program.read(ask, 100);
    Program.signalGroup("INT", ask.pid());
    String said = new String(ask.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(ask.waitFor()).isEqualTo(130);
    assertThat(said).contains("Left: the run goes on. afterclose watch " + onlyRun());
  }

  @Test
  void whenNobodyReadsTheAnswerTheRunIsLeftGoing() throws Exception {
    Process ask = program.start("ask", ANALYSE);
    Program.read(ask, 100);
    ask.getInputStream().close();
    assertThat(ask.waitFor()).isEqualTo(5);
    assertThat(program.run("watch", onlyRun()).status()).isZero();
  }

  @Test
  void theJournalComesOutOneEntryALine() {
    var asked = program.run("ask", "--json", ANALYSE);
    assertThat(asked.status()).as(asked.err()).isZero();
    assertThat(asked.err()).isEmpty();
    var kinds =
        program.lines(asked).stream().map(e -> e.path("entry").path("kind").asString()).toList();
    assertThat(kinds)
        .startsWith("RunAsked")
        .contains("TurnEnded", "CallEnded")
        .endsWith("LinkEnded");
    assertThat(program.run("bell").out()).contains("✓ Completed");
  }

  private List<Recorded> entries(String run) {
    var json = new Json();
    return program
        .run("watch", "--json", run)
        .out()
        .lines()
        .map(line -> json.read(line, Recorded.class))
        .toList();
  }

  private String onlyRun() {
    assertThat(program.lines(program.run("runs", "--json"))).hasSize(1);
    return newestRun();
  }

  private String newestRun() {
    return program.lines(program.run("runs", "--json")).getFirst().path("run").asString();
  }
}
