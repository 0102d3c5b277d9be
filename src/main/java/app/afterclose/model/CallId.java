package app.afterclose.model;

/**
 * A tool call. It is ours, not the provider's (some servers count their calls anew in every turn),
 * and stays the same when the call is run again after a crash, so that a KEYED effect can be
 * recognised.
 */
public record CallId(String value) implements Id {
  public CallId {
    Id.checked(value);
  }

  /** The {@code index}-th call (from 0) of turn {@code turn} of {@code run}. */
  public static CallId of(RunId run, int turn, int index) {
    return new CallId(run.value() + "-" + turn + "-" + (index + 1));
  }

  @Override
  public String toString() {
    return value;
  }
}
