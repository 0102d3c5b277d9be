package app.afterclose.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import app.afterclose.model.British;
import app.afterclose.model.ImportPlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are no table: each is refused with its name and what to do. */
class BadInputTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`%PDF-1.7\n%âãÏÓ\n`|PDF",
        "`PK\u0003\u0004\u0014\u0000`|save the sheet as “CSV UTF-8”",
        "`ÐÏ\u0011à¡±`|old Excel workbook",
        "`\u001f\u008b\b`|compressed",
        "`<!DOCTYPE html><html>`|sign-in may have run out",
        "`<?xml version=\"1.0\"?>`|web page or XML",
        "`{\\rtf1\\ansi`|formatted text",
        "`a,b\u0000,c\u0000\n1,2`|no text file",
        "` \n\n `|empty",
        "`Deal name,Stage\n`|no records",
        "`Deal name,Stage\n\"open,Demo\nx,y\n`|begins at line 2",
        "`Deal name,Stage\n\"a \"b\" c\",Demo\n`|begins at line 2",
        "`date,temperature\n2026-01-01,5\n`|none of its columns is known here (date, temperature)",
        "`{\"deals\": []}`|none of its columns is known here",
      })
  void isRefusedInWords(String content, String said) throws IOException {
    Path file = folder.resolve("bad.csv");
    Files.write(file, content.getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> Imports.plan(List.of(file), British.TEXTS))
        .isInstanceOf(ImportRefused.class)
        .hasMessageStartingWith("bad.csv: ")
        .hasMessageContaining(said)
        .hasMessageNotContaining(folder.toString());
  }

  @Test
  void anEmptyFile() throws IOException {
    Path file = Files.createFile(folder.resolve("empty.csv"));
    assertRefused(file, "empty.csv: the file is empty");
  }

  @Test
  void aMissingFile() {
    assertRefused(folder.resolve("gone.csv"), "gone.csv: there is no such file");
  }

  @Test
  void aFolder() {
    assertRefused(folder, "this is a folder");
  }

  @Test
  void aFileThatMayNotBeRead() throws IOException {
    Path file = Files.writeString(folder.resolve("locked.csv"), "Deal name,Stage\na,b\n");
    assertThat(file.toFile().setReadable(false)).isTrue();
    assumeFalse(Files.isReadable(file), "this user may read everything");
    assertRefused(file, "locked.csv: the file may not be read");
  }

  @Test
  void nothingAtAll() {
    assertThatThrownBy(() -> Imports.plan(List.of(), British.TEXTS))
        .isInstanceOf(ImportRefused.class);
  }

  @Test
  void oneBadFileRefusesAllThatBelongTogether() throws IOException {
    Path good = Files.writeString(folder.resolve("good.csv"), "Deal name,Stage\na,b\n");
    Path bad = Files.writeString(folder.resolve("bad.csv"), "%PDF-1.4");
    assertThatThrownBy(() -> Imports.plan(List.of(good, bad), British.TEXTS))
        .isInstanceOf(ImportRefused.class);
  }

  @Test
  void theSameFileTwiceIsReadOnce() throws Exception {
    Path good = Files.writeString(folder.resolve("good.csv"), "Deal name,Stage\na,b\n");
    ImportPlan plan =
        Imports.plan(List.of(good, folder.resolve(".").resolve("good.csv")), British.TEXTS);
    assertThat(plan.files()).hasSize(1);
  }

  @Test
  void aColumnWhoseCellsAreSomethingElseIsNotUsed() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("d.csv"),
            "Deal name,Stage,Amount\na,Demo,large\nb,Demo,small\nc,Demo,5\n");
    ImportPlan.File read = Imports.plan(List.of(file), British.TEXTS).files().getFirst();
    assertThat(read.columns().get(2).field()).isNull();
    assertThat(read.notes()).anyMatch(note -> note.contains("“Amount” was not used"));
    assertThat(read.rows()).hasSize(3);
  }

  @Test
  void amountsBeyondAllBoundsAndDatesOfOtherTimesAreLeftOut() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("d.csv"),
            """
            Deal name,Stage,Amount,Close date
            a,Demo,1e30,2026-01-01
            b,Demo,5,0026-01-01
            c,Demo,7,2026-01-02
            """);
    ImportPlan.File read = Imports.plan(List.of(file), British.TEXTS).files().getFirst();
    assertThat(read.cells()).hasSize(2);
    assertThat(read.rows()).hasSize(3);
  }

  private static void assertRefused(Path file, String said) {
    assertThatThrownBy(() -> Imports.plan(List.of(file), British.TEXTS))
        .isInstanceOf(ImportRefused.class)
        .hasMessageContaining(said);
  }
}
