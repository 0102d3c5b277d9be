package app.afterclose.window;

import app.afterclose.model.DateOrder;
import app.afterclose.model.DecimalMark;
import app.afterclose.model.ImportChoices;
import app.afterclose.model.ImportIssue;
import app.afterclose.model.ImportKind;
import app.afterclose.model.ImportPreview;
import app.afterclose.model.ImportReport;
import app.afterclose.model.ImportSource;
import app.afterclose.model.Imported;
import java.util.List;

/** Files that a rep may import, as the agent would preview them. */
public final class CrmFiles {
  private CrmFiles() {}

  /** One that is understood, with doubt about its dates. */
  public static ImportPreview.File deals() {
    return deals(ImportChoices.none("/home/rep/deals.csv"));
  }

  /** The same, read so. */
  public static ImportPreview.File deals(ImportChoices choices) {
    return new ImportPreview.File(
        "/home/rep/deals.csv",
        "deals.csv",
        "",
        choices,
        new ImportPreview.Reading(
            ImportKind.DEALS,
            ImportSource.HUBSPOT,
            "UTF-8",
            ",",
            DateOrder.MONTH_FIRST,
            false,
            DecimalMark.POINT,
            true),
        List.of(
            column("Deal Name", "DEAL_TITLE", "Harbour rollout", "Osprey renewal", "Alder pilot"),
            column("Deal Stage", "DEAL_STAGE", "Proposal", "Negotiation"),
            column("Amount", "DEAL_AMOUNT", "12,500.50", "96,000"),
            column("Close Date", "DEAL_CLOSE", "04/05/2026", "06/07/2026"),
            column("Owner colour", "", "blue", "green")),
        List.of(
            new ImportPreview.Field("DEAL_TITLE", "title"),
            new ImportPreview.Field("DEAL_STAGE", "stage"),
            new ImportPreview.Field("DEAL_AMOUNT", "amount"),
            new ImportPreview.Field("DEAL_CLOSE", "close"),
            new ImportPreview.Field("DEAL_OWNER", "owner")),
        new ImportPreview.Counts(8_786, 10, 2, 2, 0),
        List.of(
            new ImportIssue(14, "Harbour; Proposal", "has 2 cells, the header has 5"),
            new ImportIssue(233, "(empty)", "has neither an id nor a name nor an account")),
        List.of(),
        List.of(
            "The file has no ids; imported again, a deal is known by its title, account, creation"
                + " date and product."),
        new ImportPreview.Rows(
            List.of("title", "stage", "category", "amount", "close"),
            List.of(
                List.of("Harbour rollout", "Proposal", "open", "12,500.50", "5 Apr 2026"),
                List.of("Osprey renewal", "Negotiation", "open", "96,000", "7 Jun 2026"),
                List.of("Alder pilot", "Proposal", "open", "", "7 Jun 2026"))));
  }

  /** One without ids, of which no column is known. */
  public static ImportPreview.File unknown() {
    return new ImportPreview.File(
        "/home/rep/list.csv",
        "list.csv",
        "",
        ImportChoices.none("/home/rep/list.csv"),
        new ImportPreview.Reading(
            ImportKind.DEALS, ImportSource.UNKNOWN, "windows-1252", ";", null, true, null, true),
        List.of(
            column("Col 1", "", "Harbour rollout", "Osprey renewal", "Alder pilot"),
            column("", "", "Proposal", "Negotiation"),
            column("Wert in tausend Euro, vor allen Nachlässen", "", "12,5", "96")),
        deals().fields(),
        new ImportPreview.Counts(0, 0, 0, 212, 0),
        List.of(new ImportIssue(2, "Harbour rollout", "has neither an id nor a name")),
        List.of(),
        List.of(),
        new ImportPreview.Rows(List.of(), List.of()));
  }

  /** One that cannot be imported. */
  public static ImportPreview.File pdf() {
    return new ImportPreview.File(
        "/home/rep/report.pdf",
        "report.pdf",
        "This is a PDF document, not a table. Export the records as CSV and import that file.",
        ImportChoices.none("/home/rep/report.pdf"),
        new ImportPreview.Reading(
            ImportKind.DEALS, ImportSource.UNKNOWN, "", "", null, true, null, true),
        List.of(),
        List.of(),
        new ImportPreview.Counts(0, 0, 0, 0, 0),
        List.of(),
        List.of(),
        List.of(),
        new ImportPreview.Rows(List.of(), List.of()));
  }

  /** What came of the deals. */
  public static ImportReport report(long added, long unchanged) {
    return new ImportReport(
        List.of(Imported.deals("deals.csv", ImportSource.HUBSPOT, added, unchanged)),
        false,
        List.of());
  }

  private static ImportPreview.Column column(String header, String field, String... samples) {
    return new ImportPreview.Column(header, field, true, List.of(samples));
  }
}
