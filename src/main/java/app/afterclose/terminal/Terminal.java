package app.afterclose.terminal;

import app.afterclose.model.Figures;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.ZoneId;
import picocli.CommandLine;

/** The terminal's commands, from arguments to an exit status. */
public final class Terminal {
  private final Desk desk;

  /**
   * For this user's agents.
   *
   * @param in what {@code ask -} reads
   * @param zone the rep's
   * @param figures how the rep reads numbers and dates
   */
  public Terminal(Screen screen, InputStream in, Clock clock, ZoneId zone, Figures figures) {
    this(new Desk(screen, in, Agents.ofThisUser(), clock, zone, figures));
  }

  Terminal(Desk desk) {
    this.desk = desk;
  }

  /** Carries one command out and returns the status to exit with. */
  public int run(String... args) {
    var root = new Root(desk);
    CommandLine commands = commands(root);
    var out = new StringWriter();
    var err = new StringWriter();
    commands.setOut(new PrintWriter(out, true));
    commands.setErr(new PrintWriter(err, true));
    commands.setExecutionExceptionHandler(
        (e, _, _) -> {
          if (e instanceof Fault fault) {
            desk.screen().note(String.valueOf(fault.getMessage()));
            return fault.exit();
          }
          throw e;
        });
    commands.setParameterExceptionHandler(
        (e, _) -> {
          desk.screen().note(String.valueOf(e.getMessage()));
          desk.screen().note("afterclose --help lists the commands and their options.");
          return Exit.USAGE;
        });
    int exit = commands.execute(args);
    desk.screen().text(out.toString());
    if (!err.toString().isEmpty()) {
      desk.screen().note(err.toString().stripTrailing());
    }
    desk.screen().endLine();
    return exit;
  }

  /** All of them, with their options. */
  static CommandLine commands(Root root) {
    var commands = new CommandLine(root);
    commands.addSubcommand(new Import(root));
    commands.addSubcommand(new Ask(root));
    commands.addSubcommand(new Runs(root));
    commands.addSubcommand(new WatchRun(root));
    commands.addSubcommand(new Approve(root));
    commands.addSubcommand(new Decline(root));
    commands.addSubcommand(new Resolve(root));
    Plain.addTo(commands, root);
    commands.addSubcommand(new Bell(root));
    ModelCommand.addTo(commands, root);
    commands.addSubcommand(new Quit(root));
    return commands;
  }
}
