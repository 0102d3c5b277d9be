package app.afterclose.window.state;

import app.afterclose.model.RunId;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stops runs. A run that waits with cards in which the rep has changed something is stopped only
 * once the rep has said so: what was written there would be gone. For the JavaFX thread.
 */
public final class Stops {
  private final WindowModel model;
  private final ThreadScreen screen;
  private final Sender sender;
  private @Nullable RunId asked;

  Stops(WindowModel model, ThreadScreen screen, Sender sender) {
    this.model = model;
    this.screen = screen;
    this.sender = sender;
  }

  /** The run that the rep is to be asked about. */
  public Optional<RunId> asked() {
    return Optional.ofNullable(asked);
  }

  /** The rep's answer to that question. */
  public void answer(boolean yes) {
    RunId run = asked;
    asked = null;
    if (yes && run != null) {
      now(run);
    }
    model.tick();
  }

  void stop(RunId run) {
    if (screen.changed(run)) {
      asked = run;
      model.tick();
    } else {
      now(run);
    }
  }

  /** It says Stopping from now on. */
  private void now(RunId run) {
    model.stopping(run, true);
    sender.send(
        new Command.Stop(run),
        answer -> {
          if (answer instanceof Frame.Refused) {
            model.stopping(run, false);
          }
        });
    model.flush();
  }
}
