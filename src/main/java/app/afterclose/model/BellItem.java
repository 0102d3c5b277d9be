package app.afterclose.model;

import java.time.Instant;

/**
 * An item in the bell: a run paused, completed or failed.
 *
 * @param seq the entry it stands for, and its name
 * @param title the conversation's title
 * @param status what the run came to
 * @param read whether the rep has seen it
 */
public record BellItem(
    long seq,
    Instant at,
    ConversationId conversation,
    RunId run,
    String title,
    RunStatus status,
    boolean read) {}
