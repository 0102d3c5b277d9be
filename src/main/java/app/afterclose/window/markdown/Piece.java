package app.afterclose.window.markdown;

/**
 * A top-level block with the text it was read from.
 *
 * @param source as written, without the line end after it
 */
public record Piece(Block block, String source) {}
