package app.afterclose.terminal;

import app.afterclose.model.CallState;
import app.afterclose.model.Entry;
import app.afterclose.model.RunId;
import app.afterclose.wire.Command;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Says what became of an action that was begun and whose end nobody saw. */
@CommandLine.Command(
    name = "resolve",
    description = "Settles an action that may or may not have been done before a crash.",
    sortOptions = false)
final class Resolve implements Callable<Integer> {
  private final Root root;

  @CommandLine.Parameters(index = "0", paramLabel = "RUN", description = "its id")
  private String run = "";

  @CommandLine.Option(names = "--call", paramLabel = "ID", description = "this one of several")
  private @Nullable String call;

  @CommandLine.Parameters(
      index = "1",
      paramLabel = "retry|done|skip",
      description = "do it again, take it as done, or leave it")
  private String how = "";

  Resolve(Root root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    RunId id = Root.run(run);
    Entry.Resolution resolution =
        switch (how.toLowerCase(Locale.ROOT)) {
          case "retry" -> Entry.Resolution.RETRY;
          case "done" -> Entry.Resolution.DONE;
          case "skip" -> Entry.Resolution.SKIP;
          default -> throw Fault.usage("Say retry, done or skip, not “" + how + "”.");
        };
    try (Talk talk = root.talk()) {
      CallState one = new OpenCards(root, Root.find(talk, id)).one(call);
      talk.send(new Command.Resolve(id, one.call().id(), resolution));
      root.screen().note("Settled: " + one.question());
    }
    return Exit.OK;
  }
}
