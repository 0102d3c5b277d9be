package app.afterclose.model;

/**
 * A row that was not taken, or a cell of it that was not.
 *
 * @param line the line of the file where the row begins, from 1
 * @param what the row's or the cell's text, shortened
 * @param reason why, in words
 */
public record ImportIssue(long line, String what, String reason) {}
