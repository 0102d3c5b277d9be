package app.afterclose.crm;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.Activity;
import app.afterclose.model.British;
import app.afterclose.model.Contact;
import app.afterclose.model.Deal;
import app.afterclose.model.DealDetails;
import app.afterclose.model.DealUpdate;
import app.afterclose.model.ImportIssue;
import app.afterclose.model.ImportReport;
import app.afterclose.model.ImportSource;
import app.afterclose.model.StageCategory;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each vendor's export, as their products write them. */
class VendorExportsTest {
  private static final Instant NOW = Instant.parse("2026-03-31T10:00:00Z");

  private final WorkspaceDb db = new WorkspaceDb();
  private final Workspace workspace = db.workspace();

  @AfterEach
  void close() {
    db.close();
  }

  @Test
  void hubspot() throws Exception {
    ImportReport report =
        take("hubspot-activities.csv", "hubspot-deals.csv", "hubspot-contacts.csv");

    ImportReport.File deals = report.files().get(1);
    assertThat(deals.source()).isEqualTo(ImportSource.HUBSPOT);
    assertThat(deals.added()).isEqualTo(4);
    assertThat(deals.skippedRows())
        .containsExactly(
            new ImportIssue(
                3, "Aldermoor renewal", "stands again in line 6, which was taken instead"));
    assertThat(deals.columnsIgnored()).containsExactly("Lost Reason");
    assertThat(deals.columnsUsed()).contains("Deal Stage → stage", "Associated Company → account");

    assertThat(deal("9001").amount()).isEqualByComparingTo("12500.50");
    assertThat(deal("9001").stage()).isEqualTo("presentationscheduled");
    assertThat(deal("9001").close()).isEqualTo("2026-05-14");
    assertThat(deal("9002").title()).isEqualTo("Aldermoor renewal 2026");
    assertThat(deal("9002").category()).isEqualTo(StageCategory.WON);
    assertThat(deal("9003").amount()).isNull();
    assertThat(deal("9003").title()).isEqualTo("Piloting, phase \"two\"");
    assertThat(deal("9004").title()).isEqualTo("=HYPERLINK(\"http://x.example\",\"Click\")");
    assertThat(deal("9004").category()).isEqualTo(StageCategory.LOST);
  }

  @Test
  void hubspotsContactsAndActivitiesFindTheirDeals() throws Exception {
    ImportReport report =
        take("hubspot-activities.csv", "hubspot-deals.csv", "hubspot-contacts.csv");

    ImportReport.File contacts = report.files().get(0);
    assertThat(contacts.skippedRows())
        .extracting(ImportIssue::reason)
        .containsExactly("has neither a name nor an e-mail address");
    DealDetails details = workspace.deals().details("9001").orElseThrow();
    assertThat(details.contacts())
        .extracting(Contact::name)
        .containsExactly("info@aldermoor.example", "Maren Voss");
    assertThat(details.activities())
        .extracting(Activity::subject)
        .containsExactly("Planned demo", "Budget call");
    Activity call = details.activities().get(1);
    assertThat(call.body()).isEqualTo("Asked for a discount.\nWill call back on Friday.");
    assertThat(call.at()).isEqualTo(LocalDateTime.of(2026, 3, 20, 16, 5));
    assertThat(call.account()).isEqualTo("Aldermoor Ltd");
    assertThat(details.deal().lastActivity())
        .as("what is planned has not happened yet")
        .isEqualTo("2026-03-20");
    assertThat(workspace.activities().ofDeal("9002", 0, 5).rows())
        .extracting(Activity::body)
        .containsExactly("@later");
    assertThat(report.notes()).anyMatch(note -> note.startsWith("1 activity names a deal"));
    assertThat(workspace.activities().ofAccount("aldermoor ltd", 0, 5).total()).isEqualTo(4);
  }

  @Test
  void pipedrive() throws Exception {
    ImportReport.File file = take("pipedrive-deals.csv").files().getFirst();

    assertThat(file.source()).isEqualTo(ImportSource.PIPEDRIVE);
    assertThat(file.added()).isEqualTo(3);
    assertThat(file.skippedRows())
        .extracting(ImportIssue::reason)
        .containsExactly("is marked as deleted");
    assertThat(file.columnsIgnored())
        .containsExactly("Deal - Lost reason", "Deal - Label", "Organization - Address");
    assertThat(file.notes()).anyMatch(note -> note.contains("decimal comma"));
    Deal open = deal("1");
    assertThat(open.title()).isEqualTo("Büroausbau");
    assertThat(open.amount()).isEqualByComparingTo("1234.56");
    assertThat(open.currency()).isEqualTo("EUR");
    assertThat(open.account()).isEqualTo("Grünthal GmbH");
    assertThat(open.contact()).isEqualTo("Eva Sommer");
    assertThat(open.close()).isEqualTo("2026-06-30");
    assertThat(open.created()).isEqualTo("2026-01-12");
    assertThat(open.probability()).isEqualTo(60);
    assertThat(deal("2").category()).isEqualTo(StageCategory.WON);
    assertThat(deal("2").stage()).isEqualTo("Verhandlung");
    assertThat(deal("2").close()).as("the day it was won").isEqualTo("2026-02-20");
    assertThat(deal("3").category()).isEqualTo(StageCategory.LOST);
    assertThat(deal("3").close()).isEqualTo("2026-01-07");
  }

  @Test
  void salesforce() throws Exception {
    ImportReport.File file = take("salesforce-report.csv").files().getFirst();

    assertThat(file.source()).isEqualTo(ImportSource.SALESFORCE);
    assertThat(file.added()).isEqualTo(3);
    assertThat(file.skipped()).isEqualTo(6);
    assertThat(file.skippedRows())
        .allMatch(issue -> issue.reason().contains("footer"))
        .extracting(ImportIssue::line)
        .containsExactly(6L, 8L, 9L, 10L, 11L, 12L);
    assertThat(file.notes()).anyMatch(note -> note.contains("Windows-1252"));
    Deal open = deal("0065g00000AbCdE");
    assertThat(open.title()).isEqualTo("Ostrava Mills – Café fit-out");
    assertThat(open.nextStep()).isEqualTo("Send “final” quote");
    assertThat(open.amount()).isEqualByComparingTo("45000");
    assertThat(open.currency()).isEqualTo("USD");
    assertThat(open.close()).isEqualTo("2026-06-30");
    assertThat(open.probability()).isEqualTo(65);
    assertThat(open.source()).isEqualTo("Web");
    assertThat(deal("0065g00000AbCdF").account()).isEqualTo("Total");
    assertThat(deal("0065g00000AbCdF").close())
        .as("other cells of the column show month before day")
        .isEqualTo("2026-02-03");
    assertThat(deal("0065g00000AbCdG").amount()).isEqualByComparingTo("-300");
  }

  @Test
  void aSpreadsheetOfOnesOwn() throws Exception {
    ImportReport.File file = take("unknown-utf16.tsv").files().getFirst();

    assertThat(file.source()).isEqualTo(ImportSource.UNKNOWN);
    assertThat(file.added()).isEqualTo(4);
    assertThat(file.columnsIgnored()).containsExactly("Mood");
    assertThat(file.skippedRows())
        .extracting(ImportIssue::line, ImportIssue::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(6L, "has neither an id nor a name nor an account"),
            org.assertj.core.groups.Tuple.tuple(7L, "has 2 cells, the header has 8"));
    assertThat(file.cells())
        .containsExactly(
            new ImportIssue(5, "Deal Value: “a lot”", "is no amount"),
            new ImportIssue(
                5, "Closing Date: “31/31/2026”", "is no date, read like the rest of its column"));
    assertThat(file.notes())
        .anyMatch(note -> note.contains("could be day before month or month before day"))
        .anyMatch(note -> note.contains("“1.500” were read as whole thousands"))
        .anyMatch(note -> note.contains("no ids"));
    List<Deal> found = workspace.deals().find("new depot", 5).rows();
    assertThat(found).hasSize(2).allMatch(deal -> "+call again".equals(deal.nextStep()));
    assertThat(found.getFirst().amount()).isEqualByComparingTo("1500");
    assertThat(found.getFirst().close()).isEqualTo("2026-03-04");
    assertThat(workspace.accounts().byName("ELMHURST & SØN")).isPresent();
    assertThat(take("unknown-utf16.tsv").files().getFirst().unchanged()).isEqualTo(4);
  }

  @Test
  void importedAgainNothingChangesAndWhatWasChangedHereStays() throws Exception {
    String[] files = {"hubspot-activities.csv", "hubspot-deals.csv", "hubspot-contacts.csv"};
    take(files);
    workspace
        .deals()
        .update(
            "9001",
            new DealUpdate("closedwon", null, null, "Thank them"),
            LocalDate.of(2026, 3, 31));

    ImportReport again = take(files);

    assertThat(again.files()).allMatch(file -> file.added() == 0 && file.updated() == 0);
    assertThat(deal("9001").stage()).isEqualTo("closedwon");
    assertThat(deal("9001").nextStep()).isEqualTo("Thank them");
  }

  @Test
  void twoProductsWithTheSameIdsStaySeparate() throws Exception {
    take("pipedrive-deals.csv");
    Sql.update(db.connection, "UPDATE deals SET id = '9001' WHERE id = '1'");
    take("hubspot-deals.csv");
    assertThat(deal("9001").title()).isEqualTo("Büroausbau");
    assertThat(deal("hubspot:9001").title()).isEqualTo("Northwind refit");
    assertThat(take("hubspot-deals.csv").files().getFirst().unchanged()).isEqualTo(4);
  }

  private Deal deal(String id) {
    return workspace.deals().byId(id).orElseThrow();
  }

  private ImportReport take(String... names) throws ImportRefused {
    List<Path> files = Arrays.stream(names).map(VendorExportsTest::resource).toList();
    return workspace
        .imports(British.TEXTS)
        .apply(Imports.plan(files, British.TEXTS), NOW, ZoneOffset.UTC);
  }

  private static Path resource(String name) {
    URL url = VendorExportsTest.class.getResource(name);
    assertThat(url).as(name).isNotNull();
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
