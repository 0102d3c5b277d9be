package app.afterclose.window.thread;

import app.afterclose.model.CallId;
import app.afterclose.model.RunId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The views that outlive their cells, by row, and what the rep has begun in those of other
 * conversations: what was written into a card must not be lost.
 */
final class Kept {
  private final Map<String, RowView> views = new HashMap<>();
  private final Map<CallId, Begun> begun = new HashMap<>();
  private final Set<CallId> unsent = new HashSet<>();

  RowView get(String key, Supplier<RowView> make) {
    RowView view = views.get(key);
    if (view == null) {
      view = make.get();
      views.put(key, view);
    }
    return view;
  }

  /** The approval cards of {@code run} that have been in sight. */
  List<ApprovalCard> approvals(RunId run) {
    return approvals().stream().filter(card -> card.run().equals(run)).toList();
  }

  /** Another conversation will be shown: what was begun in this one is kept until it is again. */
  void leave() {
    approvals().forEach(card -> card.begun().ifPresent(b -> begun.put(card.id(), b)));
    views.clear();
  }

  /** Only {@code keys} still wait; what was begun on others is answered without it. */
  void retain(Set<String> keys) {
    for (ApprovalCard card : approvals()) {
      if (!keys.contains(key(card.id()))) {
        begun.remove(card.id());
        if (card.changed() && card.begun().isPresent()) {
          unsent.add(card.id());
        }
      }
    }
    for (CallId call : Set.copyOf(begun.keySet())) {
      if (keys.contains("answered:" + call)) {
        begun.remove(call);
        unsent.add(call);
      }
    }
    views.keySet().retainAll(keys);
  }

  /** Whether there is something that {@link #begun} gives. */
  boolean isBegun(CallId call) {
    return begun.containsKey(call);
  }

  /** What the rep had begun to make of the card when its conversation was left. */
  Optional<Begun> begun(CallId call) {
    return Optional.ofNullable(begun.remove(call));
  }

  /** Whether the card was answered elsewhere while it held changes of the rep. */
  boolean unsent(CallId call) {
    return unsent.contains(call);
  }

  /** Whether the rep has changed a card of {@code run} that is in the thread. */
  boolean changed(RunId run) {
    return approvals(run).stream().anyMatch(card -> card.begun().isPresent() && card.changed());
  }

  static String key(CallId call) {
    return "approval:" + call;
  }

  private List<ApprovalCard> approvals() {
    return views.values().stream()
        .filter(ApprovalCard.class::isInstance)
        .map(ApprovalCard.class::cast)
        .toList();
  }
}
