package app.afterclose.terminal;

import app.afterclose.model.BellItem;
import app.afterclose.model.ProblemWords;
import app.afterclose.model.RunStatus;
import app.afterclose.model.StatusWords;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** Lists what paused, completed or failed. */
@CommandLine.Command(
    name = "bell",
    description = "Lists what paused, completed or failed, the newest first.",
    sortOptions = false)
final class Bell implements Callable<Integer> {
  /** The most items that the agent tells at once. */
  private static final int MOST = 1_000;

  private final Root root;

  @CommandLine.Option(names = "--json", description = "print one item a line")
  private boolean json;

  @CommandLine.Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "how many (${DEFAULT-VALUE})")
  private int limit;

  @CommandLine.Option(
      names = "--read",
      paramLabel = "RUN",
      description = "mark this run’s items as read; may be given several times")
  private List<String> read = List.of();

  @CommandLine.Option(names = "--read-all", description = "mark all items as read")
  private boolean readAll;

  Bell(Root root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    if (limit < 1) {
      throw Fault.usage("--limit takes a number from 1.");
    }
    try (Talk talk = root.talk()) {
      if (readAll || !read.isEmpty()) {
        mark(talk);
        return Exit.OK;
      }
      List<BellItem> items = talk.send(new Command.ListBell(limit), Frame.Bell.class).items();
      if (json) {
        items.forEach(item -> root.screen().json(root.json.write(item)));
      } else if (items.isEmpty()) {
        root.screen().note("Nothing has rung yet.");
      } else {
        table(items);
      }
    }
    return Exit.OK;
  }

  private void mark(Talk talk) {
    List<Long> meant = List.of();
    if (!readAll) {
      var items = talk.send(new Command.ListBell(MOST), Frame.Bell.class).items();
      for (String run : read) {
        if (items.stream().noneMatch(item -> item.run().value().equals(run))) {
          throw Fault.usage("The bell has nothing of " + run + "; afterclose bell lists it.");
        }
      }
      meant =
          items.stream()
              .filter(item -> read.contains(item.run().value()))
              .map(BellItem::seq)
              .toList();
    }
    talk.send(new Command.ReadBell(meant), Frame.Done.class);
    root.screen().note(readAll ? "All of the bell is read." : "Marked as read.");
  }

  private void table(List<BellItem> items) {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("NEW", "WHEN", "RUN", "WHAT", "CONVERSATION"));
    for (BellItem item : items) {
      rows.add(
          List.of(
              item.read() ? "" : "*",
              Times.of(item.at(), root.desk.zone()),
              item.run().value(),
              Screen.brief(words(item), 60),
              Screen.brief(item.title(), 60)));
    }
    root.screen().table(rows);
  }

  private static String words(BellItem item) {
    return item.answered() ? "✓ Answered" : Marks.of(item.status()) + " " + words(item.status());
  }

  private static String words(RunStatus status) {
    return switch (status) {
      case RunStatus.Paused(String action, _) ->
          status.word() + " · needs you: " + StatusWords.clause(action);
      case RunStatus.Failed(var problem) -> status.word() + " · " + ProblemWords.happened(problem);
      case RunStatus.Running _,
          RunStatus.Stopping _,
          RunStatus.InLine _,
          RunStatus.Waiting _,
          RunStatus.Completed _,
          RunStatus.Cancelled _ ->
          status.word();
    };
  }
}
