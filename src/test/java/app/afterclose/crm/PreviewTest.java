package app.afterclose.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterclose.model.British;
import app.afterclose.model.Figures;
import app.afterclose.model.ImportChoices;
import app.afterclose.model.ImportKind;
import app.afterclose.model.ImportPreview;
import app.afterclose.model.ImportSource;
import app.afterclose.model.Texts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an import would do, before it does it. */
final class PreviewTest {
  @TempDir private Path folder;
  private ImportTrial trial;

  @BeforeEach
  void open() {
    trial = new ImportTrial(folder);
  }

  @AfterEach
  void close() {
    trial.close();
  }

  @Test
  void showsTheFirstRowsAsTheRepReadsThem() throws Exception {
    ImportPreview.File deals =
        trial.preview(
            trial.file(
                "odds.csv",
                """
                Deal Name,Deal Stage,Amount,Close Date,Probability
                Harbour rollout,Proposal,12500.5000,2026-04-05,60
                """));
    assertThat(deals.rows().values().getFirst()).contains("12,500.50", "5 Apr 2026", "60%");
    Path said =
        trial.file(
            "calls.csv",
            """
            Subject,Activity Type,Activity Date
            Asked for the contract,Call,2026-03-02 14:30
            Sent the price list,Email,2026-03-03
            """);
    var activities =
        new ImportChoices(said.toString(), ImportKind.ACTIVITIES, List.of(), null, null);
    ImportPreview.File calls = trial.preview(said, activities);
    assertThat(calls.rows().values().get(0)).contains("2 Mar 2026, 14:30");
    assertThat(calls.rows().values().get(1)).contains("3 Mar 2026");
  }

  @Test
  void tellsWhatAFileIsAndWritesNothing() throws Exception {
    ImportPreview.File told = trial.preview(trial.file("deals.csv", ImportTrial.DEALS));
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
    assertThat(trial.workspace().isEmpty()).isTrue();
  }

  @Test
  void countsWhatIsKnownAsTheImportWill() throws Exception {
    Path first = trial.file("a.csv", ImportTrial.DEALS);
    trial.take(first);
    assertThat(trial.preview(first).counts()).isEqualTo(new ImportPreview.Counts(0, 0, 2, 0, 0));
    Path second =
        trial.file(
            "b.csv", ImportTrial.DEALS.replace("Proposal", "Negotiation") + "New,Lead,1,,\n");
    ImportPreview.Counts counts = trial.preview(second).counts();
    assertThat(counts).isEqualTo(new ImportPreview.Counts(1, 1, 1, 0, 0));
    var report =
        trial
            .workspace()
            .imports(British.TEXTS)
            .apply(Imports.plan(List.of(second), British.TEXTS), ImportTrial.NOW, ZoneOffset.UTC);
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
        trial.file(
            "a.csv",
            """
            Deal Name,Deal Stage,Amount,Create Date
            Rollout,Proposal,12345.50,2026-04-03
            Renewal,Proposal,1.00,2026-04-30
            """);
    var texts = new Texts(new Figures(Locale.forLanguageTag(country)));
    var told =
        trial.workspace().imports(texts).preview(List.of(file), List.of()).files().getFirst();
    assertThat(told.trouble()).isEmpty();
    assertThat(
            told.rows().values().getFirst().stream()
                .map(cell -> cell.replaceAll("[\\u00a0\\u202f]", " "))
                .map(cell -> cell.replaceAll("[\\u061c\\u200e\\u200f]", "")))
        .contains(amount, day);
  }

  @Test
  void theSampleMakesWay() throws Exception {
    trial.workspace().sample().loadIfEmpty(LocalDate.of(2026, 3, 5));
    var told =
        trial
            .workspace()
            .imports(British.TEXTS)
            .preview(List.of(trial.file("deals.csv", ImportTrial.DEALS)), List.of());
    assertThat(told.sampleGoes()).isTrue();
    assertThat(told.files().getFirst().counts().added()).isEqualTo(2);
  }

  @Test
  void whatCannotBeReadStandsLastWithItsReason() throws Exception {
    Path pdf = trial.file("report.pdf", "%PDF-1.7 something");
    Path good = trial.file("deals.csv", ImportTrial.DEALS);
    var told = trial.workspace().imports(British.TEXTS).preview(List.of(pdf, good), List.of());
    assertThat(told.files())
        .extracting(ImportPreview.File::name)
        .containsExactly("deals.csv", "report.pdf");
    assertThat(told.files().getLast().trouble()).startsWith("This is a PDF");
  }

  @Test
  void anImportThatIsEndedUnderWayLeavesNothing() throws Exception {
    Path file = trial.file("deals.csv", ImportTrial.DEALS);
    trial.connection().setAutoCommit(false);
    var plan = Imports.plan(List.of(file), British.TEXTS);
    assertThatThrownBy(
            () ->
                trial
                    .workspace()
                    .imports(British.TEXTS)
                    .apply(
                        plan,
                        ImportTrial.NOW,
                        ZoneOffset.UTC,
                        rows -> {
                          if (rows == 2) {
                            throw new IllegalStateException("ended");
                          }
                        }))
        .hasMessage("ended");
    trial.connection().rollback();
    trial.connection().setAutoCommit(true);
    assertThat(trial.workspace().isEmpty()).isTrue();
  }
}
