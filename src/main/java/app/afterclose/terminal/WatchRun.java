package app.afterclose.terminal;

import app.afterclose.model.RunHead;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** Shows a run from its beginning. */
@CommandLine.Command(
    name = "watch",
    description = "Shows a run from its beginning and stays until it rests.",
    sortOptions = false)
final class WatchRun implements Callable<Integer> {
  private final Root root;

  @CommandLine.Option(names = "--json", description = "print one journal entry a line")
  private boolean json;

  @CommandLine.Parameters(paramLabel = "RUN", description = "its id, as “runs” lists it")
  private String run = "";

  WatchRun(Root root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    var watch = new RunWatch(root, json);
    try (Talk talk = root.talk(watch)) {
      RunHead head = Root.find(talk, Root.run(run));
      return watch.until(talk, head.run(), head.conversation());
    }
  }
}
