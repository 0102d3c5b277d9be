package app.afterclose.crm;

import static app.afterclose.model.Texts.plain;

import app.afterclose.model.DealTotal;
import app.afterclose.model.PipelineSummary.AgeBucket;
import app.afterclose.model.PipelineSummary.Estimate;
import app.afterclose.model.Texts;
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
  private final Texts texts;

  PipelineNotes(Connection connection, Texts texts) {
    this.connection = connection;
    this.texts = texts;
  }

  List<String> notes(
      LocalDate today,
      boolean sample,
      Totals totals,
      @Nullable Estimate estimate,
      List<AgeBucket> aging) {
    List<String> notes = new ArrayList<>();
    if (sample) {
      notes.add(plain("facts.sample"));
    }
    DealTotal open = totals.open();
    DealTotal all = open.plus(totals.won()).plus(totals.lost());
    if (open.withoutValue() > 0) {
      notes.add(
          texts.say(
              "facts.noValue",
              open.withoutValue(),
              texts.number(open.withoutValue()),
              texts.counted("count.open", open.count())));
    }
    if (estimate != null) {
      notes.add(
          plain(
              "facts.estimate",
              texts.counted("count.open", estimate.count()),
              texts
                  .figures()
                  .money(estimate.value().setScale(2, RoundingMode.HALF_UP), totals.currency())));
    }
    if (all.otherCurrency() > 0) {
      notes.add(
          texts.say(
              "facts.currencies",
              all.otherCurrency(),
              texts.number(all.otherCurrency()),
              String.valueOf(totals.currency())));
    }
    aging.stream()
        .filter(bucket -> bucket.fromDays() == null)
        .forEach(bucket -> notes.add(texts.counted("facts.noAge", bucket.total().count())));
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
        .map(day -> plain("facts.old", texts.figures().day(day), texts.figures().day(today)));
  }
}
