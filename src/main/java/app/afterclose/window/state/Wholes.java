package app.afterclose.window.state;

import app.afterclose.client.Conversation;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Recorded;
import app.afterclose.model.Texts;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whole conversations, open or not, each followed for as long as it takes to come. */
public final class Wholes {
  private final Texts texts;
  private final Sender sender;
  private final Predicate<ConversationId> open;
  private final List<Conversation> coming = new ArrayList<>();

  /**
   * @param open whether a conversation is followed in any case
   */
  Wholes(Sender sender, Texts texts, Predicate<ConversationId> open) {
    this.texts = texts;
    this.sender = sender;
    this.open = open;
  }

  /**
   * All of a conversation as it is now. Completed on the JavaFX thread; exceptionally with an
   * {@link IOException} that says in words why it cannot be had.
   */
  public CompletableFuture<Whole> get(ConversationId id) {
    var whole = new CompletableFuture<Whole>();
    var conversation = new Conversation(id);
    coming.add(conversation);
    sender.consult(
        new Command.Follow(id, 0),
        answer -> {
          coming.remove(conversation);
          boolean wanted = open.test(id) || coming.stream().anyMatch(c -> c.id().equals(id));
          if (answer instanceof Frame.Entries && !wanted) {
            sender.quietly(new Command.Unfollow(id), _ -> {});
          }
          came(conversation, answer, whole);
        });
    return whole;
  }

  private void came(
      Conversation conversation, @Nullable Frame answer, CompletableFuture<Whole> whole) {
    if (answer instanceof Frame.Entries entries) {
      conversation.attach(entries);
    }
    if (!conversation.entries().isEmpty()) {
      whole.complete(Whole.of(conversation));
    } else {
      String why =
          answer instanceof Frame.Refused refused ? refused.message() : texts.say("engine.silent");
      whole.completeExceptionally(new IOException(why));
    }
  }

  /** What does not fit into one answer is pushed ahead of it. */
  void happened(Recorded entry) {
    for (Conversation conversation : coming) {
      if (conversation.id().equals(entry.conversation())) {
        var _ = conversation.happened(entry);
      }
    }
  }
}
