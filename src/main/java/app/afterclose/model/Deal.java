package app.afterclose.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One opportunity of the rep's pipeline, as the CRM gave it.
 *
 * @param id the CRM's own id, or one derived from the row when the export has none
 * @param title what the rep calls it; made of account and product when the export has no title
 * @param account the customer's name as given
 * @param contact the customer's person as given
 * @param owner the rep who works it
 * @param stage the stage exactly as given
 * @param category what the stage means
 * @param amount the deal's value; null when it is not known, which is not the same as 0
 * @param currency ISO 4217 code where the export says it
 * @param product the product's name, as on the price list where it was recognised there
 * @param pipeline the pipeline's name where a CRM has several
 * @param created when it was created, or first worked where the export only says that
 * @param stageSince when it entered its stage, where known
 * @param close when it closed (won or lost) or is expected to (open)
 * @param lastActivity the newest activity known, from the export or from the activities themselves
 * @param nextStep what the rep means to do next
 * @param probability percent, 0 to 100
 * @param source where the lead came from
 * @param sample true for the bundled invented pipeline
 */
public record Deal(
    String id,
    String title,
    @Nullable String account,
    @Nullable String contact,
    @Nullable String owner,
    String stage,
    StageCategory category,
    @Nullable BigDecimal amount,
    @Nullable String currency,
    @Nullable String product,
    @Nullable String pipeline,
    @Nullable LocalDate created,
    @Nullable LocalDate stageSince,
    @Nullable LocalDate close,
    @Nullable LocalDate lastActivity,
    @Nullable String nextStep,
    @Nullable Integer probability,
    @Nullable String source,
    boolean sample) {}
