package app.afterclose.window.state;

import app.afterclose.model.ConversationId;
import app.afterclose.wire.Command;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells the agent what the rep looks at, so that no notification tells of it. For the JavaFX
 * thread.
 */
public final class Gaze {
  private final WindowModel model;
  private final Agent agent;
  private boolean focused;
  private boolean attached;
  private @Nullable ConversationId told;

  public Gaze(WindowModel model, Agent agent) {
    this.model = model;
    this.agent = agent;
    model.revisionProperty().subscribe(_ -> look());
  }

  /** Whether the window has the focus. */
  public void focused(boolean now) {
    focused = now;
    look();
  }

  private void look() {
    boolean there = model.connection() instanceof Connection.Connected;
    if (there && !attached) {
      told = null; // an agent knows nothing of a client that was away
    }
    attached = there;
    boolean chats = focused && model.place() == Place.CHATS;
    ConversationId now = chats ? model.open().orElse(null) : null;
    if (attached && !Objects.equals(now, told)) {
      told = now;
      var _ = agent.send(new Command.Looking(now));
    }
  }
}
