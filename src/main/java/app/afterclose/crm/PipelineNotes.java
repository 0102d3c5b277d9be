package app.afterclose.crm;

import app.afterclose.model.DealTotal;
import app.afterclose.model.PipelineSummary.AgeBucket;
import app.afterclose.model.PipelineSummary.Estimate;
import java.math.BigDecimal;
import java.sql.Connection;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a reader must know to read the pipeline's numbers right. */
final class PipelineNotes {
  /** From this age in days of the newest date on, the data is called old. */
  private static final long OLD = 90;

  private final Connection connection;

  PipelineNotes(Connection connection) {
    this.connection = connection;
  }

  List<String> notes(
      LocalDate today,
      boolean sample,
      Totals totals,
      @Nullable Estimate estimate,
      List<AgeBucket> aging) {
    List<String> notes = new ArrayList<>();
    if (sample) {
      notes.add("These are the bundled sample deals, invented; they go when you import your own.");
    }
    DealTotal open = totals.open();
    DealTotal all = open.plus(totals.won()).plus(totals.lost());
    if (open.withoutValue() > 0) {
      notes.add(
          "%s of %s open deals have no value; they are counted, but no sum includes them."
              .formatted(count(open.withoutValue()), count(open.count())));
    }
    if (estimate != null) {
      notes.add(
          "At list price, %s open deals without a value would come to %s; that is an estimate and"
                  .formatted(count(estimate.count()), sum(estimate.value()))
              + " part of no other sum.");
    }
    if (all.otherCurrency() > 0) {
      notes.add(
          "Sums are in %s; %s deals in other currencies are counted, but not summed."
              .formatted(totals.currency(), count(all.otherCurrency())));
    }
    aging.stream()
        .filter(bucket -> bucket.fromDays() == null)
        .forEach(
            bucket ->
                notes.add(
                    "%s open deals have no date, so their age is not known."
                        .formatted(count(bucket.total().count()))));
    old(today).ifPresent(notes::add);
    return List.copyOf(notes);
  }

  /** A sentence when nothing in the data is recent. */
  Optional<String> old(LocalDate today) {
    Optional<LocalDate> newest =
        Sql.first(
                connection,
                """
                SELECT max(day) AS day FROM (
                  SELECT max(created) AS day FROM deals
                  UNION ALL SELECT max(last_activity) FROM deals
                  UNION ALL SELECT max(close) FROM deals WHERE category <> 'OPEN')
                """,
                row -> Optional.ofNullable(Rows.date(row, "day")))
            .flatMap(day -> day);
    return newest
        .filter(day -> ChronoUnit.DAYS.between(day, today) > OLD)
        .map(
            day ->
                "The newest date in this data is %s; ages are counted up to today, %s."
                    .formatted(day, today));
  }

  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String sum(BigDecimal value) {
    return new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(value);
  }
}
