package app.afterclose.crm;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.AgeBasis;
import app.afterclose.model.British;
import app.afterclose.model.PipelineSummary;
import app.afterclose.model.StageCategory;
import app.afterclose.model.StalledDeals;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PipelineTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

  private final WorkspaceDb db = new WorkspaceDb();

  @AfterEach
  void close() {
    db.close();
  }

  @Test
  void nothingIsNothing() {
    assertThat(db.workspace().pipeline().currency()).isNull();
    PipelineSummary summary = db.workspace().pipeline().summary(TODAY, null, British.TEXTS);
    assertThat(summary.all().count()).isZero();
    assertThat(summary.winRate()).isNull();
    assertThat(summary.wonCycle().medianDays()).isNull();
    assertThat(db.workspace().pipeline().stalled(30, 5, TODAY, null, British.TEXTS).total())
        .isZero();
    assertThat(db.workspace().isEmpty()).isTrue();
  }

  @Test
  void countsAndSumsByStageInTheOrderOfASale() {
    db.deal(
        "1", "A", "Closed Won", "amount", "100", "created", "2026-01-01", "close", "2026-01-11");
    db.deal("2", "B", "Closed Won", "amount", "50", "created", "2026-01-01", "close", "2026-01-21");
    db.deal("3", "C", "Closed Lost", "amount", "7", "created", "2026-01-01", "close", "2026-01-06");
    db.deal("4", "D", "Negotiation", "amount", "900");
    db.deal("5", "E", "Prospecting", "created", "2026-03-30");
    db.deal("6", "F", "Negotiation", "amount", "10", "created", "2025-01-01");

    PipelineSummary summary = db.workspace().pipeline().summary(TODAY, null, British.TEXTS);

    assertThat(summary.stages())
        .extracting(PipelineSummary.Stage::name)
        .containsExactly("Prospecting", "Negotiation", "Closed Won", "Closed Lost");
    assertThat(summary.won().value()).isEqualByComparingTo("150");
    assertThat(summary.open().count()).isEqualTo(3);
    assertThat(summary.open().withoutValue()).isEqualTo(1);
    assertThat(summary.open().value()).isEqualByComparingTo("910");
    assertThat(summary.winRate()).isEqualTo(2.0 / 3);
    assertThat(summary.wonCycle()).isEqualTo(new PipelineSummary.CycleTime(2, 15.0, 15.0));
    assertThat(summary.lostCycle().medianDays()).isEqualTo(5.0);
    assertThat(summary.largestOpen()).extracting("id").containsExactly("4", "6");
    assertThat(summary.aging()).hasSize(7);
    assertThat(summary.aging().getFirst().total().count()).isEqualTo(1);
    assertThat(summary.aging().get(5).total().value()).isEqualByComparingTo("10");
    assertThat(summary.aging().getLast().fromDays()).isNull();
    assertThat(summary.aging().getLast().total().count()).isEqualTo(1);
    assertThat(summary.notes())
        .anyMatch(note -> note.startsWith("1 of 3 open deals has no value"))
        .noneMatch(note -> note.contains("newest date"));
  }

  @Test
  void sumsOneCurrencyAndCountsTheOthers() {
    db.deal("1", "A", "Demo", "amount", "100", "currency", "EUR");
    db.deal("2", "B", "Demo", "amount", "200", "currency", "EUR");
    db.deal("3", "C", "Demo", "amount", "400", "currency", "USD");
    db.deal("4", "D", "Demo", "amount", "800");

    PipelineSummary summary = db.workspace().pipeline().summary(TODAY, null, British.TEXTS);

    assertThat(summary.currency()).isEqualTo("EUR");
    assertThat(db.workspace().pipeline().currency()).isEqualTo("EUR");
    assertThat(summary.open().value()).isEqualByComparingTo("1100");
    assertThat(summary.open().otherCurrency()).isEqualTo(1);
    assertThat(summary.notes()).anyMatch(note -> note.contains("Sums are in EUR; 1 deal"));
  }

  @Test
  void oneRepsPipelineIsTheirsAlone() {
    db.deal("1", "A", "Demo", "amount", "100", "owner", "Ana Lima");
    db.deal("2", "B", "Demo", "amount", "200", "owner", "Bo Berg");
    PipelineSummary summary = db.workspace().pipeline().summary(TODAY, "ana lima", British.TEXTS);
    assertThat(summary.open().value()).isEqualByComparingTo("100");
    assertThat(summary.largestOpen()).extracting("id").containsExactly("1");
  }

  @Test
  void pricesDealsWithoutValueAtListAndSaysSo() {
    Sql.update(
        db.connection,
        "INSERT INTO products (name, name_key, list_price) VALUES ('GTX', 'gtx', 5500000)");
    db.deal("1", "A", "Demo", "product", "GTX");
    db.deal("2", "B", "Demo", "product", "Other");
    PipelineSummary summary = db.workspace().pipeline().summary(TODAY, null, British.TEXTS);
    assertThat(summary.estimate())
        .isEqualTo(new PipelineSummary.Estimate(1, new BigDecimal("550")));
    assertThat(summary.open().value()).isZero();
    assertThat(summary.notes()).anyMatch(note -> note.contains("estimate"));
  }

  @Test
  void sumsDoNotOverflow() {
    for (int i = 0; i < 20; i++) {
      db.deal("d" + i, "A", "Demo", "amount", "99999999999999");
    }
    assertThat(db.workspace().pipeline().summary(TODAY, null, British.TEXTS).open().value())
        .isEqualByComparingTo("1999999999999980");
  }

  @Test
  void silenceIsCountedFromTheLastActivityElseFromStageOrCreation() {
    db.deal("1", "A", "Demo", "last_activity", "2026-01-01", "created", "2020-01-01");
    db.deal("2", "B", "Demo", "stage_since", "2026-02-01", "created", "2019-01-01");
    db.deal("3", "C", "Demo", "created", "2026-01-31", "amount", "5");
    db.deal("4", "D", "Demo", "created", "2026-01-31", "amount", "9");
    db.deal("5", "E", "Demo", "created", "2026-03-20");
    db.deal("6", "F", "Demo");
    db.deal("7", "G", "Closed Won", "created", "2020-01-01");

    StalledDeals stalled = db.workspace().pipeline().stalled(30, 3, TODAY, null, British.TEXTS);

    assertThat(stalled.deals()).extracting(row -> row.deal().id()).containsExactly("1", "4", "3");
    assertThat(stalled.deals()).extracting(StalledDeals.Row::days).containsExactly(89, 59, 59);
    assertThat(stalled.deals().get(1).basis()).isEqualTo(AgeBasis.CREATED);
    assertThat(stalled.total()).isEqualTo(4);
    assertThat(stalled.unmeasured()).isEqualTo(1);
    assertThat(stalled.basis()).isEqualTo(AgeBasis.ACTIVITY);
  }

  @Test
  void withoutActivitiesItSaysWhatItCountedFrom() {
    db.deal("1", "A", "Demo", "created", "2017-01-31");
    StalledDeals stalled = db.workspace().pipeline().stalled(30, 3, TODAY, null, British.TEXTS);
    assertThat(stalled.basis()).isEqualTo(AgeBasis.CREATED);
    assertThat(stalled.notes())
        .anyMatch(note -> note.contains("no activities"))
        .anyMatch(note -> note.contains("newest date in this data is 31 Jan 2017"));
  }

  @Test
  void stageNamesSayWhatTheyMean() {
    assertThat(StageNames.category("closedwon")).isEqualTo(StageCategory.WON);
    assertThat(StageNames.category("Closed Won")).isEqualTo(StageCategory.WON);
    assertThat(StageNames.category("Won")).isEqualTo(StageCategory.WON);
    assertThat(StageNames.category("Gewonnen")).isEqualTo(StageCategory.WON);
    assertThat(StageNames.category("closedlost")).isEqualTo(StageCategory.LOST);
    assertThat(StageNames.category("Lost - no budget")).isEqualTo(StageCategory.LOST);
    assertThat(StageNames.category("Not won yet")).isEqualTo(StageCategory.OPEN);
    assertThat(StageNames.category("Wonderland pilot")).isEqualTo(StageCategory.OPEN);
    assertThat(StageNames.category("qualifiedtobuy")).isEqualTo(StageCategory.OPEN);
  }
}
