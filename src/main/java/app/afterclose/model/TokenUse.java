package app.afterclose.model;

import java.time.LocalDate;

/**
 * What one model was used for on one day.
 *
 * @param day the day (UTC) on which the turns were begun
 * @param turns how many turns were begun
 * @param usage what those that have ended used
 * @param reserved tokens set aside for those that have not ended
 */
public record TokenUse(LocalDate day, String model, int turns, Usage usage, long reserved) {}
