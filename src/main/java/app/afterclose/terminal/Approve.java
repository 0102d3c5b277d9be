package app.afterclose.terminal;

import app.afterclose.model.CallId;
import app.afterclose.model.CallState;
import app.afterclose.model.RunId;
import app.afterclose.wire.Command;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Approves what a run waits for. */
@CommandLine.Command(
    name = "approve",
    description = "Approves what a paused run wants to do, as it is or with changed fields.",
    sortOptions = false)
final class Approve implements Callable<Integer> {
  private final Root root;

  @CommandLine.Parameters(paramLabel = "RUN", description = "its id, as \"runs\" lists it")
  private String run = "";

  @CommandLine.Option(names = "--call", paramLabel = "ID", description = "this one of several")
  private @Nullable String call;

  @CommandLine.Option(names = "--all", description = "everything that waits")
  private boolean all;

  @CommandLine.Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "change a field before it is done; may be given several times")
  private List<String> changes = List.of();

  Approve(Root root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    RunId id = Root.run(run);
    if (all && (call != null || !changes.isEmpty())) {
      throw Fault.usage(
          "--all approves everything as it is: it goes with neither --call nor --set.");
    }
    try (Talk talk = root.talk()) {
      var open = new OpenCards(root, Root.find(talk, id));
      if (all) {
        List<CallState> asked = open.asking();
        talk.send(new Command.Approve(id, null, true, null));
        asked.forEach(this::approved);
      } else {
        CallState one = open.one(call);
        if (!Cards.asks(one)) {
          throw open.inDoubt(one);
        }
        String arguments =
            changes.isEmpty()
                ? null
                : new Fields(root.json).changed(one.arguments(), one.schema(), changes);
        CallId named = one.call().id();
        talk.send(new Command.Approve(id, named, false, arguments));
        approved(one);
      }
    }
    return Exit.OK;
  }

  private void approved(CallState card) {
    root.screen().note("Approved: " + card.question());
  }
}
