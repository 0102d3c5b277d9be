package app.afterclose.window.composer;

import javafx.scene.input.KeyCode;

/** What a key means in the chat's input. */
final class Keys {
  private Keys() {}

  /** What to do about a key. */
  enum Act {
    /** Nothing of ours: the input has it. */
    NONE,
    SEND,
    BREAK,
    /** Close the popover, dialog or search that was opened last. */
    CLOSE,
    STOP,
    /** The request before, where the cursor can go no further up. */
    OLDER,
    /** The request after, where it can go no further down. */
    NEWER
  }

  /**
   * Decides.
   *
   * @param shift whether Shift is down
   * @param other whether any other modifier is
   * @param composing whether an input method is composing: its keys are never ours
   * @param something whether a popover, dialog or search is open
   * @param inFlight whether the conversation's run is in flight
   */
  static Act act(
      KeyCode key,
      boolean shift,
      boolean other,
      boolean composing,
      boolean something,
      boolean inFlight) {
    if (composing || other) {
      return Act.NONE;
    }
    return switch (key) {
      case ENTER -> shift ? Act.BREAK : Act.SEND;
      case ESCAPE -> {
        if (something) {
          yield Act.CLOSE;
        }
        yield inFlight ? Act.STOP : Act.NONE;
      }
      case UP -> shift ? Act.NONE : Act.OLDER;
      case DOWN -> shift ? Act.NONE : Act.NEWER;
      default -> Act.NONE;
    };
  }
}
