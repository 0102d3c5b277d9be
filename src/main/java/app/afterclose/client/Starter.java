package app.afterclose.client;

import java.io.IOException;
import java.util.Optional;

/** Starts an agent. */
@FunctionalInterface
public interface Starter {
  /** Starts one and does not wait for it. Throws when that cannot even be tried. */
  Attempt start() throws IOException;

  /** One start. */
  interface Attempt {
    /** Whether it may still come to listen. */
    boolean underWay();

    /** Why it ended, in the agent's own words; empty when it did not fail. */
    Optional<String> failure();
  }
}
