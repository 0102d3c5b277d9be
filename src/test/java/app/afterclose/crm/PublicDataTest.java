package app.afterclose.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.afterclose.model.British;
import app.afterclose.model.Deal;
import app.afterclose.model.DealQuery;
import app.afterclose.model.ImportKind;
import app.afterclose.model.ImportPlan;
import app.afterclose.model.ImportReport;
import app.afterclose.model.PipelineSummary;
import app.afterclose.model.StageCategory;
import app.afterclose.model.StalledDeals;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Four files of 8,800 opportunities that belong together, where they lie beside the project. */
class PublicDataTest {
  private static final Path FOLDER = Path.of("..", "shared", "data", "crm-opportunities");
  private static final Instant NOW = Instant.parse("2026-03-31T10:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

  private final WorkspaceDb db = new WorkspaceDb();

  @BeforeEach
  void present() {
    assumeTrue(Files.isDirectory(FOLDER), "the public data is not beside the project");
  }

  @AfterEach
  void close() {
    db.close();
  }

  @Test
  void importsWholeWithStagesAndValuesExact() throws Exception {
    ImportReport report = importAll();

    assertThat(report.taken(ImportKind.DEALS)).isEqualTo(8_800);
    assertThat(report.taken(ImportKind.ACCOUNTS)).isEqualTo(85);
    assertThat(report.taken(ImportKind.PRODUCTS)).isEqualTo(7);
    assertThat(report.taken(ImportKind.TEAMS)).isEqualTo(35);
    assertThat(report.files())
        .allSatisfy(
            file -> {
              assertThat(file.skipped()).isZero();
              assertThat(file.cellsLeftOut()).isZero();
            });
    assertThat(file(report, ImportKind.DEALS).notes())
        .anyMatch(note -> note.contains("“GTXPro” was read as “GTX Pro”") && note.contains("1,480"))
        .anyMatch(note -> note.contains("day before month"))
        .anyMatch(note -> note.contains("2,089 open deals have the value 0"));

    PipelineSummary summary = db.workspace().pipeline().summary(TODAY, null, British.TEXTS);
    Map<String, Long> naive = naiveCounts();
    assertThat(
            summary.stages().stream()
                .collect(Collectors.toMap(PipelineSummary.Stage::name, s -> s.total().count())))
        .isEqualTo(naive)
        .isEqualTo(Map.of("Won", 4_238L, "Lost", 2_473L, "Engaging", 1_589L, "Prospecting", 500L));
    assertThat(summary.won().value()).isEqualByComparingTo(naiveWonValue());
    assertThat(summary.open().withoutValue()).isEqualTo(2_089);
    assertThat(summary.lost().withoutValue()).isZero();
    assertThat(summary.winRate()).isEqualTo(4_238.0 / 6_711);
    assertThat(summary.estimate()).isNotNull();
    assertThat(summary.notes())
        .anyMatch(note -> note.contains("newest date in this data is 31 Dec 2017"));
  }

  @Test
  void everyDealIsWhatItsLineSays() throws Exception {
    importAll();
    Map<String, Deal> deals = allDeals();
    for (String[] cells : naiveRows()) {
      Deal deal = deals.get(cells[0]);
      assertThat(deal.owner()).isEqualTo(cells[1]);
      assertThat(deal.product()).isEqualTo(cells[2].equals("GTXPro") ? "GTX Pro" : cells[2]);
      assertThat(deal.account()).isEqualTo(cells[3].equals("null") ? null : cells[3]);
      assertThat(deal.stage()).isEqualTo(cells[4]);
      assertThat(deal.created()).isEqualTo(naiveDate(cells[5]));
      assertThat(deal.close()).isEqualTo(naiveDate(cells[6]));
      if (deal.category() == StageCategory.OPEN) {
        assertThat(deal.amount()).isNull();
      } else {
        assertThat(deal.amount()).isEqualByComparingTo(cells[7]);
      }
    }
  }

  @Test
  void importedAgainNothingChanges() throws Exception {
    importAll();
    ImportReport again = importAll();
    assertThat(again.files())
        .allSatisfy(
            file -> {
              assertThat(file.added()).isZero();
              assertThat(file.updated()).isZero();
            });
    assertThat(file(again, ImportKind.DEALS).unchanged()).isEqualTo(8_800);
    assertThat(again.sampleRemoved()).isFalse();
  }

  @Test
  void staleDealsAreMeasuredFromTheDayTheyWereEngaged() throws Exception {
    importAll();
    StalledDeals stalled = db.workspace().pipeline().stalled(30, 5, TODAY, null, British.TEXTS);
    assertThat(stalled.total()).isEqualTo(1_589);
    assertThat(stalled.unmeasured()).isEqualTo(500);
    assertThat(stalled.deals()).hasSize(5);
    assertThat(stalled.notes()).anyMatch(note -> note.contains("no activities"));
  }

  @Test
  void aDealIsFoundByWhatARepTypes() throws Exception {
    importAll();
    var found = db.workspace().deals().find("the Cancity deal", 5);
    assertThat(found.total()).isEqualTo(101);
    assertThat(found.rows()).allMatch(deal -> "Cancity".equals(deal.account()));
    assertThat(found.rows().getFirst().category()).isEqualTo(StageCategory.OPEN);
    assertThat(db.workspace().deals().find("Cancitty", 5).total()).isEqualTo(101);
    assertThat(db.workspace().deals().find("1c1i7a6r", 5).total()).isEqualTo(1);
    assertThat(db.workspace().deals().find("no such thing at all", 5).total()).isZero();
    var account = db.workspace().accounts().find("acme", 5).rows().getFirst();
    assertThat(db.workspace().accounts().details(account.id()).orElseThrow().subsidiaries())
        .contains("Bluth Company", "Codehow");
  }

  private Map<String, Deal> allDeals() {
    Map<String, Deal> all = new HashMap<>();
    for (int offset = 0; offset < 8_800; offset += DealQuery.MAX_LIMIT) {
      DealQuery query = DealQuery.builder().page(offset, DealQuery.MAX_LIMIT).build();
      db.workspace().deals().page(query).rows().forEach(deal -> all.put(deal.id(), deal));
    }
    return all;
  }

  private ImportReport importAll() throws ImportRefused {
    ImportPlan plan =
        Imports.plan(
            Stream.of("sales_pipeline.csv", "accounts.csv", "products.csv", "sales_teams.csv")
                .map(FOLDER::resolve)
                .toList(),
            British.TEXTS);
    return db.workspace().imports(British.TEXTS).apply(plan, NOW, ZoneOffset.UTC);
  }

  private static ImportReport.File file(ImportReport report, ImportKind kind) {
    return report.files().stream().filter(file -> file.kind() == kind).findFirst().orElseThrow();
  }

  /** The plainest possible reader: this file quotes nothing. */
  private static List<String[]> naiveRows() throws IOException {
    return Files.readAllLines(FOLDER.resolve("sales_pipeline.csv")).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .toList();
  }

  private static Map<String, Long> naiveCounts() throws IOException {
    return naiveRows().stream()
        .collect(Collectors.groupingBy(cells -> cells[4], Collectors.counting()));
  }

  private static BigDecimal naiveWonValue() throws IOException {
    return naiveRows().stream()
        .filter(cells -> cells[4].equals("Won"))
        .map(cells -> new BigDecimal(cells[7]))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static LocalDate naiveDate(String cell) {
    return cell.isEmpty()
        ? null
        : LocalDate.of(
            Integer.parseInt(cell.substring(6)),
            Integer.parseInt(cell.substring(3, 5)),
            Integer.parseInt(cell.substring(0, 2)));
  }
}
