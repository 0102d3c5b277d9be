package app.afterclose.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail drafted for the rep, never sent by itself.
 *
 * @param id the id of the tool call that created it, so that saving twice is saving once
 * @param dealId the deal it is about; null when it is about none
 * @param dealTitle that deal's title when the draft was saved, so that it outlives the deal
 * @param account the customer's name when the draft was saved
 * @param to the recipient's address, or several separated by commas; null when not known yet
 * @param subject one line
 * @param body plain text
 * @param created when it was first saved
 * @param updated when it was last changed
 * @param sample true when it was written about a deal of the bundled invented pipeline
 */
public record Draft(
    String id,
    @Nullable String dealId,
    @Nullable String dealTitle,
    @Nullable String account,
    @Nullable String to,
    String subject,
    String body,
    Instant created,
    Instant updated,
    boolean sample) {}
