package app.afterclose.window.state;

import app.afterclose.model.CallId;
import app.afterclose.model.ConversationId;
import app.afterclose.model.LiveText;
import app.afterclose.model.Recorded;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Follows the conversation that is open, if one is. For the JavaFX thread. */
final class Opened {
  private final ThreadScreen screen;
  private final Sender sender;
  private final Consumer<String> notice;
  private final Runnable lost;
  private @Nullable Following following;

  /**
   * @param notice told why a conversation cannot be followed, in the rep's words
   * @param lost run when that is the open one
   */
  Opened(ThreadScreen screen, Sender sender, Consumer<String> notice, Runnable lost) {
    this.screen = screen;
    this.sender = sender;
    this.notice = notice;
    this.lost = lost;
  }

  boolean is(ConversationId id) {
    return following != null && following.id().equals(id);
  }

  /** Leaves what was followed before, unless it is {@code id}. */
  void leaveUnless(ConversationId id) {
    if (!is(id)) {
      leave();
    }
  }

  void leave() {
    if (following != null) {
      sender.quietly(new Command.Unfollow(following.id()), _ -> {});
      following = null;
    }
    screen.clear();
  }

  /** Follows {@code id}, if it is not followed yet. */
  void follow(ConversationId id) {
    if (!is(id)) {
      following = new Following(id, screen);
      follow(following);
    }
  }

  /** Asks again for what is followed: the agent has forgotten it. */
  void again() {
    if (following != null) {
      follow(following);
    }
  }

  /** Stands at what the entry {@code seq} is part of; 0 for the end. */
  void reveal(long seq, boolean found) {
    if (following != null && seq > 0) {
      following.reveal(seq, found);
    }
  }

  void reveal(CallId call) {
    if (following != null) {
      following.reveal(call);
    }
  }

  /** Puts the focus into the first card that waits. */
  void review() {
    if (following != null) {
      following.review();
    }
  }

  List<Recorded> entries() {
    return following == null ? List.of() : following.entries();
  }

  Optional<String> unanswered() {
    return following == null ? Optional.empty() : following.unanswered();
  }

  List<String> requests() {
    return following == null ? List.of() : following.requests();
  }

  void happened(Recorded entry) {
    if (following != null) {
      following.happened(entry);
    }
  }

  void live(LiveText text) {
    if (following != null) {
      following.live(text);
    }
  }

  /** Shows what has come since the last time; whether there was any. */
  boolean flush() {
    return following != null && following.flush();
  }

  private void follow(Following what) {
    sender.quietly(
        new Command.Follow(what.id(), what.begin()),
        answer -> {
          switch (answer) {
            case Frame.Entries entries -> what.entries(entries);
            case Frame.Refused refused -> {
              notice.accept(refused.message());
              if (what == following) {
                lost.run();
              }
            }
            default -> {}
          }
        });
  }
}
