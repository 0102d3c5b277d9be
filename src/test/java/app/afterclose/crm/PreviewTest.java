package app.afterclose.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterclose.model.British;
import app.afterclose.model.DateOrder;
import app.afterclose.model.DealQuery;
import app.afterclose.model.DecimalMark;
import app.afterclose.model.Figures;
import app.afterclose.model.ImportChoices;
import app.afterclose.model.ImportKind;
import app.afterclose.model.ImportPreview;
import app.afterclose.model.ImportSource;
import app.afterclose.model.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an import would do, before it does it, and as the rep chooses. */
class PreviewTest {
  private static final Instant NOW = Instant.parse("2026-03-05T09:00:00Z");
  private static final String DEALS =
      """
      Deal Name,Deal Stage,Amount,Create Date,Sponsor
      Rollout,Proposal,"1.234",03/04/2026,Ada
      Renewal,Closed Won,"2.500",05/06/2026,Bo
      ,,,,
      """;

  @TempDir private Path folder;
  private final WorkspaceDb db = new WorkspaceDb();
  private final Workspace workspace = db.workspace();

  @AfterEach
  void close() {
    db.close();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private ImportPreview.File preview(Path file, ImportChoices... choices) {
    return workspace
        .imports(British.TEXTS)
        .preview(List.of(file), List.of(choices))
        .files()
        .getFirst();
  }

  private void take(Path file, ImportChoices... choices) throws ImportRefused {
    workspace
        .imports(British.TEXTS)
        .apply(
            Imports.plan(List.of(file), List.of(choices), ImportMemory.NOTHING, British.TEXTS),
            NOW,
            ZoneOffset.UTC);
  }

  @Test
  void showsTheFirstRowsAsTheRepReadsThem() throws Exception {
    ImportPreview.File deals =
        preview(
            file(
                "odds.csv",
                """
                Deal Name,Deal Stage,Amount,Close Date,Probability
                Harbour rollout,Proposal,12500.5000,2026-04-05,60
                """));
    assertThat(deals.rows().values().getFirst()).contains("12,500.50", "5 Apr 2026", "60%");
    Path said =
        file(
            "calls.csv",
            """
            Subject,Activity Type,Activity Date
            Asked for the contract,Call,2026-03-02 14:30
            Sent the price list,Email,2026-03-03
            """);
    var activities =
        new ImportChoices(said.toString(), ImportKind.ACTIVITIES, List.of(), null, null);
    ImportPreview.File calls = preview(said, activities);
    assertThat(calls.rows().values().get(0)).contains("2 Mar 2026, 14:30");
    assertThat(calls.rows().values().get(1)).contains("3 Mar 2026");
  }

  @Test
  void tellsWhatAFileIsAndWritesNothing() throws Exception {
    ImportPreview.File told = preview(file("deals.csv", DEALS));
    assertThat(told.trouble()).isEmpty();
    assertThat(told.reading().kind()).isEqualTo(ImportKind.DEALS);
    assertThat(told.reading().source()).isEqualTo(ImportSource.HUBSPOT);
    assertThat(told.columns())
        .extracting(ImportPreview.Column::field)
        .containsExactly("DEAL_TITLE", "DEAL_STAGE", "DEAL_AMOUNT", "DEAL_CREATED", "");
    assertThat(told.columns().getLast().samples()).containsExactly("Ada", "Bo");
    assertThat(told.counts()).isEqualTo(new ImportPreview.Counts(2, 0, 0, 0, 0));
    assertThat(told.rows().fields()).contains("title", "amount").doesNotContain("id");
    assertThat(told.rows().values()).hasSize(2);
    assertThat(told.rows().values().getFirst()).contains("1,234", "open", "4 Mar 2026");
    assertThat(told.fields()).extracting(ImportPreview.Field::id).contains("DEAL_OWNER");
    assertThat(workspace.isEmpty()).isTrue();
  }

  @Test
  void theNextFileWithTheSameColumnsIsReadAsTheLast() throws Exception {
    Path first = file("january.csv", DEALS);
    ImportPreview.File found = preview(first);
    var chosen =
        new ImportChoices(
            first.toString(),
            ImportKind.DEALS,
            List.of("DEAL_TITLE", "DEAL_STAGE", "DEAL_AMOUNT", "DEAL_CREATED", "DEAL_OWNER"),
            DateOrder.DAY_FIRST,
            DecimalMark.COMMA);
    take(first, chosen);

    Path second = file("february.csv", DEALS.replace("Deal Name", " deal  name"));
    ImportPreview.File again = preview(second);
    assertThat(again.columns().getLast().field()).isEqualTo("DEAL_OWNER");
    assertThat(again.reading().dates()).isEqualTo(DateOrder.DAY_FIRST);
    assertThat(again.reading().decimal()).isEqualTo(DecimalMark.COMMA);
    assertThat(again.choices().fields()).isEqualTo(chosen.fields());
    assertThat(again.notes()).anyMatch(note -> note.contains("as you chose"));
    var plan =
        Imports.plan(
            List.of(second), List.of(), workspace.imports(British.TEXTS).memory(), British.TEXTS);
    assertThat(plan.files().getFirst().fields()).contains("owner");
    assertThat(preview(file("other.csv", "Deal Name,Deal Stage\nA,B\n")).choices().asFound())
        .as("other columns")
        .isTrue();

    ImportChoices anew = ImportChoices.anew(second.toString());
    assertThat(preview(second, anew).columns())
        .extracting(ImportPreview.Column::field)
        .isEqualTo(found.columns().stream().map(ImportPreview.Column::field).toList());
    take(second, anew);
    assertThat(preview(first).columns().getLast().field()).isEmpty();
  }

  @Test
  void whatAnotherVersionKnewIsNotRemembered() throws Exception {
    Path file = file("a.csv", DEALS);
    take(file, new ImportChoices(file.toString(), null, List.of(), DateOrder.DAY_FIRST, null));
    assertThat(preview(file).reading().dates()).isEqualTo(DateOrder.DAY_FIRST);
    Sql.update(db.connection, "UPDATE import_choices SET kind = 'DEALS', fields = 'DEAL_OLD'");
    assertThat(preview(file).choices().asFound()).isTrue();
  }

  @Test
  void countsWhatIsKnownAsTheImportWill() throws Exception {
    Path first = file("a.csv", DEALS);
    take(first);
    assertThat(preview(first).counts()).isEqualTo(new ImportPreview.Counts(0, 0, 2, 0, 0));
    Path second = file("b.csv", DEALS.replace("Proposal", "Negotiation") + "New,Lead,1,,\n");
    ImportPreview.Counts counts = preview(second).counts();
    assertThat(counts).isEqualTo(new ImportPreview.Counts(1, 1, 1, 0, 0));
    var report =
        workspace
            .imports(British.TEXTS)
            .apply(Imports.plan(List.of(second), British.TEXTS), NOW, ZoneOffset.UTC);
    var file = report.files().getFirst();
    assertThat(List.of(file.added(), file.updated(), file.unchanged()))
        .containsExactly(counts.added(), counts.updated(), counts.unchanged());
  }

  /** What stands in the file is read by the file's ways, and shown in the rep's. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en-GB | 12,345.50 | 3 Apr 2026
          de-DE | 12.345,50 | 03.04.2026
          fr-FR | 12 345,50 | 3 avr. 2026
          ja-JP | 12,345.50 | 2026/04/03
          ar-EG | 12,345.50 | 03/04/2026
          """)
  void rowsAreShownInTheWaysOfTheRepsCountry(String country, String amount, String day)
      throws Exception {
    Path file =
        file(
            "a.csv",
            """
            Deal Name,Deal Stage,Amount,Create Date
            Rollout,Proposal,12345.50,2026-04-03
            Renewal,Proposal,1.00,2026-04-30
            """);
    var texts = new Texts(new Figures(Locale.forLanguageTag(country)));
    var told = workspace.imports(texts).preview(List.of(file), List.of()).files().getFirst();
    assertThat(told.trouble()).isEmpty();
    assertThat(
            told.rows().values().getFirst().stream()
                .map(cell -> cell.replaceAll("[\\u00a0\\u202f]", " "))
                .map(cell -> cell.replaceAll("[\\u061c\\u200e\\u200f]", "")))
        .contains(amount, day);
  }

  @Test
  void theSampleMakesWay() throws Exception {
    workspace.sample().loadIfEmpty(LocalDate.of(2026, 3, 5));
    var told =
        workspace.imports(British.TEXTS).preview(List.of(file("deals.csv", DEALS)), List.of());
    assertThat(told.sampleGoes()).isTrue();
    assertThat(told.files().getFirst().counts().added()).isEqualTo(2);
  }

  @Test
  void doubtIsToldAndTheRepDecides() throws Exception {
    Path file = file("deals.csv", DEALS);
    ImportPreview.Reading found = preview(file).reading();
    assertThat(found.dates()).isEqualTo(DateOrder.MONTH_FIRST);
    assertThat(found.datesShown()).isFalse();
    assertThat(found.decimal()).isEqualTo(DecimalMark.COMMA);
    assertThat(found.decimalShown()).isFalse();

    var chosen =
        new ImportChoices(file.toString(), null, List.of(), DateOrder.DAY_FIRST, DecimalMark.POINT);
    ImportPreview.File told = preview(file, chosen);
    assertThat(told.reading().dates()).isEqualTo(DateOrder.DAY_FIRST);
    assertThat(told.reading().decimal()).isEqualTo(DecimalMark.POINT);
    assertThat(told.notes()).noneMatch(note -> note.contains("could be"));
    take(file, chosen);
    var deal =
        workspace.deals().page(DealQuery.builder().text("rollout").build()).rows().getFirst();
    assertThat(deal.created()).isEqualTo(LocalDate.of(2026, 4, 3));
    assertThat(deal.amount()).isEqualByComparingTo("1.234");
  }

  @Test
  void columnsAreWhatTheRepSays() throws Exception {
    Path file = file("deals.csv", DEALS);
    var chosen =
        new ImportChoices(
            file.toString(),
            ImportKind.DEALS,
            List.of("DEAL_TITLE", "DEAL_STAGE", "", "DEAL_CREATED", "DEAL_OWNER"),
            null,
            null);
    take(file, chosen);
    var deal =
        workspace.deals().page(DealQuery.builder().text("rollout").build()).rows().getFirst();
    assertThat(deal.owner()).isEqualTo("Ada");
    assertThat(deal.amount()).isNull();
  }

  @Test
  void aFileOfAnotherKindIsReadAsThat() throws Exception {
    Path file = file("list.csv", "Name,Company,Email\nAda Lovelace,Engines,ada@example.com\n");
    assertThat(preview(file).reading().kind()).isEqualTo(ImportKind.CONTACTS);
    var chosen = new ImportChoices(file.toString(), ImportKind.ACCOUNTS, List.of(), null, null);
    ImportPreview.File told = preview(file, chosen);
    assertThat(told.reading().kind()).isEqualTo(ImportKind.ACCOUNTS);
    assertThat(told.columns().get(1).field()).isEqualTo("ACCOUNT_NAME");
    assertThat(told.counts().added()).isEqualTo(1);
  }

  @Test
  void whatNobodyKnowsIsForTheRepToSay() throws Exception {
    Path file = file("odd.csv", "Alpha,Beta\nRollout,Lead\n");
    ImportPreview.File told = preview(file);
    assertThat(told.trouble()).isEmpty();
    assertThat(told.counts()).isEqualTo(new ImportPreview.Counts(0, 0, 0, 1, 0));
    assertThatThrownBy(() -> take(file)).isInstanceOf(ImportRefused.class);
    var chosen =
        new ImportChoices(
            file.toString(), ImportKind.DEALS, List.of("DEAL_TITLE", "DEAL_STAGE"), null, null);
    assertThat(preview(file, chosen).counts().added()).isEqualTo(1);
    take(file, chosen);
    assertThat(workspace.deals().page(DealQuery.all()).total()).isEqualTo(1);
  }

  @Test
  void whatCannotBeReadStandsLastWithItsReason() throws Exception {
    Path pdf = file("report.pdf", "%PDF-1.7 something");
    Path good = file("deals.csv", DEALS);
    var told = workspace.imports(British.TEXTS).preview(List.of(pdf, good), List.of());
    assertThat(told.files())
        .extracting(ImportPreview.File::name)
        .containsExactly("deals.csv", "report.pdf");
    assertThat(told.files().getLast().trouble()).startsWith("This is a PDF");
  }

  @Test
  void anImportThatIsEndedUnderWayLeavesNothing() throws Exception {
    Path file = file("deals.csv", DEALS);
    db.connection.setAutoCommit(false);
    var plan = Imports.plan(List.of(file), British.TEXTS);
    assertThatThrownBy(
            () ->
                workspace
                    .imports(British.TEXTS)
                    .apply(
                        plan,
                        NOW,
                        ZoneOffset.UTC,
                        rows -> {
                          if (rows == 2) {
                            throw new IllegalStateException("ended");
                          }
                        }))
        .hasMessage("ended");
    db.connection.rollback();
    db.connection.setAutoCommit(true);
    assertThat(workspace.isEmpty()).isTrue();
  }
}
