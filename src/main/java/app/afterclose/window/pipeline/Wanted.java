package app.afterclose.window.pipeline;

import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Which page of a long list is to be fetched next: what is in sight first. Pure. */
final class Wanted {
  private Wanted() {}

  /**
   * The next page to fetch; empty when all that matters is there.
   *
   * @param first the first row in sight
   * @param last the last one
   * @param page rows of a page
   * @param total rows in all
   * @param known whether a page is there
   */
  static OptionalInt page(int first, int last, int page, int total, IntPredicate known) {
    if (total <= 0) {
      return OptionalInt.empty();
    }
    int from = Math.clamp(first, 0, total - 1) / page;
    int to = Math.clamp(last, 0, total - 1) / page;
    int end = (total - 1) / page;
    // Most scroll down: the page after comes before the page before.
    return IntStream.concat(
            IntStream.rangeClosed(from, to), IntStream.of(to + 1, from - 1).filter(p -> p >= 0))
        .filter(p -> p <= end && !known.test(p))
        .findFirst();
  }
}
