package app.afterclose.window.thread;

import app.afterclose.model.History;
import app.afterclose.model.RunId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the focus goes when rows change, so that it is never lost. Pure. */
sealed interface Onward {
  /** It stays where it is. */
  record Stay() implements Onward {}

  /** Into the card of that key. */
  record Card(String key) implements Onward {}

  /** Out of the thread, to where the rep writes. */
  record Away() implements Onward {}

  /**
   * Decides.
   *
   * @param focused the key of the row that has the focus
   */
  static Onward from(List<Row> before, @Nullable String focused, List<Row> now) {
    if (focused == null || now.stream().anyMatch(row -> row.key().equals(focused))) {
      return new Stay();
    }
    List<String> open = now.stream().filter(Onward::waits).map(Row::key).toList();
    Stream<String> after =
        before.stream().map(Row::key).dropWhile(key -> !key.equals(focused)).filter(open::contains);
    return Stream.concat(after, open.stream())
        .findFirst()
        .<Onward>map(Card::new)
        .orElseGet(Away::new);
  }

  /** The first card that waits for the rep in the run of {@code item}, if that is a call. */
  static Optional<String> card(List<Row> rows, History.Item item) {
    return switch (item) {
      case History.Called called ->
          rows.stream().filter(row -> waits(row, called.run())).map(Row::key).findFirst();
      case History.Asked _, History.Said _, History.Shortened _, History.Rested _ ->
          Optional.empty();
    };
  }

  private static boolean waits(Row row, RunId run) {
    return switch (row.content()) {
      case Content.Approval(History.Called called) -> called.run().equals(run);
      case Content.Doubt(History.Called called) -> called.run().equals(run);
      default -> false;
    };
  }

  /** Whether it is a card that waits for the rep. */
  static boolean waits(Row row) {
    return row.content() instanceof Content.Approval || row.content() instanceof Content.Doubt;
  }
}
