package app.afterclose.model;

/**
 * How a run shortens its conversation for the model, folded.
 *
 * @param due whether the next turn has to sum it up, because what it holds would not fit any more
 * @param open whether the turn in flight does
 * @param kept text of cut turns that the next such turn goes on from
 * @param refused how often in a row the provider found a request too long
 * @param turns whole turns since it was shortened, or {@link #NEVER}
 */
public record SummaryState(boolean due, boolean open, String kept, int refused, int turns) {
  /** It was not shortened in this run, or the rep asked for another try since. */
  public static final int NEVER = -1;

  static final SummaryState NONE = new SummaryState(false, false, "", 0, NEVER);

  /** Whether it was shortened and nothing has been said since. */
  public boolean fresh() {
    return turns == 0;
  }

  SummaryState started(boolean summary) {
    return new SummaryState(due, summary, kept, refused, turns);
  }

  /** A turn that goes on with the conversation is whole. */
  SummaryState whole() {
    return new SummaryState(due, false, kept, 0, turns == NEVER ? NEVER : turns + 1);
  }

  /** More of the summary has come, or none because another turn was cut. */
  SummaryState more(String text) {
    return new SummaryState(due, false, open ? kept + text : kept, refused, turns);
  }

  SummaryState tooLong() {
    return new SummaryState(due, open, kept, refused + 1, turns);
  }

  SummaryState full() {
    return new SummaryState(true, open, kept, refused, turns);
  }

  /** An epoch began: with a summary, or because another model can read it all. */
  SummaryState over(boolean summed) {
    return new SummaryState(false, false, "", 0, summed ? 0 : turns);
  }

  SummaryState forgiven() {
    return new SummaryState(due, open, kept, 0, NEVER);
  }
}
