package app.afterclose.model;

/** What a file of an import holds. */
public enum ImportKind {
  DEALS("deals"),
  ACCOUNTS("accounts"),
  CONTACTS("contacts"),
  ACTIVITIES("activities"),
  PRODUCTS("products"),
  TEAMS("team members");

  private final String words;

  ImportKind(String words) {
    this.words = words;
  }

  /** The plural noun a rep would use. */
  public String words() {
    return words;
  }
}
