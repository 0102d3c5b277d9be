package app.afterclose.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pipeline in numbers.
 *
 * @param asOf the day ages are counted up to
 * @param sample true when these are the bundled invented deals
 * @param currency the currency of all sums: the commonest one; null when the data names none
 * @param stages deals by stage: open ones in the order of a sale, then won, then lost
 * @param open all open deals
 * @param won all won deals
 * @param lost all lost deals
 * @param winRate won ÷ (won + lost), 0 to 1; null when nothing has closed
 * @param wonCycle days from creation to close of won deals
 * @param lostCycle days from creation to close of lost deals
 * @param aging open deals by their age since creation (or the stage's date where that is all there
 *     is), youngest first, those of unknown age last
 * @param largestOpen the ten open deals of the largest known value
 * @param estimate what open deals without a value would be worth at list price; null when none can
 *     be estimated; never part of any other sum
 * @param notes what a reader must know to read these numbers right, in whole sentences
 */
public record PipelineSummary(
    LocalDate asOf,
    boolean sample,
    @Nullable String currency,
    List<Stage> stages,
    DealTotal open,
    DealTotal won,
    DealTotal lost,
    @Nullable Double winRate,
    CycleTime wonCycle,
    CycleTime lostCycle,
    List<AgeBucket> aging,
    List<Deal> largestOpen,
    @Nullable Estimate estimate,
    List<String> notes) {

  /** Every deal there is. */
  public DealTotal all() {
    return open.plus(won).plus(lost);
  }

  /** The deals of one stage. */
  public record Stage(String name, StageCategory category, DealTotal total) {}

  /**
   * How long deals took.
   *
   * @param count the deals with both dates
   * @param medianDays the middle one; null when there is none
   * @param meanDays the average; null when there is none
   */
  public record CycleTime(long count, @Nullable Double medianDays, @Nullable Double meanDays) {}

  /**
   * Open deals of a like age.
   *
   * @param fromDays the youngest, inclusive; null for deals of unknown age
   * @param toDays the oldest, inclusive; null when open-ended
   */
  public record AgeBucket(@Nullable Integer fromDays, @Nullable Integer toDays, DealTotal total) {}

  /** Open deals without a value, priced at their product's list price: a guess, marked as such. */
  public record Estimate(long count, BigDecimal value) {}
}
