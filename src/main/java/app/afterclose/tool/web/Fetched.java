package app.afterclose.tool.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of asking for a page. */
public sealed interface Fetched {
  /**
   * A page.
   *
   * @param address where it was found in the end
   * @param title its title, or the address's last part
   * @param date when it was published as it says itself, {@code 2026-03-31} where it can be read as
   *     a day; or null
   * @param text what there is to read
   * @param links where its text leads, in their order
   * @param whole false when it was longer than is fetched
   */
  record Page(
      String address,
      String title,
      @Nullable String date,
      String text,
      List<Link> links,
      boolean whole)
      implements Fetched {
    public Page {
      links = List.copyOf(links);
    }
  }

  /** A link: its words and its whole address. */
  record Link(String text, String address) {}

  /**
   * There is something else than a page.
   *
   * @param type its media type as the server says, or empty
   * @param bytes its length, or -1 when the server does not say
   */
  record Other(String address, String type, long bytes) implements Fetched {}

  /**
   * There is nothing to read.
   *
   * @param address the last one that was asked
   * @param why in a whole sentence
   */
  record Nothing(String address, String why) implements Fetched {}
}
