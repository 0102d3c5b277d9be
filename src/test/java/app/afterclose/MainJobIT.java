package app.afterclose;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.json.Json;
import app.afterclose.model.Call;
import app.afterclose.model.Entry;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The main job, with the built program and real processes. */
class MainJobIT extends ProgramCase {
  private static final String ANALYSE = "Analyse my pipeline";

  @Test
  void anImportIsAnalysedInWhole() throws IOException {
    var command = new ArrayList<>(List.of("import"));
    files().forEach(file -> command.add(file.toString()));
    var imported = program.run(command.toArray(String[]::new));
    assertThat(imported.status()).as(imported.err()).isZero();
    assertThat(imported.out()).contains("8,800");

    var asked = program.run("ask", ANALYSE);
    assertThat(asked.status()).as(asked.err()).isZero();
    assertThat(row(asked.out(), "Won")).contains("4,238");
    assertThat(row(asked.out(), "Lost")).contains("2,473");
    assertThat(row(asked.out(), "Engaging")).contains("1,589");
    assertThat(row(asked.out(), "Prospecting")).contains("500");
    assertThat(asked.out()).doesNotContainIgnoringCase("sample");
  }

  /** The public data set beside the project, or one of the same counts where that is absent. */
  private List<Path> files() throws IOException {
    Path data = Path.of("..", "shared", "data", "crm-opportunities");
    if (Files.isDirectory(data)) {
      try (Stream<Path> all = Files.list(data)) {
        return all.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
      }
    }
    Path file = folder.resolve("pipeline.csv");
    try (var out = Files.newBufferedWriter(file)) {
      out.write(
          "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n");
      int n = 0;
      for (String stage : List.of("Won:4238", "Lost:2473", "Engaging:1589", "Prospecting:500")) {
        String[] parts = stage.split(":", -1);
        for (int i = 0; i < Integer.parseInt(parts[1]); i++) {
          out.write(
              "ID%05d,Ann Lee,GTX Pro,Account %d,%s,20-10-2016,25-03-2017,%d%n"
                  .formatted(n, n++ % 85, parts[0], 1000 + i));
        }
      }
    }
    return List.of(file);
  }

  private static String row(String markdown, String stage) {
    return markdown
        .lines()
        .filter(line -> line.strip().startsWith("| " + stage + " "))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row for " + stage + " in\n" + markdown));
  }

  @Test
  void theTerminalMayGoAndTheRunGoesOn() throws Exception {
    Process ask = program.start("ask", ANALYSE);
    assertThat(Program.read(ask, 200)).hasSizeGreaterThanOrEqualTo(200);
    Program.signalGroup("INT", ask.pid());
    ask.waitFor();
    String run = onlyRun();
    var watched = program.run("watch", run);
    assertThat(watched.status()).as(watched.err()).isZero();
    assertThat(answer(run)).contains("Next actions");
  }

  @Test
  void aKilledAgentGoesOnWhereItWas() throws Exception {
    assertThat(program.run("ask", ANALYSE).status()).isZero();
    String whole = answer(onlyRun());
    String run = detached();
    Process watch = program.start("watch", run);
    Program.read(watch, 1_500);
    program.killAgent();

    var watched = program.run("watch", run);
    assertThat(watched.status()).as(watched.err()).isZero();
    assertThat(answer(run)).isEqualTo(whole);
    List<Recorded> cuts = entries(run, Entry.TurnCut.class);
    assertThat(cuts).hasSize(1);
    assertThat(((Entry.TurnCut) cuts.getFirst().entry()).text()).hasSizeGreaterThan(100);
    assertThat(entries(run, Entry.CallStarted.class).stream().map(Recorded::entry))
        .doesNotHaveDuplicates();
    assertThat(entries(run, Entry.LinkStarted.class)).hasSize(2);
    assertThat(entries(run, Entry.LinkEnded.class)).hasSize(1);
  }

  @Test
  void ofFiveDraftsThreeAreApprovedOneModifiedOneDeclined() throws Exception {
    var asked = program.run("ask", "draft follow-ups for my five most stalled deals");
    assertThat(asked.status()).as(asked.err()).isEqualTo(4);
    String run = onlyRun();
    assertThat(program.run("approve", run).status()).isEqualTo(2);
    List<JsonNode> open = open(run);
    assertThat(open).hasSize(5);
    for (JsonNode call : open.subList(0, 3)) {
      assertThat(program.run("approve", run, "--call", id(call)).status()).isZero();
    }
    String modified = id(open.get(3));
    var set = program.run("approve", run, "--call", modified, "--set", "subject=A better subject");
    assertThat(set.status()).as(set.err()).isZero();
    var declined =
        program.run("decline", run, "--call", id(open.get(4)), "--reason", "I called them");
    assertThat(declined.status()).as(declined.err()).isZero();
    var done = program.run("watch", run);
    assertThat(done.status()).as(done.err()).isZero();
    assertThat(done.out()).contains("I called them");
    program.run("quit");

    List<String> subjects = subjects();
    assertThat(subjects).hasSize(4).contains("A better subject");
    assertThat(subjects)
        .containsAll(open.subList(0, 3).stream().map(call -> subject(run, call)).toList())
        .doesNotContain(subject(run, open.get(4)));
  }

  private List<String> subjects() {
    return program.query("SELECT subject FROM drafts");
  }

  private static String id(JsonNode call) {
    return call.path("call").path("id").asString();
  }

  /** As it was proposed: lists of runs leave the arguments out. */
  private String subject(String run, JsonNode call) {
    String proposed =
        entries(run, Entry.TurnEnded.class).stream()
            .flatMap(turn -> ((Entry.TurnEnded) turn.entry()).calls().stream())
            .filter(one -> one.id().value().equals(id(call)))
            .map(Call::arguments)
            .findFirst()
            .orElseThrow();
    return new Json().tree(proposed).path("subject").asString();
  }

  private String detached() {
    var asked = program.run("ask", "--detach", "--json", ANALYSE);
    assertThat(asked.status()).as(asked.err()).isZero();
    String run = program.lines(asked).getFirst().path("run").asString();
    Program.await(
        "it has begun to answer", () -> entries(run, Entry.TurnStarted.class).size() >= 2);
    return run;
  }

  private String onlyRun() {
    List<JsonNode> runs = program.lines(program.run("runs", "--json"));
    assertThat(runs).hasSize(1);
    return runs.getFirst().path("run").asString();
  }

  private List<JsonNode> open(String run) {
    return program.lines(program.run("runs", "--json")).stream()
        .filter(head -> head.path("run").asString().equals(run))
        .flatMap(head -> head.path("open").valueStream())
        .toList();
  }

  /** The entries of one kind so far. */
  private List<Recorded> entries(String run, Class<? extends Entry> kind) {
    return program.entries(run).stream().filter(r -> kind.isInstance(r.entry())).toList();
  }

  private String answer(String run) {
    return RunState.of(program.entries(run)).answer();
  }
}
