package app.afterclose.store;

import app.afterclose.model.RunId;

/** A link tried to append after another took its place, or after its own ending. */
public final class StaleLink extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StaleLink(RunId run, int link) {
    super("link " + link + " of run " + run + " is not the current one");
  }
}
