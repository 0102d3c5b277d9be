package app.afterclose.window.words;

/** Names of files made of words. Pure. */
public final class FileNames {
  private FileNames() {}

  /**
   * {@code words} as a name that every file system takes, cut after a word; {@code otherwise} where
   * nothing of them is left.
   *
   * @param most characters at most
   */
  public static String of(String words, int most, String otherwise) {
    String name =
        words
            .replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|\\p{Z}]+", " ")
            .strip()
            .replaceAll("^[. ]+|[. ]+$", "");
    if (name.length() > most) {
      int end = name.lastIndexOf(' ', most);
      int cut = end > most / 2 ? end : most;
      boolean pair = Character.isHighSurrogate(name.charAt(cut - 1));
      name = name.substring(0, pair ? cut - 1 : cut).strip().replaceAll("[. ]+$", "");
    }
    boolean device = name.matches("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
    return name.isEmpty() || device ? otherwise : name;
  }
}
