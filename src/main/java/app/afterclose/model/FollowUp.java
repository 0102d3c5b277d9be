package app.afterclose.model;

/** A message of the rep that waits until the run in flight has completed. */
public record FollowUp(String id, String text) {}
