package app.afterclose.crm;

import app.afterclose.model.DealTotal;
import app.afterclose.model.PipelineSummary.AgeBucket;
import app.afterclose.model.PipelineSummary.Estimate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
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
          "%s of %s %s no value; no sum includes what is not known."
              .formatted(
                  Words.number(open.withoutValue()),
                  Words.count(open.count(), "open deal"),
                  have(open.withoutValue())));
    }
    if (estimate != null) {
      notes.add(
          "At list price, %s without a value would come to %s: an estimate, part of no other sum."
              .formatted(
                  Words.count(estimate.count(), "open deal"),
                  sum(estimate.value(), totals.currency())));
    }
    if (all.otherCurrency() > 0) {
      notes.add(
          "Sums are in %s; %s in other currencies %s counted, but not summed."
              .formatted(
                  totals.currency(),
                  Words.count(all.otherCurrency(), "deal"),
                  all.otherCurrency() == 1 ? "is" : "are"));
    }
    aging.stream()
        .filter(bucket -> bucket.fromDays() == null)
        .forEach(
            bucket ->
                notes.add(
                    "%s %s no date from which to count an age."
                        .formatted(
                            Words.count(bucket.total().count(), "open deal"),
                            have(bucket.total().count()))));
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
                    .formatted(Words.day(day), Words.day(today)));
  }

  private static String sum(BigDecimal value, @Nullable String currency) {
    String amount = Words.amount(value.setScale(2, RoundingMode.HALF_UP));
    return currency == null ? amount : currency + " " + amount;
  }

  private static String have(long count) {
    return count == 1 ? "has" : "have";
  }
}
