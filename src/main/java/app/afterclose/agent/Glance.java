package app.afterclose.agent;

import app.afterclose.model.CallState;
import app.afterclose.model.ConversationHead;
import app.afterclose.model.FollowUp;
import app.afterclose.model.RunHead;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * How much lists tell at once. A character takes six bytes of a frame at most, so that one with
 * three such lists stays below the largest that is sent. Pure.
 */
final class Glance {
  /** Characters of one list. */
  static final long MOST = 400_000;

  /** Characters of cards with their fields, where a frame has nothing else. */
  static final long CARDS = 1_200_000;

  /** What names, numbers and times take besides the texts. */
  private static final int ROW = 600;

  private Glance() {}

  /** The first of {@code rows} that are together no longer than {@code most}, one at least. */
  static <T> List<T> within(long most, List<T> rows, ToLongFunction<? super T> size) {
    var told = new ArrayList<T>();
    long sum = 0;
    for (T row : rows) {
      sum += size.applyAsLong(row);
      if (!told.isEmpty() && sum > most) {
        break;
      }
      told.add(row);
    }
    return List.copyOf(told);
  }

  /** {@code run} with its cards whole, as far as a frame takes them, and the others briefly. */
  static RunHead found(RunHead run) {
    int whole = within(CARDS, run.open(), Glance::size).size();
    var cards = new ArrayList<CallState>();
    for (CallState card : run.open()) {
      cards.add(cards.size() < whole ? card : card.brief());
    }
    return run.with(cards);
  }

  static long size(ConversationHead head) {
    long line = head.followUps().stream().map(FollowUp::text).mapToLong(Glance::text).sum();
    return ROW + line + head.title().length() + (head.run() == null ? 0 : size(head.run()));
  }

  static long size(RunHead run) {
    return ROW + run.request().length() + run.open().stream().mapToLong(Glance::size).sum();
  }

  /** A card with its fields. */
  static long size(CallState call) {
    return text(call.call().arguments())
        + text(call.arguments())
        + text(call.before())
        + text(call.schema())
        + text(call.question());
  }

  private static long text(String text) {
    return 100L + text.length();
  }
}
