package app.afterclose.store;

import app.afterclose.model.ConversationHead;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Entry;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunHead;
import app.afterclose.model.RunId;
import app.afterclose.model.RunState;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * States and heads that lie over those which are durable: the changes of one unit, over those of
 * the group that commits with it, over {@link Folds}. Thrown away when they are rolled back.
 */
final class View {
  private final @Nullable View below;
  private final Map<RunId, Folded> runs = new LinkedHashMap<>();
  private final Map<ConversationId, ConversationHead> heads = new LinkedHashMap<>();
  private final long from;
  private long seq;

  /** The changes of a group; {@code seq} is the last entry committed. */
  View(long seq) {
    this.below = null;
    this.from = seq;
    this.seq = seq;
  }

  /** The changes of a unit in the group {@code below}. */
  View(View below) {
    this.below = below;
    this.from = below.seq;
    this.seq = below.seq;
  }

  long seq() {
    return seq;
  }

  long nextSeq() {
    return ++seq;
  }

  @Nullable Folded run(RunId id) {
    Folded own = runs.get(id);
    return own != null || below == null ? own : below.run(id);
  }

  @Nullable ConversationHead head(ConversationId id) {
    ConversationHead own = heads.get(id);
    return own != null || below == null ? own : below.head(id);
  }

  void put(Folded run) {
    runs.put(run.state().run(), run);
  }

  void put(ConversationHead head) {
    heads.put(head.id(), head);
  }

  /** Takes over the changes of a unit that succeeded. */
  void take(View unit) {
    runs.putAll(unit.runs);
    heads.putAll(unit.heads);
    seq = unit.seq;
  }

  Iterable<Folded> runs() {
    return runs.values();
  }

  Iterable<ConversationHead> heads() {
    return heads.values();
  }

  /** Writes what is projected once for a group: heads and the search index. */
  void write(Sql sql, Heads rows) {
    runs.values().forEach(run -> rows.write(sql, run.state(), run.first()));
    heads.values().forEach(head -> rows.write(sql, head));
    Search.add(sql, from, seq);
  }

  /**
   * A run's state.
   *
   * @param first the entry that asked it
   */
  record Folded(long first, RunState state) {
    /** The state after {@code next}, which belongs to this run or begins it. */
    static Folded after(@Nullable Folded before, Recorded next) {
      return before == null
          ? new Folded(next.seq(), RunState.begin(next))
          : new Folded(before.first, before.state.after(next));
    }

    static @Nullable RunState stateOf(@Nullable Folded run) {
      return run == null ? null : run.state;
    }

    /**
     * The head of the conversation after {@code next}; {@code run} is the entry's run after it. An
     * entry of an earlier run changes the conversation, but not which run is its last.
     */
    static ConversationHead head(ConversationHead head, Recorded next, @Nullable Folded run) {
      RunHead last = head.run();
      boolean current =
          last == null || next.entry() instanceof Entry.RunAsked || last.run().equals(next.run());
      return head.after(next, run != null && current ? RunHead.of(run.state) : null);
    }
  }
}
