package app.afterclose.engine;

import app.afterclose.model.RunId;
import app.afterclose.model.RunState;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who goes and who waits in line. A run keeps its slot across its links; one that paused or waited
 * long comes back ahead of new ones, oldest first; a stop needs no slot.
 *
 * @param go runs that may have a link now
 * @param line places in the line, from 1, for the others that would go
 */
public record Admission(Set<RunId> go, Map<RunId, Integer> line) {
  public Admission {
    go = Set.copyOf(go);
    line = Map.copyOf(line);
  }

  /**
   * Decides.
   *
   * @param unsettled every run that is not settled
   * @param ready those of them whose next link is due
   * @param working those that a link carries
   * @param free slots that were free before the others were looked at; a slot that a link claimed
   *     meanwhile may be counted twice, which the next claim finds out
   */
  public static Admission decide(
      List<RunState> unsettled, Set<RunId> ready, Set<RunId> working, int free) {
    long left =
        free - unsettled.stream().filter(s -> working.contains(s.run()) && claims(s)).count();
    var go = new LinkedHashSet<RunId>();
    var line = new LinkedHashMap<RunId, Integer>();
    for (RunState state : unsettled.stream().sorted(Admission::order).toList()) {
      if (!ready.contains(state.run())) {
        continue;
      }
      if (!claims(state)) {
        go.add(state.run());
      } else if (left > 0) {
        left--;
        go.add(state.run());
      } else {
        line.put(state.run(), line.size() + 1);
      }
    }
    return new Admission(go, line);
  }

  /** Those that had a link before those that had none, and each of them oldest first. */
  private static int order(RunState one, RunState other) {
    boolean fresh = one.chain().link() == 0;
    if (fresh != (other.chain().link() == 0)) {
      return fresh ? 1 : -1;
    }
    int since = one.chain().since().compareTo(other.chain().since());
    return since != 0 ? since : Long.compare(one.seq(), other.seq());
  }

  /** Whether its next link, or the one that has just been started, has yet to claim a slot. */
  private static boolean claims(RunState state) {
    return !state.stopAsked() && !state.chain().slot();
  }
}
