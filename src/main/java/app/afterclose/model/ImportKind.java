package app.afterclose.model;

/** What a file of an import holds. */
public enum ImportKind {
  DEALS,
  ACCOUNTS,
  CONTACTS,
  ACTIVITIES,
  PRODUCTS,
  TEAMS;

  /** The plural noun a rep would use. */
  public String words() {
    return Texts.plain("import.holds." + this);
  }
}
