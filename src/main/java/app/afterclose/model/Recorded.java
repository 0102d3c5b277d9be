package app.afterclose.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the journal holds it.
 *
 * @param seq its place in the one journal, from 1, rising
 * @param at when it was committed, by the wall clock
 * @param run the run it belongs to, or null when it is the conversation's own
 * @param link the link that appended it, from 1; 0 when it came from the rep
 * @param ran running time of the link since its last entry
 */
public record Recorded(
    long seq,
    Instant at,
    ConversationId conversation,
    @Nullable RunId run,
    int link,
    Duration ran,
    Entry entry) {}
