package app.afterclose.wire;

/** A frame; {@code re} is the number of the request that it answers, or 0 for a push. */
public record Reply(long re, Frame frame) {}
