package app.afterclose.llm.analyst;

import app.afterclose.llm.analyst.Scene.Done;
import java.util.Optional;

/** What became of a single write, in a sentence. Pure. */
final class Told {
  private Told() {}

  /** Empty when it was never tried. */
  static Optional<String> of(Desk desk, String tool) {
    return desk.found().last(tool).map(done -> sentence(desk, done));
  }

  private static String sentence(Desk desk, Done done) {
    String said = Say.safe(done.outcome().said());
    return switch (done.outcome().status()) {
      case OK -> said + (done.modified() ? ", as you changed it." : ".");
      case DECLINED -> "You declined it, so nothing was written.";
      case ERROR -> desk.why(done.tool(), "");
      case NOT_RUN -> "The request was stopped before, so nothing was written.";
      case UNKNOWN -> "It is not known whether this was written; look it up before you repeat it.";
    };
  }
}
