package app.afterclose.tool.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Turns elements into plain text with the least of marks, and gathers the links. However deep a
 * page is nested, it does not recurse.
 */
final class PageReader implements NodeFilter {
  /** Each begins a line, and none is left empty between them. */
  private static final Set<String> LINES = Set.of("li", "tr", "dt", "dd", "figcaption");

  private static final Set<String> CELLS = Set.of("td", "th");

  /** Blocks for jsoup that part nothing. */
  private static final Set<String> INLINE = Set.of("br", "td", "th", "tbody", "thead", "tfoot");

  private final StringBuilder text = new StringBuilder();
  private final Map<String, String> links = new LinkedHashMap<>();

  void read(Element element) {
    element.filter(this);
  }

  /** What was read: no line ends with a space, and no two empty lines follow each other. */
  String text() {
    var tidy = new StringBuilder();
    int empty = 0;
    for (String line : text.toString().split("\n", -1)) {
      empty = line.isBlank() ? empty + 1 : 0;
      if (empty < 2) {
        tidy.append(line.stripTrailing()).append('\n');
      }
    }
    return tidy.toString().strip();
  }

  List<Fetched.Link> links() {
    var all = new ArrayList<Fetched.Link>();
    links.forEach((address, words) -> all.add(new Fetched.Link(words, address)));
    return all;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      add(words.getWholeText().replaceAll("\\s+", " "));
      return FilterResult.CONTINUE;
    }
    return node instanceof Element element ? begin(element) : FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String tag = element.normalName();
      text.append(CELLS.contains(tag) ? " | " : LINES.contains(tag) ? "" : around(element));
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult begin(Element element) {
    String tag = element.normalName();
    text.append(around(element));
    switch (tag) {
      case "br" -> text.append('\n');
      case "img" -> add(element.attr("alt"));
      case "pre" -> {
        text.append(element.wholeText().strip()).append("\n\n");
        return FilterResult.SKIP_ENTIRELY;
      }
      case "h1", "h2", "h3", "h4", "h5", "h6" ->
          text.append("#".repeat(tag.charAt(1) - '0')).append(' ');
      case "li" -> text.append("- ");
      case "a" -> link(element);
      default -> {}
    }
    return FilterResult.CONTINUE;
  }

  /** What parts an element from its neighbours. */
  private static String around(Element element) {
    String tag = element.normalName();
    if (LINES.contains(tag)) {
      return "\n";
    }
    return element.isBlock() && !INLINE.contains(tag) ? "\n\n" : "";
  }

  private void link(Element element) {
    HttpUrl to = HttpUrl.parse(element.absUrl("href"));
    String words = element.text().strip();
    if (to != null && !words.isEmpty()) {
      HttpUrl plain = to.newBuilder().fragment(null).build();
      if (!plain.equals(HttpUrl.parse(element.baseUri()))) {
        links.putIfAbsent(plain.toString(), words);
      }
    }
  }

  private void add(String words) {
    boolean atSpace = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
    text.append(atSpace ? words.stripLeading() : words);
  }
}
