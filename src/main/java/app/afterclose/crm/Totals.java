package app.afterclose.crm;

import app.afterclose.model.DealTotal;
import app.afterclose.model.PipelineSummary.Stage;
import app.afterclose.model.StageCategory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Deals counted and summed by stage.
 *
 * @param currency the currency of the sums: the one most amounts are in, null when none is named;
 *     amounts without a currency are taken to be in it
 * @param stages in the order of a sale: open, then won, then lost
 */
record Totals(@Nullable String currency, List<Stage> stages) {

  /** Columns of a total, read by {@link #total}; one question mark: the sums' currency. */
  static final String COLUMNS =
      """
      count(*) AS deals,
      coalesce(sum(amount / %1$d) FILTER (WHERE %2$s), 0) AS high,
      coalesce(sum(amount %% %1$d) FILTER (WHERE %2$s), 0) AS low,
      count(*) FILTER (WHERE amount IS NULL) AS unknown,
      count(*) FILTER (WHERE amount IS NOT NULL AND NOT (%2$s)) AS other
      """
          .formatted(Money.PART, "currency IS NULL OR currency IS ?1");

  /**
   * @param where a condition over the table of deals; its question marks are numbered from 2
   */
  static Totals of(Connection connection, String where, @Nullable Object... values) {
    String currency = currency(connection, where, values);
    List<Stage> stages =
        new ArrayList<>(
            Sql.list(
                connection,
                "SELECT stage, category, "
                    + COLUMNS
                    + " FROM deals WHERE "
                    + where
                    + " GROUP BY stage, category",
                row ->
                    new Stage(
                        row.getString("stage"),
                        StageCategory.valueOf(row.getString("category")),
                        total(row)),
                with(currency, values)));
    stages.sort(
        Comparator.comparing(Stage::category)
            .thenComparingInt(stage -> StageNames.place(stage.name()))
            .thenComparingLong(stage -> -stage.total().count())
            .thenComparing(Stage::name));
    return new Totals(currency, List.copyOf(stages));
  }

  DealTotal open() {
    return of(StageCategory.OPEN);
  }

  DealTotal won() {
    return of(StageCategory.WON);
  }

  DealTotal lost() {
    return of(StageCategory.LOST);
  }

  private DealTotal of(StageCategory category) {
    return stages.stream()
        .filter(stage -> stage.category() == category)
        .map(Stage::total)
        .reduce(DealTotal.NONE, DealTotal::plus);
  }

  static DealTotal total(ResultSet row) throws SQLException {
    return new DealTotal(
        row.getLong("deals"),
        Money.sum(row.getLong("high"), row.getLong("low")),
        row.getLong("unknown"),
        row.getLong("other"));
  }

  /** The values behind one more. */
  static @Nullable Object[] with(@Nullable Object first, @Nullable Object... values) {
    @Nullable Object[] all = new @Nullable Object[values.length + 1];
    all[0] = first;
    System.arraycopy(values, 0, all, 1, values.length);
    return all;
  }

  /** The commonest currency of the deals that {@code where} picks; null when none is named. */
  static @Nullable String currency(
      Connection connection, String where, @Nullable Object... values) {
    Optional<String> commonest =
        Sql.first(
            connection,
            "SELECT currency FROM deals WHERE ?1 IS NULL AND currency IS NOT NULL AND amount IS NOT"
                + " NULL AND "
                + where
                + " GROUP BY currency ORDER BY count(*) DESC, currency LIMIT 1",
            row -> row.getString(1),
            with(null, values));
    return commonest.orElse(null);
  }
}
