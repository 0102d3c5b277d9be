package app.afterclose.model;

/** Which product wrote a file, as far as its headers show. */
public enum ImportSource {
  HUBSPOT,
  PIPEDRIVE,
  SALESFORCE,
  UNKNOWN;

  /** The name to show. */
  public String words() {
    return Texts.plain("import.product." + this);
  }
}
