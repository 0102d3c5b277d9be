package app.afterclose.engine;

import java.util.logging.Level;
import java.util.logging.Logger;

/** While it is open, links do not log that they were cut off: here that is what they are for. */
final class Quiet implements AutoCloseable {
  private final Logger links = Logger.getLogger(Link.class.getName());

  Quiet() {
    links.setLevel(Level.WARNING);
  }

  @Override
  public void close() {
    links.setLevel(null);
  }
}
