package app.afterclose.crm;

import app.afterclose.model.Deal;
import app.afterclose.model.DealTotal;
import app.afterclose.model.PipelineSummary;
import app.afterclose.model.PipelineSummary.AgeBucket;
import app.afterclose.model.PipelineSummary.CycleTime;
import app.afterclose.model.PipelineSummary.Estimate;
import app.afterclose.model.StageCategory;
import app.afterclose.model.StalledDeals;
import app.afterclose.model.Texts;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pipeline as a whole: its numbers, and where it stands still. */
public final class Pipeline {
  private static final int LARGEST = 10;

  /** The oldest age in days of each bucket but the last. */
  private static final int[] AGES = {30, 60, 90, 180, 365};

  private final Connection connection;

  Pipeline(Connection connection) {
    this.connection = connection;
  }

  /**
   * The pipeline in numbers.
   *
   * @param today the day ages are counted up to
   * @param owner only this rep's deals; null for everybody's
   * @param texts says what must be known to read the numbers right
   */
  public PipelineSummary summary(LocalDate today, @Nullable String owner, Texts texts) {
    String key = Names.keyOrNull(owner);
    String mine = key == null ? "?2 IS NULL" : "owner_key = ?2";
    Totals totals = Totals.of(connection, mine, key);
    DealTotal won = totals.won();
    DealTotal lost = totals.lost();
    long closed = won.count() + lost.count();
    boolean sample = new Workspace(connection).isSample();
    Estimate estimate = estimate(mine, key);
    List<AgeBucket> aging = aging(today, totals.currency(), mine, key);
    return new PipelineSummary(
        today,
        sample,
        totals.currency(),
        totals.stages(),
        totals.open(),
        won,
        lost,
        closed == 0 ? null : (double) won.count() / closed,
        cycle(StageCategory.WON, mine, key),
        cycle(StageCategory.LOST, mine, key),
        aging,
        largestOpen(totals.currency(), mine, key),
        estimate,
        new PipelineNotes(connection, texts).notes(today, sample, totals, estimate, aging));
  }

  /** The currency that most amounts are in, an ISO code; null when no amount names one. */
  public @Nullable String currency() {
    return Totals.currency(connection, "TRUE");
  }

  /**
   * Open deals on which nothing happened for at least this long, the longest silence first.
   *
   * @param minDays whole days, 0 or more
   * @param limit rows to return; the total counts all
   * @param today the day silence is counted up to
   * @param owner only this rep's deals; null for everybody's
   * @param texts says what must be known to read the numbers right
   */
  public StalledDeals stalled(
      int minDays, int limit, LocalDate today, @Nullable String owner, Texts texts) {
    return new Silence(connection, texts).stalled(minDays, limit, today, owner);
  }

  private CycleTime cycle(StageCategory category, String mine, @Nullable String key) {
    List<Long> days =
        Sql.list(
            connection,
            """
            SELECT CAST(julianday(close) - julianday(created) AS INTEGER) AS days FROM deals
            WHERE category = ?1 AND created IS NOT NULL AND close >= created AND %s
            ORDER BY days
            """
                .formatted(mine),
            row -> row.getLong(1),
            category.name(),
            key);
    if (days.isEmpty()) {
      return new CycleTime(0, null, null);
    }
    int middle = days.size() / 2;
    double median =
        days.size() % 2 == 1 ? days.get(middle) : (days.get(middle - 1) + days.get(middle)) / 2.0;
    double mean = days.stream().mapToLong(Long::longValue).average().orElseThrow();
    return new CycleTime(days.size(), median, mean);
  }

  private List<AgeBucket> aging(
      LocalDate today, @Nullable String currency, String mine, @Nullable String key) {
    // What is dated after today is as young as can be; unknown ages are in bucket -1.
    StringBuilder bucket = new StringBuilder("CASE WHEN since IS NULL THEN -1");
    for (int i = 0; i < AGES.length; i++) {
      String from = today.minusDays(AGES[i]).toString();
      bucket.append(" WHEN since >= '").append(from).append("' THEN ").append(i);
    }
    bucket.append(" ELSE ").append(AGES.length).append(" END");
    Map<Integer, DealTotal> totals = new HashMap<>();
    Sql.list(
        connection,
        """
        SELECT %s AS bucket, %s
        FROM (SELECT amount, currency, coalesce(created, stage_since) AS since
              FROM deals WHERE category = 'OPEN' AND %s)
        GROUP BY bucket
        """
            .formatted(bucket, Totals.COLUMNS, mine),
        row -> totals.put(row.getInt("bucket"), Totals.total(row)),
        currency,
        key);
    List<AgeBucket> buckets = new ArrayList<>();
    for (int i = 0; i <= AGES.length; i++) {
      Integer from = i == 0 ? 0 : AGES[i - 1] + 1;
      Integer to = i == AGES.length ? null : AGES[i];
      buckets.add(new AgeBucket(from, to, totals.getOrDefault(i, DealTotal.NONE)));
    }
    DealTotal unknown = totals.get(-1);
    if (unknown != null) {
      buckets.add(new AgeBucket(null, null, unknown));
    }
    return List.copyOf(buckets);
  }

  private List<Deal> largestOpen(@Nullable String currency, String mine, @Nullable String key) {
    return Sql.list(
        connection,
        """
        SELECT * FROM deals
        WHERE category = 'OPEN' AND amount > 0 AND (currency IS NULL OR currency IS ?1) AND %s
        ORDER BY amount DESC, id LIMIT ?3
        """
            .formatted(mine),
        Rows::deal,
        currency,
        key,
        LARGEST);
  }

  private @Nullable Estimate estimate(String mine, @Nullable String key) {
    return Sql.first(
            connection,
            """
            SELECT count(*) AS deals,
                   coalesce(sum(list_price / ?1), 0) AS high,
                   coalesce(sum(list_price %% ?1), 0) AS low
            FROM deals JOIN products ON products.name = deals.product
            WHERE category = 'OPEN' AND amount IS NULL AND list_price IS NOT NULL AND %s
            """
                .formatted(mine),
            row ->
                new Estimate(
                    row.getLong("deals"), Money.sum(row.getLong("high"), row.getLong("low"))),
            Money.PART,
            key)
        .filter(found -> found.count() > 0)
        .orElse(null);
  }
}
