package app.afterclose.window;

import app.afterclose.window.active.ActivePill;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The pills that tell of active runs: each place has one at its head. */
final class Pills {
  private final Supplier<ActivePill> making;
  private final List<ActivePill> pills = new ArrayList<>();

  Pills(Supplier<ActivePill> making) {
    this.making = making;
  }

  /** Another pill, for another place. */
  ActivePill make() {
    ActivePill pill = making.get();
    pills.add(pill);
    return pill;
  }

  /** Opens the list at the pill that is in sight. */
  void open() {
    pills.stream().filter(Areas::inSight).findFirst().ifPresent(ActivePill::open);
  }
}
