package app.afterclose.window.thread;

import app.afterclose.model.RunId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The views that outlive their cells, by row: what the rep wrote into them must not be lost. */
final class Kept {
  private final Map<String, RowView> views = new HashMap<>();

  RowView get(String key, Supplier<RowView> make) {
    return views.computeIfAbsent(key, _ -> make.get());
  }

  /** The approval cards of {@code run} that have been in sight. */
  List<ApprovalCard> approvals(RunId run) {
    return views.values().stream()
        .filter(ApprovalCard.class::isInstance)
        .map(ApprovalCard.class::cast)
        .filter(card -> card.run().equals(run))
        .toList();
  }

  void retain(Set<String> keys) {
    views.keySet().retainAll(keys);
  }
}
