package app.afterclose.agent;

import app.afterclose.model.BellItem;
import app.afterclose.model.ConversationHead;
import app.afterclose.model.ConversationId;
import app.afterclose.model.LiveText;
import app.afterclose.model.Recorded;
import app.afterclose.store.Journal;
import app.afterclose.wire.Frame;
import app.afterclose.wire.Peer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one client follows. A snapshot is taken at one point of the writer; what is published after
 * that point is held back until the snapshot is on its way, so that nothing overtakes it.
 */
final class Audience implements Journal.Follower, AutoCloseable {
  private final Rooms rooms;
  private final Peer peer;
  private final Set<ConversationId> following = new HashSet<>();
  private final Journal.Subscription subscription;
  private boolean watching;
  private boolean window;
  private @Nullable List<Frame> held;

  Audience(Rooms rooms, Peer peer) {
    this.rooms = rooms;
    this.peer = peer;
    this.subscription = rooms.journal().follow(this);
    rooms.audiences().add(this);
  }

  Frame watch(int conversations) {
    Frame atLogin = rooms.household().login().standing();
    return rooms
        .journal()
        .joined(
            moment -> {
              List<Frame> trouble = rooms.trouble();
              synchronized (this) {
                watching = true;
                window = conversations > 0;
                held = new ArrayList<>(trouble);
                held.add(atLogin);
                if (window) {
                  held.addAll(rooms.quitting().asked());
                }
                rooms.journal().health().trouble().map(Frame.Trouble::new).ifPresent(held::add);
              }
              return rooms.overview(conversations);
            });
  }

  Frame follow(ConversationId conversation, long after) {
    if (rooms.journal().conversation(conversation).isEmpty()) {
      return Desk.unknown(conversation);
    }
    // Most of a long conversation is read aside from the writer, which then adds what came since.
    List<Recorded> known = rooms.journal().entries(conversation, after);
    long last = known.isEmpty() ? after : known.getLast().seq();
    return rooms
        .journal()
        .joined(
            moment -> {
              synchronized (this) {
                following.add(conversation);
                held = new ArrayList<>();
                rooms.journal().health().trouble().map(Frame.Trouble::new).ifPresent(held::add);
              }
              List<LiveText> live =
                  moment.live().stream()
                      .filter(text -> text.conversation().equals(conversation))
                      .toList();
              var entries = new ArrayList<Recorded>(known);
              entries.addAll(moment.entries(conversation, last));
              return new Frame.Entries(conversation, entries, live);
            });
  }

  synchronized Frame unfollow(ConversationId conversation) {
    following.remove(conversation);
    return new Frame.Done();
  }

  /** The snapshot is on its way: what was held back follows it. */
  synchronized void release() {
    if (held != null) {
      held.forEach(peer::push);
      held = null;
    }
  }

  /** Tells something to a window; false to any other client, which asks for no conversations. */
  synchronized boolean tellWindow(Frame frame) {
    if (watching && window) {
      push(frame);
      return true;
    }
    return false;
  }

  /** Tells every window of {@code audiences}; false when there is none. */
  static boolean tellWindows(Set<Audience> audiences, Frame frame) {
    return audiences.stream().filter(audience -> audience.tellWindow(frame)).count() > 0;
  }

  /** Tells something to a client that watches. */
  synchronized void tell(Frame frame) {
    if (watching) {
      push(frame);
    }
  }

  @Override
  public synchronized void recorded(Recorded entry, ConversationHead head) {
    if (following.contains(entry.conversation())) {
      push(new Frame.Happened(entry));
    }
    if (watching) {
      push(new Frame.HeadChanged(rooms.placed(head)));
    }
  }

  @Override
  public synchronized void said(LiveText text) {
    if (following.contains(text.conversation())) {
      push(new Frame.Live(text));
    }
  }

  @Override
  public void rang(BellItem item) {
    tell(new Frame.BellRang(item.brief()));
  }

  @Override
  public synchronized void erased(ConversationId conversation) {
    if (following.remove(conversation) || watching) {
      push(new Frame.Erased(conversation));
    }
  }

  @Override
  public synchronized void troubled(String words) {
    if (watching || !following.isEmpty()) {
      push(new Frame.Trouble(words));
    }
  }

  @Override
  public void close() {
    subscription.close();
    rooms.audiences().remove(this);
  }

  private void push(Frame frame) {
    if (held == null) {
      peer.push(frame);
    } else {
      held.add(frame);
    }
  }
}
