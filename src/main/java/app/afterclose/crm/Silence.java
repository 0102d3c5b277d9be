package app.afterclose.crm;

import static app.afterclose.model.Texts.plain;

import app.afterclose.model.AgeBasis;
import app.afterclose.model.Deal;
import app.afterclose.model.StalledDeals;
import app.afterclose.model.Texts;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long nothing has happened on open deals. Each deal is measured from its last activity; one
 * without any from the day it entered its stage, else from the day it was created.
 */
final class Silence {
  /** Written as the index has it. */
  private static final String SINCE = "coalesce(last_activity, stage_since, created)";

  private final Connection connection;
  private final Texts texts;

  Silence(Connection connection, Texts texts) {
    this.connection = connection;
    this.texts = texts;
  }

  StalledDeals stalled(int minDays, int limit, LocalDate today, @Nullable String owner) {
    String key = Names.keyOrNull(owner);
    String mine = key == null ? "?1 IS NULL" : "owner_key = ?1";
    String silent = " FROM deals WHERE category = 'OPEN' AND " + SINCE + " <= ?2 AND " + mine;
    String latest = today.minusDays(minDays).toString();
    List<StalledDeals.Row> rows =
        Sql.list(
            connection,
            "SELECT *" + silent + " ORDER BY " + SINCE + ", amount DESC, id LIMIT ?3",
            row -> measured(Rows.deal(row), today),
            key,
            latest,
            limit);
    long total = Sql.number(connection, "SELECT count(*)" + silent, key, latest);
    long unmeasured =
        Sql.number(
            connection,
            "SELECT count(*) FROM deals WHERE category = 'OPEN' AND "
                + SINCE
                + " IS NULL AND "
                + mine,
            key);
    AgeBasis basis = basis();
    return new StalledDeals(
        today,
        new Workspace(connection).isSample(),
        minDays,
        basis,
        List.copyOf(rows),
        total,
        unmeasured,
        notes(basis, unmeasured, today));
  }

  /** How one deal is measured. Pure. */
  static StalledDeals.Row measured(Deal deal, LocalDate today) {
    AgeBasis basis;
    LocalDate since;
    if (deal.lastActivity() != null) {
      basis = AgeBasis.ACTIVITY;
      since = deal.lastActivity();
    } else if (deal.stageSince() != null) {
      basis = AgeBasis.STAGE;
      since = deal.stageSince();
    } else if (deal.created() != null) {
      basis = AgeBasis.CREATED;
      since = deal.created();
    } else {
      return new StalledDeals.Row(deal, 0, AgeBasis.NONE, null);
    }
    return new StalledDeals.Row(
        deal, Math.toIntExact(ChronoUnit.DAYS.between(since, today)), basis, since);
  }

  private AgeBasis basis() {
    for (AgeBasis basis : List.of(AgeBasis.ACTIVITY, AgeBasis.STAGE, AgeBasis.CREATED)) {
      String column =
          switch (basis) {
            case ACTIVITY -> "last_activity";
            case STAGE -> "stage_since";
            case CREATED, NONE -> "created";
          };
      String any = "SELECT EXISTS (SELECT 1 FROM deals WHERE %s IS NOT NULL)".formatted(column);
      if (Sql.number(connection, any) == 1) {
        return basis;
      }
    }
    return AgeBasis.NONE;
  }

  private List<String> notes(AgeBasis basis, long unmeasured, LocalDate today) {
    List<String> notes = new ArrayList<>();
    notes.add(plain("silence." + basis));
    if (unmeasured > 0 && basis != AgeBasis.NONE) {
      notes.add(texts.counted("silence.unmeasured", unmeasured));
    }
    new PipelineNotes(connection, texts).old(today).ifPresent(notes::add);
    return List.copyOf(notes);
  }
}
