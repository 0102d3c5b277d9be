package app.afterclose.store;

import app.afterclose.model.ConversationHead;
import app.afterclose.model.ConversationId;
import app.afterclose.model.RunId;
import app.afterclose.model.RunState;
import app.afterclose.store.View.Folded;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is durable, folded and kept at hand: the runs that are not settled, and the conversations
 * last written to. Any thread may ask; the writer alone changes it, after a commit.
 */
final class Folds {
  private static final int HEADS = 512;

  private final Map<RunId, Folded> runs = new HashMap<>();
  private final Map<ConversationId, ConversationHead> heads = new LinkedHashMap<>(16, 0.75f, true);
  private long seq;

  Folds(long seq) {
    this.seq = seq;
  }

  synchronized long seq() {
    return seq;
  }

  synchronized @Nullable Folded run(RunId id) {
    return runs.get(id);
  }

  synchronized @Nullable ConversationHead head(ConversationId id) {
    return heads.get(id);
  }

  synchronized void put(Folded run) {
    if (run.state().settled()) {
      runs.remove(run.state().run());
    } else {
      runs.put(run.state().run(), run);
    }
  }

  /** Takes over what a group has committed. */
  synchronized void take(View group) {
    group.runs().forEach(this::put);
    for (ConversationHead head : group.heads()) {
      heads.put(head.id(), head);
    }
    var oldest = heads.keySet().iterator();
    for (int over = heads.size() - HEADS; over > 0; over--) {
      oldest.next();
      oldest.remove();
    }
    seq = group.seq();
  }

  /** Whether a run of this conversation is not settled. */
  synchronized boolean inFlight(ConversationId conversation) {
    return runs.values().stream().anyMatch(run -> run.state().conversation().equals(conversation));
  }

  /** The conversation, whose runs are settled, is no more. */
  synchronized void forget(ConversationId conversation) {
    heads.remove(conversation);
  }

  /** Oldest first. */
  synchronized List<RunState> unsettled() {
    return runs.values().stream()
        .sorted((one, other) -> Long.compare(one.first(), other.first()))
        .map(Folded::state)
        .toList();
  }
}
