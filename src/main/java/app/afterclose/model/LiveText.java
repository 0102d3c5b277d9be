package app.afterclose.model;

/**
 * Text of a turn in flight, as it arrives; it is in no entry yet.
 *
 * @param offset characters (UTF-16) of the turn's text that came before
 */
public record LiveText(ConversationId conversation, RunId run, int turn, int offset, String text) {}
