package app.afterclose.window;

import app.afterclose.model.ConversationId;
import app.afterclose.window.state.Agent;
import app.afterclose.wire.Command;
import app.afterclose.wire.Destination;
import app.afterclose.wire.Frame;
import java.util.concurrent.Executor;
import javafx.stage.Stage;

/**
 * The window as the one of its data folder: it says so to the agent, goes again when there is
 * another, and comes to the front when it is called. Any thread may call.
 */
final class Front {
  private final Stage stage;
  private final Shell shell;
  private final Agent agent;
  private final Executor gate;
  private final Options options;
  private volatile boolean up;
  private volatile boolean settled;
  private boolean called;

  /**
   * @param gate onto the JavaFX thread
   * @param options what the window was started with
   */
  Front(Stage stage, Shell shell, Agent agent, Executor gate, Options options) {
    this.stage = stage;
    this.shell = shell;
    this.agent = agent;
    this.gate = gate;
    this.options = options;
  }

  /** The window is on the screen. */
  void up() {
    up = true;
  }

  /** The agent is there, for the first time or again. */
  void attached() {
    var _ =
        agent
            .send(options.call(settled ? Command.Caller.OPEN : Command.Caller.OPENING))
            .thenAccept(this::answered);
  }

  /** The agent calls. */
  void show(Frame.Show call) {
    // One that is still opening is alive and will do it; only one that is up can hang.
    boolean now = up;
    if (!now) {
      shown(call);
    }
    gate.execute(
        () -> {
          if (!begunWith(call)) {
            come();
            go(call.to());
          }
          if (now) {
            shown(call);
          }
        });
  }

  /** Whether the agent asks a window that has just opened for what that was started for. */
  private boolean begunWith(Frame.Show call) {
    boolean first = !called;
    called = true;
    return first && call.to().equals(options.to()) && !(call.to() instanceof Destination.Here);
  }

  /** Shows what the window was started for. On the JavaFX thread. */
  void begin() {
    go(options.to());
  }

  private void go(Destination to) {
    switch (to) {
      case Destination.Here _ -> {}
      case Destination.Conversation(ConversationId id, long seq) ->
          shell.called().conversation(id, seq);
      case Destination.Bell _ -> shell.called().bell();
      case Destination.NewChat _ -> shell.called().newChat();
      case Destination.Pipeline _ -> shell.called().pipeline();
    }
  }

  /** As far as the desktop lets it. */
  private void come() {
    stage.setIconified(false);
    stage.show();
    stage.toFront();
    stage.requestFocus();
  }

  private void shown(Frame.Show call) {
    var _ = agent.send(new Command.Shown(call.number()));
  }

  private void answered(Frame answer) {
    settled = true;
    if (answer instanceof Frame.Window(boolean elsewhere) && elsewhere) {
      gate.execute(stage::close);
    }
  }
}
