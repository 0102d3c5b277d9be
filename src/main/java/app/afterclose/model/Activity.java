package app.afterclose.model;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened with a customer: a call, a meeting, an e-mail, a note.
 *
 * @param id the CRM's id, the tool call's id when logged here, or one made from the row
 * @param kind as given: "Call", "E-mail", "Meeting", "Note", …
 * @param subject one line
 * @param body the text, where there is one
 * @param at local date and time; midnight when only the date is known
 * @param dealId the deal it belongs to
 * @param account the customer's name
 * @param contact the customer's person
 * @param owner the rep who did it
 * @param sample true for the bundled invented pipeline
 */
public record Activity(
    String id,
    String kind,
    String subject,
    @Nullable String body,
    LocalDateTime at,
    @Nullable String dealId,
    @Nullable String account,
    @Nullable String contact,
    @Nullable String owner,
    boolean sample) {}
