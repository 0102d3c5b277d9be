package app.afterclose.window.thread;

/**
 * A place in the text of the thread.
 *
 * @param row the key of its row
 * @param leaf which of the row's texts
 * @param offset characters into that text
 */
record Spot(String row, int leaf, int offset) {}
