package app.afterclose.agent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What windows were told to show and have not answered yet. Any thread may call. */
final class Shows {
  /**
   * One window was told one thing.
   *
   * @param answer whether it was shown; false when the window has gone or is waited for no more
   */
  record Told(long number, Windows.Seat by, Windows.Wish wish, CompletableFuture<Boolean> answer) {}

  private final Map<Long, Told> open = new HashMap<>();
  private long last;

  synchronized Told tell(Windows.Seat by, Windows.Wish wish) {
    var told = new Told(++last, by, wish, new CompletableFuture<>());
    open.put(told.number(), told);
    return told;
  }

  /** What this window answers now, in time or late; null when it was not told so. */
  synchronized @Nullable Told answered(long number, Windows.Seat by) {
    Told told = open.get(number);
    return told != null && told.by() == by ? open.remove(number) : null;
  }

  /** A window that has gone answers nothing any more. */
  synchronized void gone(Windows.Seat by) {
    List<Told> left = open.values().stream().filter(told -> told.by() == by).toList();
    left.forEach(told -> open.remove(told.number()));
    left.forEach(told -> told.answer().complete(false));
  }

  synchronized boolean none() {
    return open.isEmpty();
  }
}
