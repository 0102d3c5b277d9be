package app.afterclose.tool.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/** When a page says that it was published. Pure. */
final class PageDate {
  private static final String META =
      "meta[property=article:published_time], meta[itemprop=datePublished],"
          + " meta[name=citation_publication_date], meta[name=dc.date], meta[name=dcterms.created],"
          + " meta[name=date], meta[name=pubdate], meta[property=og:published_time]";

  /** In JSON-LD, wherever it stands: its structure varies more than this word. */
  private static final Pattern LINKED =
      Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]{4,40})\"");

  private static final Pattern DAY = Pattern.compile("(\\d{4})[-/](\\d{2})[-/](\\d{2})");

  private static final int LONGEST = 40;

  private PageDate() {}

  static Optional<String> of(Document page) {
    return Stream.of(
            page.select(META).stream().map(e -> e.attr("content")),
            page.select("script[type=application/ld+json]").stream()
                .flatMap(e -> LINKED.matcher(e.data()).results().map(found -> found.group(1))),
            page.select("[itemprop=datePublished]").stream()
                .map(e -> e.hasAttr("datetime") ? e.attr("datetime") : e.text()),
            page.select("time[datetime]").stream().map(e -> e.attr("datetime")))
        .flatMap(each -> each)
        .map(String::strip)
        .filter(date -> !date.isEmpty() && date.length() <= LONGEST)
        .findFirst()
        .map(PageDate::day);
  }

  /** The day alone, where it can be told. */
  private static String day(String date) {
    Matcher found = DAY.matcher(date);
    if (!found.lookingAt()) {
      return date;
    }
    try {
      return LocalDate.parse(String.join("-", found.group(1), found.group(2), found.group(3)))
          .toString();
    } catch (DateTimeParseException e) {
      return date;
    }
  }
}
