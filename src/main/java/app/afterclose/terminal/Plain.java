package app.afterclose.terminal;

import app.afterclose.model.RunHead;
import app.afterclose.model.RunId;
import app.afterclose.model.RunStatus;
import app.afterclose.model.StatusWords;
import app.afterclose.wire.Command;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;

/** A command that names a run and says one thing about it. */
@CommandLine.Command(sortOptions = false)
final class Plain implements Callable<Integer> {
  private final Root root;
  private final Function<RunId, Command> command;
  private final String done;

  @CommandLine.Parameters(paramLabel = "RUN", description = "its id, as “runs” lists it")
  private String run = "";

  private Plain(Root root, Function<RunId, Command> command, String done) {
    this.root = root;
    this.command = command;
    this.done = done;
  }

  /** Adds stop, retry, continue and finish. */
  static void addTo(CommandLine commands, Root root) {
    add(
        commands,
        "stop",
        "Stops a run at its next safe point; what it has is kept.",
        new Plain(root, Command.Stop::new, "Stopping run %s; what it has is kept."));
    add(
        commands,
        "retry",
        "Goes on with a failed run from what was kept.",
        new Plain(root, Command.Retry::new, "Run %s goes on."));
    add(
        commands,
        "continue",
        "Goes on with a cancelled run, or one whose time is used up.",
        new Plain(root, Command.Continue::new, "Run %s goes on."));
    add(
        commands,
        "finish",
        "Lets a run whose time is used up finish with what it has.",
        new Plain(root, Command.Finish::new, "Run %s finishes with what it has."));
  }

  private static void add(CommandLine commands, String name, String description, Plain plain) {
    var sub = new CommandLine(plain);
    sub.getCommandSpec().usageMessage().description(description);
    commands.addSubcommand(name, sub);
  }

  @Override
  public Integer call() {
    RunId id = Root.run(run);
    try (Talk talk = root.talk()) {
      RunHead head = Root.find(talk, id);
      Command wish = command.apply(id);
      talk.send(wish);
      // A run may have ended by itself while the stop was on its way.
      root.screen().note(said(head, wish instanceof Command.Stop ? Root.find(talk, id) : head));
    }
    return Exit.OK;
  }

  /** A run that had ended is not stopped: stopping it again does no harm, but says so. */
  private String said(RunHead before, RunHead after) {
    RunHead told = after.status() instanceof RunStatus.Cancelled ? before : after;
    boolean over =
        switch (told.status()) {
          case RunStatus.Completed _, RunStatus.Failed _, RunStatus.Cancelled _ -> true;
          case RunStatus.Running _,
              RunStatus.Stopping _,
              RunStatus.InLine _,
              RunStatus.Waiting _,
              RunStatus.Paused _ ->
              false;
        };
    if (over && command.apply(before.run()) instanceof Command.Stop) {
      var now = root.desk.clock().instant();
      return "Run %s had ended already: %s."
          .formatted(before.run(), StatusWords.line(told, now, now, root.desk.figures()));
    }
    return done.formatted(before.run());
  }
}
