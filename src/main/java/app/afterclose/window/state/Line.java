package app.afterclose.window.state;

import app.afterclose.model.ConversationId;
import app.afterclose.model.FollowUp;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.time.ZoneId;
import java.util.function.Consumer;

/** What the rep can do with follow-ups in line. For the JavaFX thread. */
public final class Line {
  private final Sender sender;
  private final ZoneId zone;

  Line(Sender sender, ZoneId zone) {
    this.sender = sender;
    this.zone = zone;
  }

  /** Asks a follow-up now. */
  public void send(ConversationId in, String id) {
    sender.send(new Command.SendFollowUp(in, id, zone.getId()), _ -> {});
  }

  /** Gets a follow-up whole; lists tell only its beginning. */
  public void find(ConversationId in, String id, Consumer<FollowUp> then) {
    sender.send(
        new Command.FindFollowUp(in, id),
        answer -> {
          if (answer instanceof Frame.Queued found) {
            then.accept(found.followUp());
          }
        });
  }

  public void edit(ConversationId in, String id, String text) {
    sender.send(new Command.EditFollowUp(in, id, text), _ -> {});
  }

  public void remove(ConversationId in, String id) {
    sender.send(new Command.RemoveFollowUp(in, id), _ -> {});
  }
}
