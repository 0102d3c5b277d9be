package app.afterclose.model;

/**
 * A card that waits for the rep, wherever it is.
 *
 * @param conversation where it is
 * @param title that conversation's title
 * @param run the run that waits
 * @param call what it asks
 */
public record OpenCard(ConversationId conversation, String title, RunId run, CallState call) {}
