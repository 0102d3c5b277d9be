package app.afterclose.model;

/** Why a model ended its turn. */
public enum StopReason {
  END,
  TOOLS,
  /** Its output limit: the text goes on in the next turn. */
  LENGTH,
  /** The provider paused it: the content is sent back as it is. */
  PAUSE,
  REFUSAL,
  /** It said all that it can say, and that it takes a model to do what was asked. */
  BEYOND;

  /** Whether what was said is an answer. */
  boolean ends() {
    return this == END || this == BEYOND;
  }
}
