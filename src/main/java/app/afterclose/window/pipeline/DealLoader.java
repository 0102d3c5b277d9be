package app.afterclose.window.pipeline;

import app.afterclose.model.Deal;
import app.afterclose.model.DealSort;
import app.afterclose.model.Page;
import app.afterclose.window.state.Desk;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Fetches the deals that the table has in sight, a page at a time. For the JavaFX thread. */
final class DealLoader {
  private final Desk desk;
  private final Supplier<LocalDate> today;
  private final DealTable table;
  private final Runnable counted;
  private Filter filter = Filter.OPEN;
  private DealSort sort = DealSort.AMOUNT;
  private boolean down = true;
  private Lines lines = new Lines(0);
  private boolean asking;
  private long question;

  /**
   * @param today up to which ages are counted
   * @param counted told when it is known how many deals there are
   */
  DealLoader(Desk desk, Supplier<LocalDate> today, DealTable table, Runnable counted) {
    this.desk = desk;
    this.today = today;
    this.table = table;
    this.counted = counted;
  }

  /** How many deals pass the filter. */
  int total() {
    return lines.size();
  }

  /** Whether the deals of the filter are still on their way. */
  boolean waiting() {
    return asking && lines.isEmpty();
  }

  void sort(DealSort by, boolean downwards) {
    sort = by;
    down = downwards;
    load(filter);
  }

  /** Shows the deals of {@code wanted}, from the first on. */
  void load(Filter wanted) {
    filter = wanted;
    long number = ++question;
    ask(number, 0, page -> begin(page));
  }

  /** Tells what is shown anew, without a jump. */
  void refresh() {
    lines.stale();
    look();
  }

  /** The table may have scrolled. */
  void look() {
    if (!asking) {
      Wanted.page(table.first(), table.last(), Lines.PAGE, lines.size(), lines::knows)
          .ifPresent(number -> ask(question, number, page -> more(number, page)));
    }
  }

  private interface Then {
    void told(Page<Deal> page);
  }

  private void ask(long number, int page, Then then) {
    asking = true;
    var query = filter.query(today.get(), sort, down, page * Lines.PAGE, Lines.PAGE);
    desk.send(new Command.ListDeals(query), answer -> told(number, answer, then));
  }

  /** An answer to an earlier question is no longer of interest. */
  private void told(long number, @Nullable Frame answer, Then then) {
    if (number != question) {
      return;
    }
    asking = false;
    if (answer instanceof Frame.Deals(var page)) {
      then.told(page);
      look();
    }
  }

  private void begin(Page<Deal> page) {
    lines = new Lines(Math.toIntExact(page.total()));
    lines.tell(0, page.rows());
    table.show(lines);
    counted.run();
  }

  private void more(int number, Page<Deal> page) {
    if (page.total() == lines.size()) {
      lines.tell(number, page.rows());
    } else {
      // Deals have come or gone meanwhile, so that no row is where it was.
      load(filter);
    }
  }
}
