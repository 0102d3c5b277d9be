package app.afterclose.crm;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.DealQuery;
import app.afterclose.model.DealSort;
import app.afterclose.model.StageCategory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** At 100,000 deals no page and no stalled list sorts or scans the table. */
class QueryPlansTest {
  private static WorkspaceDb db;

  @BeforeAll
  static void fill() {
    db = new WorkspaceDb();
    Sql.update(
        db.connection,
        """
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
        INSERT INTO deals (id, origin, title, title_key, account, account_key, owner, owner_key,
                           stage, stage_key, category, amount, created, close, last_activity, search)
        SELECT 'd' || i, 'UNKNOWN', 'Deal ' || i, 'deal' || i, 'Acc ' || (i % 900),
               'acc' || (i % 900), 'Rep ' || (i % 40), 'rep' || (i % 40),
               'Stage ' || (i % 7), 'stage' || (i % 7),
               CASE i % 4 WHEN 0 THEN 'OPEN' WHEN 1 THEN 'LOST' ELSE 'WON' END,
               CASE WHEN i % 10 = 0 THEN NULL ELSE (i * 7919 % 1000000) * 100 END,
               date('2020-01-01', (i % 2000) || ' days'), date('2021-01-01', (i % 2000) || ' days'),
               CASE WHEN i % 3 = 0 THEN NULL ELSE date('2021-01-01', (i % 1500) || ' days') END,
               'deal ' || i
        FROM n
        """);
  }

  @AfterAll
  static void close() {
    db.close();
  }

  @ParameterizedTest
  @EnumSource(DealSort.class)
  void pagesComeOrderedFromAnIndex(DealSort sort) {
    for (boolean descending : List.of(true, false)) {
      assertThat(plan(DealQuery.builder().sort(sort, descending).build()))
          .as("%s %s", sort, descending)
          .noneMatch(step -> step.contains("TEMP B-TREE FOR ORDER BY"))
          .anyMatch(step -> step.contains("USING INDEX"));
    }
  }

  static Stream<DealQuery> filters() {
    return Stream.of(
        DealQuery.builder().account("Acc 7").build(),
        DealQuery.builder().owner("Rep 7").build(),
        DealQuery.builder().stage("Stage 3").build(),
        DealQuery.builder().category(StageCategory.OPEN).build(),
        DealQuery.builder().amount(new BigDecimal("999"), null).build(),
        DealQuery.builder().account("Acc 7").category(StageCategory.OPEN).build());
  }

  @ParameterizedTest
  @MethodSource("filters")
  void filtersSearchAnIndex(DealQuery query) {
    assertThat(plan(query)).anyMatch(step -> step.startsWith("SEARCH deals USING"));
  }

  @Test
  void theLongestSilencesComeFromTheirIndex() {
    List<String> steps =
        explain(
            "SELECT * FROM deals WHERE category = 'OPEN' AND coalesce(last_activity, stage_since,"
                + " created) <= '2025-01-01' ORDER BY coalesce(last_activity, stage_since,"
                + " created), amount DESC, id LIMIT 5");
    assertThat(steps).anyMatch(step -> step.contains("deals_silence"));
    assertThat(steps).noneMatch(step -> step.endsWith("TEMP B-TREE FOR ORDER BY"));
  }

  private static List<String> plan(DealQuery query) {
    DealFilter filter = DealFilter.of(query);
    List<Object> values = new ArrayList<>(filter.values());
    return explain(
        "SELECT * FROM deals WHERE "
            + filter.where()
            + " ORDER BY "
            + filter.orderBy()
            + " LIMIT 50 OFFSET 0",
        values.toArray());
  }

  private static List<String> explain(String sql, Object... values) {
    return Sql.list(
        db.connection, "EXPLAIN QUERY PLAN " + sql, row -> row.getString("detail"), values);
  }
}
