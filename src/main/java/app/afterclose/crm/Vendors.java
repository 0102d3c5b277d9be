package app.afterclose.crm;

import app.afterclose.model.ImportSource;
import java.util.List;
import java.util.Set;

/** Which product wrote a file, told by headers no other product has. Pure. */
final class Vendors {
  private static final Set<String> HUBSPOT =
      Set.of(
          "dealname",
          "hs object id",
          "associated company",
          "associated company primary",
          "associated contact",
          "associated deal",
          "associated deals",
          "associated deal ids",
          "company domain name",
          "contact owner",
          "company owner",
          "lifecycle stage");
  private static final Set<String> SALESFORCE =
      Set.of(
          "opportunity name",
          "opportunity owner",
          "fiscal period",
          "forecast category",
          "opportunity id",
          "account name",
          "stage duration",
          "billing country",
          "account owner");

  private Vendors() {}

  static ImportSource of(List<String> headers) {
    if (headers.stream().anyMatch(header -> !Headers.prefix(header).isEmpty())) {
      return ImportSource.PIPEDRIVE;
    }
    List<String> words = headers.stream().map(Headers::words).toList();
    if (words.contains("currency of value")
        || (words.contains("organization") && words.contains("contact person"))) {
      return ImportSource.PIPEDRIVE;
    }
    if (words.contains("record id")
        || (words.contains("deal name") && words.contains("deal stage"))) {
      return ImportSource.HUBSPOT;
    }
    // Any list of opportunities may have an id; Salesforce's reports have several of these.
    long salesforce = words.stream().filter(SALESFORCE::contains).count();
    if (salesforce >= 2) {
      return ImportSource.SALESFORCE;
    }
    return words.stream().filter(HUBSPOT::contains).count() >= 2
        ? ImportSource.HUBSPOT
        : ImportSource.UNKNOWN;
  }
}
