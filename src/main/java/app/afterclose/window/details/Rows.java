package app.afterclose.window.details;

import java.util.List;
import java.util.function.Function;

/** Changes a list as little as can be, so that neither its place nor its selection is lost. */
final class Rows {
  private Rows() {}

  /** Makes {@code list} be {@code next}; rows of the same id at either end stay where they are. */
  static <T> void replace(List<T> list, List<T> next, Function<T, String> id) {
    int most = Math.min(list.size(), next.size());
    int head = 0;
    while (head < most && same(list.get(head), next.get(head), id)) {
      set(list, head, next.get(head));
      head++;
    }
    int tail = 0;
    while (tail < most - head
        && same(list.get(list.size() - 1 - tail), next.get(next.size() - 1 - tail), id)) {
      set(list, list.size() - 1 - tail, next.get(next.size() - 1 - tail));
      tail++;
    }
    list.subList(head, list.size() - tail).clear();
    list.addAll(head, next.subList(head, next.size() - tail));
  }

  private static <T> boolean same(T one, T other, Function<T, String> id) {
    return id.apply(one).equals(id.apply(other));
  }

  private static <T> void set(List<T> list, int index, T next) {
    if (!list.get(index).equals(next)) {
      list.set(index, next);
    }
  }
}
