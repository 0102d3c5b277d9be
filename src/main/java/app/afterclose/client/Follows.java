package app.afterclose.client;

import app.afterclose.model.ConversationId;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The conversations that a client follows, from one connection to the next. */
final class Follows {
  private static final Logger LOG = LoggerFactory.getLogger(Follows.class);

  private final Map<ConversationId, Followed> all = new ConcurrentHashMap<>();

  /** How commands go out. */
  interface Send extends Function<Command, CompletableFuture<Frame>> {}

  void add(ConversationId id, Follower follower, Send send) {
    var followed = new Followed(new Conversation(id), follower);
    if (all.putIfAbsent(id, followed) != null) {
      throw new IllegalStateException("conversation " + id + " is followed already");
    }
    followed.ask(send);
  }

  boolean remove(ConversationId id) {
    return all.remove(id) != null;
  }

  /** There is a new connection: go on with each from where it was. */
  void again(Send send) {
    all.values().forEach(followed -> followed.ask(send));
  }

  /** Whether the frame was of a conversation that is followed here. */
  boolean took(Frame frame) {
    ConversationId id =
        switch (frame) {
          case Frame.Happened(var entry) -> entry.conversation();
          case Frame.Live(var text) -> text.conversation();
          default -> null;
        };
    Followed followed = id == null ? null : all.get(id);
    if (followed == null) {
      return false;
    }
    followed.take(frame);
    return true;
  }

  /** The lock is for the moment between two connections; it is never waited for otherwise. */
  private record Followed(Conversation conversation, Follower follower) {
    synchronized void ask(Send send) {
      conversation.detached();
      var _ =
          send.apply(new Command.Follow(conversation.id(), conversation.cursor()))
              .whenComplete(
                  (answer, lost) -> {
                    if (lost == null) {
                      answered(answer);
                    } else {
                      LOG.debug("{} is followed again later", conversation.id(), lost);
                    }
                  });
    }

    private synchronized void answered(Frame answer) {
      switch (answer) {
        case Frame.Entries entries -> follower.changed(conversation, conversation.attach(entries));
        case Frame.Refused refused -> follower.refused(refused);
        default -> LOG.error("Follow was answered with {}", answer);
      }
    }

    synchronized void take(Frame frame) {
      switch (frame) {
        case Frame.Happened(var entry) -> {
          var fresh = conversation.happened(entry);
          if (!fresh.isEmpty()) {
            follower.changed(conversation, fresh);
          }
        }
        case Frame.Live(var text) -> {
          if (conversation.live(text)) {
            follower.changed(conversation, List.of());
          }
        }
        default -> throw new IllegalArgumentException("not of a conversation: " + frame);
      }
    }
  }
}
