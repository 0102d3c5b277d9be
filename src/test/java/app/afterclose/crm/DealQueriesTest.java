package app.afterclose.crm;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.Deal;
import app.afterclose.model.DealQuery;
import app.afterclose.model.DealSort;
import app.afterclose.model.Page;
import app.afterclose.model.StageCategory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DealQueriesTest {
  private final WorkspaceDb db = new WorkspaceDb();
  private final Deals deals = db.workspace().deals();

  @BeforeEach
  void fill() {
    db.deal(
        "1",
        "Café refit",
        "Demo",
        "amount",
        "100",
        "account",
        "Gekko & Co",
        "owner",
        "Ana Lima",
        "created",
        "2026-01-01",
        "close",
        "2026-05-01");
    db.deal(
        "2",
        "roof 100%",
        "Closed Won",
        "amount",
        "300",
        "account",
        "Kan-code",
        "owner",
        "Bo Berg",
        "created",
        "2026-02-01",
        "close",
        "2026-03-01");
    db.deal(
        "3",
        "Annex",
        "Demo",
        "amount",
        null,
        "account",
        "Kan-code",
        "owner",
        "Ana Lima",
        "created",
        null,
        "close",
        null);
    db.deal(
        "4",
        "Walls_2",
        "Proposal",
        "amount",
        "200",
        "account",
        null,
        "owner",
        "Bo Berg",
        "created",
        "2026-03-01",
        "close",
        "2026-06-01");
  }

  @AfterEach
  void close() {
    db.close();
  }

  @Test
  void filtersCombine() {
    assertThat(ids(DealQuery.all())).containsExactly("2", "4", "1", "3");
    assertThat(ids(query().stage("demo").build())).containsExactly("1", "3");
    assertThat(ids(query().category(StageCategory.WON).build())).containsExactly("2");
    assertThat(ids(query().owner("ANA LIMA").build())).containsExactly("1", "3");
    assertThat(ids(query().account("kancode").build())).containsExactly("2", "3");
    assertThat(ids(query().amount(new BigDecimal("150"), new BigDecimal("250")).build()))
        .containsExactly("4");
    assertThat(ids(query().created(LocalDate.of(2026, 2, 1), null).build()))
        .containsExactly("2", "4");
    assertThat(ids(query().close(null, LocalDate.of(2026, 5, 1)).build()))
        .containsExactly("2", "1");
    assertThat(ids(query().stage("Demo").owner("Bo Berg").build())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "cafe,1",
    "CAFÉ REFIT,1",
    "100%,2",
    "walls_2,4",
    "kan-code,2 3",
    "kancode annex,3",
    "gekko,1",
    "' ',1 2 3 4",
    "%,1 2 3 4",
    "nothing,''"
  })
  void textFindsWordsWithoutAccentsCaseAndPunctuation(String text, String expected) {
    List<String> wanted = expected.isEmpty() ? List.of() : List.of(expected.split(" ", -1));
    assertThat(ids(query().text(text).build())).containsExactlyInAnyOrderElementsOf(wanted);
  }

  @ParameterizedTest
  @EnumSource(DealSort.class)
  void everyOrderIsStableAndHasUnknownValuesLast(DealSort sort) {
    List<String> up = ids(query().sort(sort, false).build());
    List<String> down = ids(query().sort(sort, true).build());
    assertThat(up).hasSize(4);
    assertThat(down).hasSize(4);
    if (sort == DealSort.AMOUNT || sort == DealSort.CREATED || sort == DealSort.CLOSE) {
      assertThat(up.getLast()).isEqualTo("3");
      assertThat(down.getLast()).isEqualTo("3");
      assertThat(down.subList(0, 3)).isEqualTo(up.subList(0, 3).reversed());
    }
  }

  @Test
  void titlesSortWithoutRegardToCase() {
    assertThat(ids(query().sort(DealSort.TITLE, false).build()))
        .containsExactly("3", "1", "2", "4");
  }

  @Test
  void pagesSayHowManyThereAreInAll() {
    Page<Deal> second = deals.page(query().page(2, 1).build());
    assertThat(second.total()).isEqualTo(4);
    assertThat(second.rows()).extracting(Deal::id).containsExactly("1");
  }

  @ParameterizedTest
  @CsvSource({
    "the Gekko deal,1",
    "gekko and co's refit,''",
    "Cafe Refit,1",
    "my kan code deals,3 2",
    "kan-cdoe,3 2",
    "anex,3",
    "4,4",
    "the deal,''",
    "'',''",
    "roof 100,2",
    "xyzzy,''"
  })
  void namesTypedFromMemoryFindTheirDeals(String said, String expected) {
    List<String> wanted = expected.isEmpty() ? List.of() : List.of(expected.split(" ", -1));
    assertThat(deals.find(said, 10).rows()).extracting(Deal::id).isEqualTo(wanted);
  }

  @Test
  void stagesAndOwnersInUse() {
    assertThat(deals.stages()).containsExactly("Demo", "Closed Won", "Proposal");
    assertThat(deals.owners()).containsExactly("Ana Lima", "Bo Berg");
  }

  private static DealQuery.Builder query() {
    return DealQuery.builder();
  }

  private List<String> ids(DealQuery query) {
    return deals.page(query).rows().stream().map(Deal::id).toList();
  }
}
