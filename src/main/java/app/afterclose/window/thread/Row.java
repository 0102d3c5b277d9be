package app.afterclose.window.thread;

/**
 * A row of the thread.
 *
 * @param key what it is, the same for as long as it is there; no two rows have the same
 * @param gap pixels of room above it
 */
record Row(String key, int gap, Content content) {}
