package app.afterclose.crm;

import app.afterclose.model.DealQuery;
import app.afterclose.model.DealSort;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query in SQL. Pure.
 *
 * @param where the condition, "TRUE" when nothing is filtered
 * @param values what its question marks stand for
 * @param orderBy the order, fixed to the last row
 */
record DealFilter(String where, List<Object> values, String orderBy) {
  private static final String SINCE = "coalesce(created, stage_since)";

  static DealFilter of(DealQuery query) {
    Conditions all = new Conditions();
    if (query.text() != null) {
      for (String word : Names.wordList(query.text())) {
        all.add("search LIKE ? ESCAPE '\\'", Sql.contains(word));
      }
    }
    all.add("stage_key = ?", Names.keyOrNull(query.stage()));
    all.add("category = ?", query.category() == null ? null : query.category().name());
    all.add("owner_key = ?", Names.keyOrNull(query.owner()));
    all.add("account_key = ?", Names.keyOrNull(query.account()));
    all.add("amount >= ?", Money.toStored(query.minAmount()));
    all.add("amount <= ?", Money.toStored(query.maxAmount()));
    all.add("created >= ?", query.createdFrom());
    all.add("created <= ?", query.createdTo());
    all.add("close >= ?", query.closeFrom());
    all.add("close <= ?", query.closeTo());
    all.add(SINCE + " >= ?", query.sinceFrom());
    all.add(SINCE + " <= ?", query.sinceTo());
    if (query.dated() != null) {
      all.sql.add(SINCE + (query.dated() ? " IS NOT NULL" : " IS NULL"));
    }
    String where = all.sql.isEmpty() ? "TRUE" : String.join(" AND ", all.sql);
    return new DealFilter(where, all.values, order(query.sort(), query.descending()));
  }

  private static String order(DealSort sort, boolean descending) {
    String column =
        switch (sort) {
          case TITLE -> "title COLLATE NOCASE";
          case ACCOUNT -> "account COLLATE NOCASE";
          case OWNER -> "owner COLLATE NOCASE";
          case STAGE -> "stage COLLATE NOCASE";
          case AMOUNT -> "amount";
          case CREATED -> "created";
          case CLOSE -> "close";
          case LAST_ACTIVITY -> "last_activity";
          case PROBABILITY -> "probability";
        };
    // The tie-breaker runs the same way, so that one index serves both directions.
    return descending ? column + " DESC NULLS LAST, id DESC" : column + " ASC NULLS LAST, id ASC";
  }

  private static final class Conditions {
    private final List<String> sql = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    void add(String condition, @Nullable Object value) {
      if (value != null) {
        sql.add(condition);
        values.add(value instanceof Long number ? number : value.toString());
      }
    }
  }
}
