package app.afterclose.tool.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An HTML page as a reader sees it. */
final class Article {
  /** What stands around an article, or is not for reading. */
  private static final String AROUND =
      "script, style, noscript, template, svg, canvas, iframe, object, form, button, select, input,"
          + " textarea, dialog, nav, aside, footer, [hidden], [aria-hidden=true],"
          + " [role=navigation], [role=banner], [role=contentinfo], [role=complementary],"
          + " [role=search], [role=dialog], [style*=display:none], [style*='display: none']";

  /** An article this short may be a teaser: then the whole page is read. */
  private static final int ENOUGH = 250;

  private final Document page;
  private final String address;
  private final boolean whole;

  /**
   * Reads the page.
   *
   * @param charset as the server said, or null; a mark or the page's own word count otherwise
   */
  Article(byte[] html, @Nullable String charset, String address, boolean whole) {
    try {
      this.page = Jsoup.parse(new ByteArrayInputStream(html), Texts.known(charset), address);
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory can be read", e);
    }
    this.address = address;
    this.whole = whole;
  }

  Fetched.Page page() {
    String title = title();
    String date = PageDate.of(page).orElse(null);
    page.select(AROUND).remove();
    var reader = new PageReader();
    reader.read(main());
    return new Fetched.Page(address, title, date, reader.text(), reader.links(), whole);
  }

  private String title() {
    return Optional.of(page.select("meta[property=og:title]").attr("content").strip())
        .filter(title -> !title.isEmpty())
        .or(() -> Optional.of(page.title().strip()).filter(title -> !title.isEmpty()))
        .or(() -> Optional.ofNullable(page.selectFirst("h1")).map(Element::text))
        .filter(title -> !title.isBlank())
        .orElseGet(() -> Texts.name(address));
  }

  private Element main() {
    Element best = page.body();
    int length = ENOUGH;
    for (Element candidate : page.select("article, main, [role=main], [itemprop=articleBody]")) {
      int own = candidate.text().length();
      if (own > length) {
        best = candidate;
        length = own;
      }
    }
    return best;
  }
}
