package app.afterclose.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterclose.model.Activity;
import app.afterclose.model.DealChange;
import app.afterclose.model.DealUpdate;
import app.afterclose.model.Draft;
import app.afterclose.model.StageCategory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Drafts, activities, tasks and changed deals; each done twice is done once. */
class WritesTest {
  private static final Instant NOW = Instant.parse("2026-03-31T10:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

  private final WorkspaceDb db = new WorkspaceDb();
  private final Workspace workspace = db.workspace();

  @BeforeEach
  void deals() {
    db.deal(
        "1", "Roof", "Demo", "amount", "100", "account", "Elm Ltd", "last_activity", "2026-03-01");
    db.deal("2", "Walls", "Closed Won", "account", "Elm Ltd");
  }

  @AfterEach
  void close() {
    db.close();
  }

  @Test
  void aDraftSavedTwiceIsOne() throws Exception {
    Drafts.Entry entry = new Drafts.Entry("1", "a@elm.example", "Hello", "Text\n\nmore");
    Draft draft = workspace.drafts().save("call", entry, NOW);
    assertThat(workspace.drafts().save("call", new Drafts.Entry("1", null, "x", "y"), NOW))
        .isEqualTo(draft);
    assertThat(draft.dealTitle()).isEqualTo("Roof");
    assertThat(draft.account()).isEqualTo("Elm Ltd");
    assertThat(workspace.drafts().page(0, 10).total()).isEqualTo(1);
    assertThat(workspace.drafts().ofDeal("1", 10)).containsExactly(draft);
  }

  @Test
  void aDraftCanBeChangedAndDeleted() throws Exception {
    workspace.drafts().save("call", new Drafts.Entry(null, null, "Hello", ""), NOW);
    Draft changed =
        workspace.drafts().update("call", "b@elm.example", "Hi", "Text", NOW.plusSeconds(5));
    assertThat(changed.subject()).isEqualTo("Hi");
    assertThat(changed.updated()).isEqualTo(NOW.plusSeconds(5));
    assertThat(changed.created()).isEqualTo(NOW);
    assertThat(workspace.drafts().delete("call")).isTrue();
    assertThat(workspace.drafts().delete("call")).isFalse();
    assertThatThrownBy(() -> workspace.drafts().update("call", null, "Hi", "Text", NOW))
        .isInstanceOf(CannotWrite.class);
  }

  @Test
  void whatHangsOnAnUnknownDealIsRefusedInWords() {
    assertThatThrownBy(
            () -> workspace.drafts().save("c", new Drafts.Entry("9", null, "a", "b"), NOW))
        .isInstanceOf(CannotWrite.class)
        .hasMessageContaining("no deal with the id “9”");
    assertThatThrownBy(
            () -> workspace.drafts().save("c", new Drafts.Entry("1", null, " ", ""), NOW))
        .isInstanceOf(CannotWrite.class)
        .hasMessageContaining("empty");
    assertThatThrownBy(
            () -> workspace.activities().log("c", activity(null, null, LocalDateTime.MIN)))
        .isInstanceOf(CannotWrite.class);
  }

  @Test
  void aLoggedActivityMovesTheDealsLastActivityForwardOnly() throws Exception {
    Activity logged =
        workspace.activities().log("c1", activity("1", null, LocalDateTime.of(2026, 3, 30, 9, 0)));
    assertThat(logged.account()).isEqualTo("Elm Ltd");
    assertThat(lastActivity()).isEqualTo("2026-03-30");
    workspace.activities().log("c2", activity("1", null, LocalDateTime.of(2026, 1, 1, 9, 0)));
    assertThat(lastActivity()).isEqualTo("2026-03-30");
    workspace.activities().log("c2", activity("1", null, LocalDateTime.of(2026, 3, 31, 9, 0)));
    assertThat(workspace.activities().ofDeal("1", 0, 10).total()).isEqualTo(2);
    workspace
        .activities()
        .log("c3", activity(null, "elm ltd", LocalDateTime.of(2026, 3, 31, 9, 0)));
    assertThat(workspace.activities().ofAccount("Elm Ltd", 0, 10).total()).isEqualTo(3);
  }

  @Test
  void tasksAreOrderedOpenFirstSoonestDueFirst() throws Exception {
    workspace
        .tasks()
        .create("c1", new Tasks.Entry("Later", null, TODAY.plusDays(9), "1", null), NOW);
    workspace.tasks().create("c2", new Tasks.Entry("Soon", "note", TODAY, "1", null), NOW);
    workspace.tasks().create("c3", new Tasks.Entry("Some day", null, null, "1", null), NOW);
    workspace.tasks().create("c3", new Tasks.Entry("Twice", null, null, "1", null), NOW);
    assertThat(workspace.tasks().setDone("c2", true)).isTrue();
    assertThat(workspace.tasks().ofDeal("1", 10))
        .extracting("title")
        .containsExactly("Later", "Some day", "Soon");
    assertThat(workspace.tasks().page(0, 2).total()).isEqualTo(3);
  }

  @Test
  void aDealsChangeIsToldBeforeAndAfter() throws Exception {
    DealChange change =
        workspace
            .deals()
            .update("1", new DealUpdate(null, new BigDecimal("250.50"), TODAY, "Call Eva"), TODAY);
    assertThat(change.fields())
        .containsExactly(
            new DealChange.Field("amount", "100", "250.50"),
            new DealChange.Field("close", null, "2026-03-31"),
            new DealChange.Field("next step", null, "Call Eva"));
    assertThat(workspace.deals().byId("1")).contains(change.after());
    DealChange cleared = workspace.deals().update("1", new DealUpdate(null, null, null, ""), TODAY);
    assertThat(cleared.after().nextStep()).isNull();
  }

  @Test
  void wonMeansThePipelinesOwnWordForItAndClosesToday() throws Exception {
    DealChange change =
        workspace.deals().update("1", new DealUpdate("won", null, null, null), TODAY);
    assertThat(change.after().stage()).isEqualTo("Closed Won");
    assertThat(change.after().category()).isEqualTo(StageCategory.WON);
    assertThat(change.after().close()).isEqualTo(TODAY);
    assertThat(change.after().stageSince()).isEqualTo(TODAY);
    DealChange lost =
        workspace.deals().update("2", new DealUpdate("Lost", null, null, null), TODAY);
    assertThat(lost.after().stage()).isEqualTo("Lost");
    assertThat(lost.after().category()).isEqualTo(StageCategory.LOST);
    DealChange back =
        workspace.deals().update("2", new DealUpdate("closed won", null, null, null), TODAY);
    assertThat(back.after().stage()).isEqualTo("Closed Won");
  }

  @Test
  void impossibleChangesAreRefusedInWords() {
    assertThatThrownBy(
            () -> workspace.deals().update("1", new DealUpdate("Dmeo!", null, null, null), TODAY))
        .isInstanceOf(CannotWrite.class)
        .hasMessageContaining("Closed Won, Demo");
    assertThatThrownBy(
            () ->
                workspace
                    .deals()
                    .update("1", new DealUpdate(null, new BigDecimal("-1"), null, null), TODAY))
        .isInstanceOf(CannotWrite.class);
    assertThatThrownBy(
            () ->
                workspace
                    .deals()
                    .update("1", new DealUpdate(null, new BigDecimal("1e40"), null, null), TODAY))
        .isInstanceOf(CannotWrite.class);
    assertThatThrownBy(
            () -> workspace.deals().update("9", new DealUpdate("Demo", null, null, null), TODAY))
        .isInstanceOf(CannotWrite.class);
  }

  private LocalDate lastActivity() {
    return workspace.deals().byId("1").orElseThrow().lastActivity();
  }

  private static Activities.Entry activity(String deal, String account, LocalDateTime at) {
    return new Activities.Entry("Call", "Spoke", null, at, deal, account, null);
  }
}
