package app.afterclose.terminal;

import app.afterclose.client.AgentClient;
import app.afterclose.json.Json;
import app.afterclose.model.ConversationId;
import app.afterclose.model.RunHead;
import app.afterclose.model.RunId;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import app.afterclose.wire.Wire;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The program's own options, and what its commands share. */
@CommandLine.Command(
    name = "afterclose",
    description = {
      "Works for you on your deals and goes on when the window is closed.",
      "Without a command it opens the window, with --open new, pipeline, bell or a conversation’s"
          + " id there; “agent” is the part in the background, which the others start by"
          + " themselves."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true,
    scope = CommandLine.ScopeType.INHERIT,
    usageHelpWidth = 100,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "ask and watch end with 0 completed, 1 failed, 2 usage, 3 cancelled, 4 paused, 5 left behind;"
          + " Ctrl+C leaves the run going."
    })
final class Root {
  final Desk desk;
  final Json json = Wire.json();

  @CommandLine.Option(
      names = "--home",
      paramLabel = "DIR",
      scope = CommandLine.ScopeType.INHERIT,
      description = "the data folder; else AFTERCLOSE_HOME, else the system’s own place")
  private @Nullable String home;

  Root(Desk desk) {
    this.desk = desk;
  }

  Screen screen() {
    return desk.screen();
  }

  /** Attached, for commands that wait for their answers alone. */
  Talk talk() {
    return talk(new Quiet());
  }

  /** The same, leaving an absent agent absent. */
  Talk talkIfThere(AgentClient.Listener listener) {
    return Talk.open(desk.agents(), home, false, listener);
  }

  Talk talk(AgentClient.Listener listener) {
    Talk talk = Talk.open(desk.agents(), home, true, listener);
    if (talk.client().started()) {
      tellNotice(talk);
    }
    return talk;
  }

  /** What the agent found at its start, a damaged file say, is told by whoever started it. */
  private void tellNotice(Talk talk) {
    try {
      String notice = talk.send(new Command.Watch(0), Frame.Overview.class).notice();
      if (!notice.isBlank()) {
        screen().note(notice);
      }
    } catch (Fault e) {
      talk.close();
      throw e;
    }
  }

  Cards cards() {
    return new Cards(json, home == null ? "afterclose" : "afterclose --home " + quoted(home));
  }

  /** The run of this name, or a fault. */
  static RunHead find(Talk talk, RunId run) {
    return talk.send(new Command.FindRun(run), Frame.Runs.class).runs().stream()
        .filter(head -> head.run().equals(run))
        .findFirst()
        .orElseThrow(() -> Fault.usage("There is no run " + run + "; “runs” lists them."));
  }

  static RunId run(String text) {
    try {
      return new RunId(text);
    } catch (IllegalArgumentException _) {
      throw Fault.usage("“" + text + "” is no run’s id; “runs” lists them.");
    }
  }

  static ConversationId conversation(String text) {
    try {
      return new ConversationId(text);
    } catch (IllegalArgumentException _) {
      throw Fault.usage("“" + text + "” is no conversation’s id; “runs --json” shows them.");
    }
  }

  private static String quoted(String path) {
    return path.matches("[A-Za-z0-9_./-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
  }
}
