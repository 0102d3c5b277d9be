package app.afterclose.engine;

import app.afterclose.model.RunId;
import app.afterclose.model.RunState;
import app.afterclose.model.Settings;
import java.util.Comparator;
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
  private static final Comparator<RunState> ORDER =
      Comparator.comparing((RunState s) -> s.chain().link() == 0)
          .thenComparing(s -> s.chain().since())
          .thenComparingLong(RunState::seq);

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
   */
  public static Admission decide(
      List<RunState> unsettled, Set<RunId> ready, Set<RunId> working, Settings.Limits limits) {
    int cap = Math.min(limits.user(), limits.organisation());
    long held =
        unsettled.stream().filter(s -> s.chain().slot() || working.contains(s.run())).count();
    var go = new LinkedHashSet<RunId>();
    var line = new LinkedHashMap<RunId, Integer>();
    for (RunState state : unsettled.stream().sorted(ORDER).toList()) {
      if (!ready.contains(state.run())) {
        continue;
      }
      if (state.stopAsked() || state.chain().slot()) {
        go.add(state.run());
      } else if (held < cap) {
        held++;
        go.add(state.run());
      } else {
        line.put(state.run(), line.size() + 1);
      }
    }
    return new Admission(go, line);
  }
}
