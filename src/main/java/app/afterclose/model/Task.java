package app.afterclose.model;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something the rep means to do.
 *
 * @param id the id of the tool call that created it, so that creating twice is creating once
 * @param title one line
 * @param notes more, where there is more
 * @param due the day it is due
 * @param dealId the deal it belongs to
 * @param account the customer's name
 * @param done whether the rep has done it
 * @param created when it was created
 * @param sample true when it hangs on a deal of the bundled invented pipeline
 */
public record Task(
    String id,
    String title,
    @Nullable String notes,
    @Nullable LocalDate due,
    @Nullable String dealId,
    @Nullable String account,
    boolean done,
    Instant created,
    boolean sample) {}
