package app.afterclose.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * New values for a deal; null leaves a field as it is, an empty next step clears it.
 *
 * @param stage one of the stages in use, or "Won" or "Lost"
 * @param amount the new value
 * @param close the new closing date
 * @param nextStep the new next step
 */
public record DealUpdate(
    @Nullable String stage,
    @Nullable BigDecimal amount,
    @Nullable LocalDate close,
    @Nullable String nextStep) {}
