package app.afterclose.window.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.British;
import app.afterclose.model.DateOrder;
import app.afterclose.model.DecimalMark;
import app.afterclose.model.ImportChoices;
import app.afterclose.model.ImportKind;
import app.afterclose.model.Texts;
import app.afterclose.window.CrmFiles;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a change of one thing makes of the choices for a file. */
class ChoicesTest {
  private static final ImportChoices NONE = ImportChoices.none("/home/rep/deals.csv");

  @Test
  void aColumnTakesAFieldFromAnother() {
    var told = CrmFiles.deals();
    ImportChoices now = Choices.column(NONE, told, 3, "DEAL_AMOUNT");
    assertThat(now.kind()).isEqualTo(ImportKind.DEALS);
    assertThat(now.fields()).containsExactly("DEAL_TITLE", "DEAL_STAGE", "", "DEAL_AMOUNT", "");
    assertThat(Choices.column(NONE, told, 0, "").fields())
        .containsExactly("", "DEAL_STAGE", "DEAL_AMOUNT", "DEAL_CLOSE", "");
  }

  @Test
  void anotherKindForgetsTheColumnsAndKeepsTheRest() {
    var dated = Choices.dates(NONE, DateOrder.DAY_FIRST);
    var marked = Choices.decimal(dated, DecimalMark.COMMA);
    var chosen = Choices.column(marked, CrmFiles.deals(), 0, "");
    ImportChoices now = Choices.kind(chosen, ImportKind.CONTACTS);
    assertThat(now)
        .isEqualTo(
            new ImportChoices(
                NONE.file(),
                ImportKind.CONTACTS,
                List.of(),
                DateOrder.DAY_FIRST,
                DecimalMark.COMMA));
  }

  @Test
  void nothingNewIsSaidAsThat() {
    var texts = new Texts(British.FIGURES);
    assertThat(Counting.line(texts, 0, 0, 8_800, 0)).isEqualTo("0 new · 8,800 unchanged");
    assertThat(Counting.line(texts, 12, 3, 0, 2)).isEqualTo("12 new · 3 changed · 2 rows left out");
  }
}
