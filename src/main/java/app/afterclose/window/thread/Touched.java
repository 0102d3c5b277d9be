package app.afterclose.window.thread;

import app.afterclose.model.Effect;
import app.afterclose.model.History;
import app.afterclose.model.Outcome;
import app.afterclose.model.RunId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The deals and drafts that a run touched, each once: what it changed, then what it read. Pure. */
final class Touched {
  private Touched() {}

  static List<Outcome.Ref> of(List<History.Item> items, RunId run) {
    Map<String, Outcome.Ref> refs = new LinkedHashMap<>();
    for (boolean changed : new boolean[] {true, false}) {
      for (History.Item item : items) {
        if (item instanceof History.Called called && called.run().equals(run)) {
          Outcome outcome = called.call().outcome();
          Effect effect = called.call().effect();
          boolean changes = effect != null && effect != Effect.READ;
          if (outcome != null && outcome.status() == Outcome.Status.OK && changes == changed) {
            outcome.touched().stream()
                .filter(ref -> ref.kind().equals("deal") || ref.kind().equals("draft"))
                .forEach(ref -> refs.putIfAbsent(ref.kind() + ":" + ref.id(), ref));
          }
        }
      }
    }
    return List.copyOf(refs.values());
  }
}
