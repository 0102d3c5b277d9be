package app.afterclose.llm.analyst;

import app.afterclose.model.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A conversation as the analyst looks at it.
 *
 * @param exchanges what the rep asked, in order, and what was done for it; the last one is in hand
 * @param tools the names of the tools that may be called
 * @param wrapUp whether the analyst must answer now with what there is
 */
public record Scene(List<Exchange> exchanges, Set<String> tools, boolean wrapUp) {
  public Scene {
    exchanges = List.copyOf(exchanges);
    tools = Set.copyOf(tools);
  }

  /**
   * One request of the rep.
   *
   * @param asked the rep's words
   * @param day the rep's day when it was asked
   * @param done what came of the calls made for it, in order
   */
  public record Exchange(String asked, LocalDate day, List<Done> done) {
    public Exchange {
      done = List.copyOf(done);
    }
  }

  /**
   * A call that has an outcome.
   *
   * @param tool the tool's name
   * @param proposed the arguments as the analyst gave them
   * @param executed the arguments it was run with
   * @param modified whether the rep changed them
   */
  public record Done(
      String tool, String proposed, String executed, boolean modified, Outcome outcome) {}
}
