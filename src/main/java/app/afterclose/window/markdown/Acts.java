package app.afterclose.window.markdown;

import app.afterclose.model.Texts;
import java.util.concurrent.CompletableFuture;

/** What a reader can do with text, besides reading it. Called on the JavaFX thread. */
public interface Acts {
  /** What its buttons say. */
  Texts texts();

  /** Opens the address of a link. */
  void open(String address);

  /**
   * Saves a table.
   *
   * @return completed on the JavaFX thread with what to say about it; empty for nothing
   */
  CompletableFuture<String> save(String csv);
}
