package app.afterclose.terminal;

import app.afterclose.client.AgentClient;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunId;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Stays with a run, through losses of the agent, and leaves it going when it is interrupted. */
final class RunWatch implements AgentClient.Listener {
  private final Root root;
  private final boolean json;
  private volatile @Nullable Watching watching;
  private @Nullable String parting;
  private boolean lost;

  RunWatch(Root root, boolean json) {
    this.root = root;
    this.json = json;
  }

  /** Shows the run from its beginning until it rests; returns the status to exit with. */
  int until(Talk talk, RunId run, ConversationId conversation) {
    Consumer<Recorded> each = json ? entry -> root.screen().json(root.json.write(entry)) : null;
    var now =
        new Watching(
            run,
            root.screen(),
            root.desk.clock(),
            root.desk.figures(),
            root.cards(),
            each,
            id -> place(talk, id));
    begin(now);
    var onInterrupt = new Thread(() -> interrupted(run), "interrupted");
    Runtime.getRuntime().addShutdownHook(onInterrupt);
    try {
      talk.client().follow(conversation, now);
      return now.over().get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Fault fault
          ? fault
          : new Fault(Exit.FAILED, String.valueOf(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Exit.LEFT;
    } finally {
      forget(onInterrupt);
    }
  }

  @Override
  public void attached(Frame.Welcome welcome) {
    if (lost) {
      lost = false;
      note("The local engine is back.");
    }
  }

  @Override
  public void pushed(Frame frame) {
    if (frame instanceof Frame.Trouble(String text)) {
      note(text.isEmpty() ? "It can be saved again; the run goes on." : text);
    }
  }

  @Override
  public void lost(String why) {
    lost = true;
    note("The local engine stopped answering; it is being started again. Nothing is lost.");
  }

  @Override
  public void failed(String message) {
    leave(message + " The run goes on when it starts again.");
  }

  @Override
  public void ended(AgentClient.End end) {
    leave(
        switch (end) {
          case AgentClient.End.Bye _ ->
              "Afterclose was ended. The run goes on when it starts again.";
          case AgentClient.End.Outdated(String message) -> message + " The run goes on.";
          case AgentClient.End.Absent(String message) -> message;
        });
  }

  /** The agent may have left before there was anything to watch. */
  private synchronized void begin(Watching now) {
    watching = now;
    if (parting != null) {
      now.left(parting);
    }
  }

  private synchronized void leave(String why) {
    parting = why;
    Watching now = watching;
    if (now != null) {
      now.left(why);
    }
  }

  private void note(String line) {
    if (watching != null && !json) {
      root.screen().dim(line);
    }
  }

  private void interrupted(RunId run) {
    root.screen()
        .note("Left: the run goes on. " + root.cards().command("watch", run) + " shows it again.");
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // The program is ending already, and the hook says so.
    }
  }

  private void place(Talk talk, RunId run) {
    var _ =
        talk.client()
            .send(new Command.FindRun(run))
            .thenAccept(
                answer -> {
                  Watching now = watching;
                  if (now != null && answer instanceof Frame.Runs found) {
                    found.runs().stream()
                        .filter(head -> head.run().equals(run))
                        .forEach(now::placed);
                  }
                });
  }
}
