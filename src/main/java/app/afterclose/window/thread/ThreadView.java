package app.afterclose.window.thread;

import app.afterclose.model.History;
import app.afterclose.model.LiveText;
import java.time.Clock;
import java.util.List;
import javafx.scene.layout.StackPane;

/** The thread of one conversation. FX thread only. */
public final class ThreadView extends StackPane {
  public ThreadView(ThreadActions actions, Clock clock) {
    getStyleClass().add("thread");
  }

  /** Shows this state, whatever was shown before. Cheap when only the end has changed. */
  public void show(History history, List<LiveText> live) {}

  /**
   * Text that arrives for an open turn. What is known already is dropped, by turn and offset; text
   * after a gap is too, until {@link #show} brings what is missing.
   */
  public void live(LiveText text) {}

  /** Shows nothing. */
  public void clear() {}
}
