package app.afterclose.model;

/** A run: the work on one request of the rep. */
public record RunId(String value) implements Id {
  public RunId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
