package app.afterclose.campaign;

import app.afterclose.model.ConversationId;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunId;
import app.afterclose.model.RunState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a client knows, folded from what it was told. Used by one thread at a time. */
final class Notes {
  private final Map<ConversationId, Long> cursors = new LinkedHashMap<>();
  private final Map<RunId, RunState> runs = new HashMap<>();
  private final Map<RunId, ConversationId> begun = new HashMap<>();

  /** Takes an entry; null when it belongs to no run or was known already. */
  @Nullable RunState took(Recorded entry) {
    long cursor = cursors.merge(entry.conversation(), entry.seq(), Math::max);
    RunId id = entry.run();
    if (id == null || cursor > entry.seq()) {
      return null;
    }
    RunState before = runs.get(id);
    if (before != null && before.seq() >= entry.seq()) {
      return null;
    }
    RunState after = before == null ? RunState.begin(entry) : before.after(entry);
    runs.put(id, after);
    begun.remove(id);
    return after;
  }

  /** Notes a conversation that is followed from here on; false when it was noted already. */
  boolean conversation(ConversationId id) {
    return cursors.putIfAbsent(id, 0L) == null;
  }

  /** The last entry known of each conversation. */
  Map<ConversationId, Long> cursors() {
    return Map.copyOf(cursors);
  }

  void began(RunId run, ConversationId conversation) {
    if (!runs.containsKey(run)) {
      begun.put(run, conversation);
    }
  }

  @Nullable RunState run(RunId id) {
    return runs.get(id);
  }

  Map<RunId, RunState> runs() {
    return Map.copyOf(runs);
  }

  int inFlight() {
    return begun.size() + (int) runs.values().stream().filter(r -> !r.settled()).count();
  }

  /** Conversations in which nothing is in flight. */
  List<ConversationId> idle() {
    Set<ConversationId> busy = new HashSet<>(begun.values());
    runs.values().stream().filter(r -> !r.settled()).forEach(r -> busy.add(r.conversation()));
    return cursors.keySet().stream().filter(id -> !busy.contains(id)).toList();
  }
}
