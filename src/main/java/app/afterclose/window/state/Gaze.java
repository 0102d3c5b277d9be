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

  /** The agent is there, for the first time or again, and knows nothing of this client. */
  public void attached() {
    told = null;
    look();
  }

  private void look() {
    boolean there = model.connection() instanceof Connection.Connected;
    boolean chats = focused && model.place() == Place.CHATS;
    ConversationId now = chats ? model.open().orElse(null) : null;
    if (there && !Objects.equals(now, told)) {
      told = now;
      var _ = agent.send(new Command.Looking(now));
    }
  }
}
