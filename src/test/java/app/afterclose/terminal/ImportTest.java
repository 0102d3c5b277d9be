package app.afterclose.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.client.FakeAgent;
import app.afterclose.model.ImportIssue;
import app.afterclose.model.ImportKind;
import app.afterclose.model.ImportReport;
import app.afterclose.model.ImportSource;
import app.afterclose.model.Imported;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an import says of each file, and of all together. */
final class ImportTest extends TerminalTest {
  @Test
  void anImportReportsEachFileAndTheTotal() throws Exception {
    Path file = Files.writeString(folder.resolve("sales.csv"), "id,stage\n");
    var issue = new ImportIssue(4321, "Acme;x", "the stage is missing");
    var report =
        new ImportReport(
            List.of(
                new ImportReport.File(
                    "sales.csv",
                    ImportKind.DEALS,
                    ImportSource.HUBSPOT,
                    8_799,
                    1,
                    0,
                    12,
                    Collections.nCopies(12, issue),
                    0,
                    List.of(),
                    List.of(),
                    List.of("Colour"),
                    List.of("Dates are day first."))),
            true,
            List.of("No activities were given."));
    FakeAgent agent = rig.agent(_ -> new Frame.Imported(report));
    assertThat(rig.run("import", file.toString())).isZero();
    assertThat(agent.commands).containsExactly(new Command.Import(List.of(file.toString())));
    assertThat(rig.out())
        .contains(
            "sales.csv: deals from HubSpot",
            "8,799 new, 1 changed, 0 unchanged, 12 not taken",
            "line 4,321 not taken: the stage is missing (Acme;x)",
            "and 2 more",
            "columns not used: Colour",
            "Dates are day first.",
            "No activities were given.")
        .endsWith("Imported 8,800 opportunities (8,799 new, 1 changed).\n");
  }

  @Test
  void anImportThatBringsNothingNewSaysSo() throws IOException {
    Path file = Files.writeString(folder.resolve("again.csv"), "Deal Name,Deal Stage\n");
    var report =
        new ImportReport(
            List.of(Imported.deals("again.csv", ImportSource.HUBSPOT, 0, 8_800)), false, List.of());
    rig.agent(_ -> new Frame.Imported(report));
    assertThat(rig.run("import", file.toString())).isZero();
    assertThat(rig.out())
        .endsWith("Nothing changed: 8,800 opportunities (0 new, 8,800 unchanged).\n");
  }

  @Test
  void aFileThatIsNotThereIsSaidBeforeAnythingIsImported() throws Exception {
    FakeAgent agent = rig.agent(_ -> new Frame.Done());
    assertThat(rig.run("import", folder.resolve("no.csv").toString())).isEqualTo(2);
    assertThat(rig.err()).contains("There is no file", "Nothing was imported.");
    assertThat(rig.run("import", folder.toString())).isEqualTo(2);
    assertThat(rig.err()).contains("is a folder");
    assertThat(agent.commands).isEmpty();
  }
}
