package app.afterclose.window.pipeline;

import app.afterclose.model.Deal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.collections.ObservableListBase;

/**
 * All rows of a list that may be a hundred thousand long, of which a few pages are held: those last
 * looked at. A row is there before its deal is, so that the list never changes while the rep
 * scrolls.
 */
final class Lines extends ObservableListBase<Line> {
  /** Rows of a page. */
  static final int PAGE = 100;

  private static final int HELD = 60;

  private final int size;
  private final Map<Integer, Page> pages =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Page> eldest) {
          return size() > HELD;
        }
      };

  private static final class Page {
    final List<Line> lines;
    boolean told;

    Page() {
      lines = Stream.generate(Line::new).limit(PAGE).toList();
    }
  }

  Lines(int size) {
    this.size = size;
  }

  @Override
  public Line get(int index) {
    return page(index / PAGE).lines.get(index % PAGE);
  }

  @Override
  public int size() {
    return size;
  }

  /** Whether the deals of a page are there. */
  boolean knows(int number) {
    Page page = pages.get(number);
    return page != null && page.told;
  }

  /** The deals of a page have come. */
  void tell(int number, List<Deal> deals) {
    Page page = page(number);
    page.told = true;
    for (int i = 0; i < PAGE; i++) {
      page.lines.get(i).set(i < deals.size() ? deals.get(i) : null);
    }
  }

  /** What is known may be out of date: it is shown until it is told anew. */
  void stale() {
    pages.values().forEach(page -> page.told = false);
  }

  private Page page(int number) {
    return pages.computeIfAbsent(number, _ -> new Page());
  }
}
