package app.afterclose.engine;

import java.util.Map;

/** A wish of the rep that cannot be carried out, in words for the rep. Nothing was changed. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Why why;
  private final transient Map<String, String> fields;

  /** Why it was refused. */
  public enum Why {
    /** It makes no sense as it is. */
    BAD,
    /** Nothing of that name. */
    UNKNOWN,
    /** Too late: another answer came first, or the run has settled. */
    LATE,
    /** Several could be meant. */
    AMBIGUOUS
  }

  Refusal(Why why, String message) {
    this(why, message, Map.of());
  }

  Refusal(Why why, String message, Map<String, String> fields) {
    super(message);
    this.why = why;
    this.fields = Map.copyOf(fields);
  }

  public Why why() {
    return why;
  }

  /** What is wrong with which argument, where it is about a card's fields. */
  public Map<String, String> fields() {
    return fields;
  }
}
