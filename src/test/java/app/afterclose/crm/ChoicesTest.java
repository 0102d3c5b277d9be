package app.afterclose.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterclose.model.British;
import app.afterclose.model.DateOrder;
import app.afterclose.model.DealQuery;
import app.afterclose.model.DecimalMark;
import app.afterclose.model.ImportChoices;
import app.afterclose.model.ImportKind;
import app.afterclose.model.ImportPreview;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An import as the rep chooses, and as they chose before. */
final class ChoicesTest {
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
  void theNextFileWithTheSameColumnsIsReadAsTheLast() throws Exception {
    Path first = trial.file("january.csv", ImportTrial.DEALS);
    ImportPreview.File found = trial.preview(first);
    var chosen =
        new ImportChoices(
            first.toString(),
            ImportKind.DEALS,
            List.of("DEAL_TITLE", "DEAL_STAGE", "DEAL_AMOUNT", "DEAL_CREATED", "DEAL_OWNER"),
            DateOrder.DAY_FIRST,
            DecimalMark.COMMA);
    trial.take(first, chosen);

    Path second = trial.file("february.csv", ImportTrial.DEALS.replace("Deal Name", " deal  name"));
    ImportPreview.File again = trial.preview(second);
    assertThat(again.columns().getLast().field()).isEqualTo("DEAL_OWNER");
    assertThat(again.reading().dates()).isEqualTo(DateOrder.DAY_FIRST);
    assertThat(again.reading().decimal()).isEqualTo(DecimalMark.COMMA);
    assertThat(again.choices().fields()).isEqualTo(chosen.fields());
    assertThat(again.notes()).anyMatch(note -> note.contains("as you chose"));
    var plan =
        Imports.plan(
            List.of(second),
            List.of(),
            trial.workspace().imports(British.TEXTS).memory(),
            British.TEXTS);
    assertThat(plan.files().getFirst().fields()).contains("owner");
    assertThat(
            trial
                .preview(trial.file("other.csv", "Deal Name,Deal Stage\nA,B\n"))
                .choices()
                .asFound())
        .as("other columns")
        .isTrue();

    ImportChoices anew = ImportChoices.anew(second.toString());
    assertThat(trial.preview(second, anew).columns())
        .extracting(ImportPreview.Column::field)
        .isEqualTo(found.columns().stream().map(ImportPreview.Column::field).toList());
    trial.take(second, anew);
    assertThat(trial.preview(first).columns().getLast().field()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"DEALS, DEAL_OLD", "LEADS, DEAL_TITLE"})
  void whatAnotherVersionKnewIsNotRemembered(String kind, String field) throws Exception {
    Path file = trial.file("a.csv", ImportTrial.DEALS);
    trial.take(
        file, new ImportChoices(file.toString(), null, List.of(), DateOrder.DAY_FIRST, null));
    assertThat(trial.preview(file).reading().dates()).isEqualTo(DateOrder.DAY_FIRST);
    Sql.update(
        trial.connection(),
        "UPDATE import_choices SET kind = '%s', fields = '%s'".formatted(kind, field));
    assertThat(trial.preview(file).choices().asFound()).isTrue();
  }

  @Test
  void doubtIsToldAndTheRepDecides() throws Exception {
    Path file = trial.file("deals.csv", ImportTrial.DEALS);
    ImportPreview.Reading found = trial.preview(file).reading();
    assertThat(found.dates()).isEqualTo(DateOrder.MONTH_FIRST);
    assertThat(found.datesShown()).isFalse();
    assertThat(found.decimal()).isEqualTo(DecimalMark.COMMA);
    assertThat(found.decimalShown()).isFalse();

    var chosen =
        new ImportChoices(file.toString(), null, List.of(), DateOrder.DAY_FIRST, DecimalMark.POINT);
    ImportPreview.File told = trial.preview(file, chosen);
    assertThat(told.reading().dates()).isEqualTo(DateOrder.DAY_FIRST);
    assertThat(told.reading().decimal()).isEqualTo(DecimalMark.POINT);
    assertThat(told.notes()).noneMatch(note -> note.contains("could be"));
    trial.take(file, chosen);
    var deal =
        trial
            .workspace()
            .deals()
            .page(DealQuery.builder().text("rollout").build())
            .rows()
            .getFirst();
    assertThat(deal.created()).isEqualTo(LocalDate.of(2026, 4, 3));
    assertThat(deal.amount()).isEqualByComparingTo("1.234");
  }

  @Test
  void columnsAreWhatTheRepSays() throws Exception {
    Path file = trial.file("deals.csv", ImportTrial.DEALS);
    var chosen =
        new ImportChoices(
            file.toString(),
            ImportKind.DEALS,
            List.of("DEAL_TITLE", "DEAL_STAGE", "", "DEAL_CREATED", "DEAL_OWNER"),
            null,
            null);
    trial.take(file, chosen);
    var deal =
        trial
            .workspace()
            .deals()
            .page(DealQuery.builder().text("rollout").build())
            .rows()
            .getFirst();
    assertThat(deal.owner()).isEqualTo("Ada");
    assertThat(deal.amount()).isNull();
  }

  @Test
  void aFileOfAnotherKindIsReadAsThat() throws Exception {
    Path file =
        trial.file("list.csv", "Name,Company,Email\nAda Lovelace,Engines,ada@example.com\n");
    assertThat(trial.preview(file).reading().kind()).isEqualTo(ImportKind.CONTACTS);
    var chosen = new ImportChoices(file.toString(), ImportKind.ACCOUNTS, List.of(), null, null);
    ImportPreview.File told = trial.preview(file, chosen);
    assertThat(told.reading().kind()).isEqualTo(ImportKind.ACCOUNTS);
    assertThat(told.columns().get(1).field()).isEqualTo("ACCOUNT_NAME");
    assertThat(told.counts().added()).isEqualTo(1);
  }

  @Test
  void whatNobodyKnowsIsForTheRepToSay() throws Exception {
    Path file = trial.file("odd.csv", "Alpha,Beta\nRollout,Lead\n");
    ImportPreview.File told = trial.preview(file);
    assertThat(told.trouble()).isEmpty();
    assertThat(told.counts()).isEqualTo(new ImportPreview.Counts(0, 0, 0, 1, 0));
    assertThatThrownBy(() -> trial.take(file)).isInstanceOf(ImportRefused.class);
    var chosen =
        new ImportChoices(
            file.toString(), ImportKind.DEALS, List.of("DEAL_TITLE", "DEAL_STAGE"), null, null);
    assertThat(trial.preview(file, chosen).counts().added()).isEqualTo(1);
    trial.take(file, chosen);
    assertThat(trial.workspace().deals().page(DealQuery.all()).total()).isEqualTo(1);
  }
}
