package app.afterclose.window.gallery;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** Looks at pictures with the eyes that a test has; what it has seen once it does not look up. */
final class Inspection {
  private final Set<String> focused = new HashSet<>();

  /** What is wrong with a picture that was dressed in {@code look}. */
  Set<String> faults(Sitting sitting, Look look) throws Exception {
    var faults = new TreeSet<String>();
    faults.addAll(sitting.inspect(Contrast::faults));
    faults.addAll(sitting.inspect(Clipping::faults));
    faults.addAll(sitting.inspect(Alignment::faults));
    if (look.equals(Look.LIGHT)) {
      faults.addAll(sitting.inspect(Access::faults));
      faults.addAll(sitting.inspect(scene -> FocusRing.faults(scene, focused)));
    }
    return faults;
  }
}
