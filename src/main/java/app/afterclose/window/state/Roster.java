package app.afterclose.window.state;

import app.afterclose.model.ConversationHead;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Page;
import app.afterclose.model.RunHead;
import app.afterclose.model.RunId;
import app.afterclose.model.RunStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The conversations that the agent told of, and which of their runs are not over. */
final class Roster {
  private final InstantSource clock;
  private final Map<ConversationId, ConversationHead> heads = new HashMap<>();
  private final Map<RunId, ActiveRun> active = new HashMap<>();
  private final Set<RunId> stopping = new HashSet<>();
  private long total;

  Roster(InstantSource clock) {
    this.clock = clock;
  }

  Optional<ConversationHead> head(ConversationId id) {
    return Optional.ofNullable(heads.get(id));
  }

  List<ConversationHead> heads() {
    return List.copyOf(heads.values());
  }

  /** How many there are in all, told or not. */
  long total() {
    return Math.max(total, heads.size());
  }

  /** The oldest first. */
  List<ActiveRun> active() {
    return active.values().stream()
        .sorted(Comparator.comparing((ActiveRun run) -> run.head().asked()))
        .toList();
  }

  /** What {@code run} is doing: Stopping from the moment on at which the rep asked for it. */
  RunStatus status(RunHead run) {
    boolean asked = stopping.contains(run.run()) && !run.status().over();
    return asked ? new RunStatus.Stopping() : run.status();
  }

  /** Forgets what it knew for what the agent tells anew. */
  void begin(Page<ConversationHead> conversations, List<RunHead> runs) {
    heads.clear();
    active.clear();
    stopping.clear();
    page(conversations);
    runs.forEach(run -> active(run, at(run)));
  }

  void page(Page<ConversationHead> page) {
    page.rows().forEach(this::take);
    total = page.total();
  }

  /** Takes what a conversation is now; false when it is older than what is known. */
  boolean take(ConversationHead head) {
    ConversationHead old = heads.get(head.id());
    if (old != null && old.seq() > head.seq()) {
      return false;
    }
    heads.put(head.id(), head);
    if (head.run() != null) {
      active(head.run(), head.changed());
    }
    return true;
  }

  /** A conversation is no more. */
  void erased(ConversationId id) {
    if (heads.remove(id) != null) {
      total--;
    }
    active.values().removeIf(run -> run.head().conversation().equals(id));
  }

  /** The rep asked {@code run} to stop, or that was refused; whether this is new. */
  boolean stopping(RunId run, boolean asked) {
    return asked ? stopping.add(run) : stopping.remove(run);
  }

  /** When {@code run} was as it says: at its conversation's last entry, where that is known. */
  private Instant at(RunHead run) {
    return head(run.conversation()).map(ConversationHead::changed).orElseGet(clock::instant);
  }

  private void active(RunHead run, Instant at) {
    if (run.status().over()) {
      active.remove(run.run());
      stopping.remove(run.run());
      return;
    }
    ConversationHead head = heads.get(run.conversation());
    String title = head == null ? Titles.line(run.request()) : Titles.of(head);
    active.put(run.run(), new ActiveRun(run, title, at));
  }
}
