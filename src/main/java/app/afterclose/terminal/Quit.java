package app.afterclose.terminal;

import app.afterclose.client.AgentClient;
import app.afterclose.model.RunHead;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine;

/** Ends the agent. */
@CommandLine.Command(
    name = "quit",
    description = "Ends Afterclose in the background. Runs go on when it starts again.")
final class Quit implements Callable<Integer> {
  private static final long PATIENCE = 20;

  private final Root root;

  Quit(Root root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    var gone = new Gone();
    try (Talk talk = root.talkIfThere(gone)) {
      List<RunHead> active = talk.send(new Command.Watch(0), Frame.Overview.class).active();
      var asked = talk.client().send(new Command.Quit());
      // It may be gone before its answer is read; its end is what counts.
      var _ =
          asked.thenAccept(
              answer -> {
                if (answer instanceof Frame.Refused refused) {
                  gone.end.completeExceptionally(Talk.refused(refused));
                }
              });
      gone.end.get(PATIENCE, TimeUnit.SECONDS);
      root.screen().note("Afterclose has ended." + later(active.size()));
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Fault fault
          ? fault
          : new Fault(Exit.FAILED, String.valueOf(e.getCause()));
    } catch (TimeoutException _) {
      throw new Fault(
          Exit.FAILED, "Afterclose is still ending: it waits for a step that has begun.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Fault(Exit.FAILED, "Interrupted while Afterclose was ending.");
    }
    return Exit.OK;
  }

  private static String later(int active) {
    return switch (active) {
      case 0 -> "";
      case 1 -> " One run goes on when it starts again.";
      default -> " " + active + " runs go on when it starts again.";
    };
  }

  private static final class Gone implements AgentClient.Listener {
    private final CompletableFuture<AgentClient.End> end = new CompletableFuture<>();

    @Override
    public void attached(Frame.Welcome welcome) {}

    @Override
    public void pushed(Frame frame) {}

    @Override
    public void lost(String why) {
      end.completeExceptionally(new Fault(Exit.FAILED, "Afterclose ended without a word: " + why));
    }

    @Override
    public void failed(String message) {}

    @Override
    public void ended(AgentClient.End how) {
      end.complete(how);
    }
  }
}
