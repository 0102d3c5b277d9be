package app.afterclose.terminal;

import app.afterclose.model.RunHead;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** Lists runs. */
@CommandLine.Command(
    name = "runs",
    description = "Lists the newest runs and what they are doing.",
    sortOptions = false)
final class Runs implements Callable<Integer> {
  private final Root root;

  @CommandLine.Option(names = "--json", description = "print one run a line")
  private boolean json;

  @CommandLine.Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "how many (${DEFAULT-VALUE})")
  private int limit;

  Runs(Root root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    if (limit < 1) {
      throw Fault.usage("--limit takes a number from 1.");
    }
    try (Talk talk = root.talk()) {
      List<RunHead> runs = talk.send(new Command.ListRuns(limit), Frame.Runs.class).runs();
      if (json) {
        runs.forEach(run -> root.screen().json(root.json.write(run)));
      } else if (runs.isEmpty()) {
        root.screen().note("There are no runs yet. afterclose ask \"…\" begins one.");
      } else {
        table(runs);
      }
    }
    return Exit.OK;
  }

  private void table(List<RunHead> runs) {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("RUN", "ASKED", "STATE", "REQUEST"));
    for (RunHead run : runs) {
      rows.add(
          List.of(
              run.run().value(),
              Times.of(run.asked(), root.desk.zone()),
              Screen.brief(Marks.line(run, root.desk.clock().instant(), root.desk.figures()), 60),
              Screen.brief(run.request(), 60)));
    }
    root.screen().table(rows);
  }
}
