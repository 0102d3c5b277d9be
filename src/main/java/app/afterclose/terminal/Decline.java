package app.afterclose.terminal;

import app.afterclose.model.CallState;
import app.afterclose.model.RunId;
import app.afterclose.wire.Command;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Declines what a run waits for. */
@CommandLine.Command(
    name = "decline",
    description = "Declines what a paused run wants to do; the run goes on without it.",
    sortOptions = false)
final class Decline implements Callable<Integer> {
  private final Root root;

  @CommandLine.Parameters(paramLabel = "RUN", description = "its id, as “runs” lists it")
  private String run = "";

  @CommandLine.Option(names = "--call", paramLabel = "ID", description = "this one of several")
  private @Nullable String call;

  @CommandLine.Option(
      names = "--reason",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "why, so that it does better next time")
  private String reason = "";

  Decline(Root root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    RunId id = Root.run(run);
    try (Talk talk = root.talk()) {
      var open = new OpenCards(root, Root.find(talk, id));
      CallState one = open.one(call);
      if (!Cards.asks(one)) {
        throw open.inDoubt(one);
      }
      talk.send(new Command.Decline(id, one.call().id(), reason));
      root.screen().note("Declined: " + one.question());
    }
    return Exit.OK;
  }
}
