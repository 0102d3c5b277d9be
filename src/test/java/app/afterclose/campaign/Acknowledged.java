package app.afterclose.campaign;

import app.afterclose.model.Entry;
import app.afterclose.model.Recorded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a client was told: entries, and answers to its commands. None of it may ever be lost. */
final class Acknowledged {
  private final Map<Long, Recorded> entries = new HashMap<>();
  private final Set<String> answers = new HashSet<>();
  private final List<String> contradictions = new ArrayList<>();

  /**
   * What was told so far.
   *
   * @param contradictions entries that were told in two versions
   */
  record Told(Map<Long, Recorded> entries, Set<String> answers, List<String> contradictions) {
    int size() {
      return entries.size() + answers.size();
    }
  }

  synchronized void entry(Recorded told) {
    Recorded before = entries.put(told.seq(), told);
    if (before != null && !before.equals(told)) {
      contradictions.add(before + " was told again as " + told);
    }
  }

  /** A command that was answered; {@code trace} is what {@link #trace} makes of its entry. */
  synchronized void answer(String trace) {
    answers.add(trace);
  }

  synchronized Told told() {
    return new Told(Map.copyOf(entries), Set.copyOf(answers), List.copyOf(contradictions));
  }

  /** What an answered command leaves in the journal, as text, or null for other entries. */
  static @Nullable String trace(Recorded recorded) {
    return switch (recorded.entry()) {
      case Entry.RunAsked e -> "asked " + recorded.run() + " " + e.text();
      case Entry.FollowUpQueued e -> "queued " + e.id() + " " + e.text();
      case Entry.CallApproved e -> "approved " + e.call();
      case Entry.CallDeclined e -> "declined " + e.call();
      case Entry.DoubtResolved e -> "resolved " + e.call() + " " + e.resolution();
      case Entry.StopAsked _ -> "stopped " + recorded.run();
      default -> null;
    };
  }
}
