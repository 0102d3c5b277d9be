package app.afterclose.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Open deals on which nothing has happened for a while, the longest silence first; of equally
 * silent ones the largest value first.
 *
 * @param asOf the day silence is counted up to
 * @param sample true when these are the bundled invented deals
 * @param minDays the silence asked for, in days
 * @param basis what silence is counted from where the data allows: {@code ACTIVITY} when it knows
 *     activities, else {@code STAGE} or {@code CREATED}
 * @param deals the first of them
 * @param total how many there are in all
 * @param unmeasured open deals without any date, which cannot be measured and are not in the list
 * @param notes how this was measured, in whole sentences
 */
public record StalledDeals(
    LocalDate asOf,
    boolean sample,
    int minDays,
    AgeBasis basis,
    List<Row> deals,
    long total,
    long unmeasured,
    List<String> notes) {

  /**
   * One stalled deal.
   *
   * @param days whole days of silence
   * @param basis what this deal's silence is counted from
   * @param since that date
   */
  public record Row(Deal deal, int days, AgeBasis basis, @Nullable LocalDate since) {}
}
