package app.afterclose.model;

/** Which product wrote a file, as far as its headers show. */
public enum ImportSource {
  HUBSPOT("HubSpot"),
  PIPEDRIVE("Pipedrive"),
  SALESFORCE("Salesforce"),
  UNKNOWN("unknown source");

  private final String words;

  ImportSource(String words) {
    this.words = words;
  }

  /** The name to show. */
  public String words() {
    return words;
  }
}
