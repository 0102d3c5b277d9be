package app.afterclose.model;

/** A conversation: the messages of the rep and the runs that answer them. */
public record ConversationId(String value) implements Id {
  public ConversationId {
    Id.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
