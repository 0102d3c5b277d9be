package app.afterclose.wire;

/** A command with its number, from 1, which the reply repeats. */
public record Request(long id, Command command) {}
