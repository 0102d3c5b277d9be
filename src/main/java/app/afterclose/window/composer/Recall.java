package app.afterclose.window.composer;

import app.afterclose.model.ConversationHead;
import app.afterclose.model.RunHead;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Earlier requests, one after the other, and back to what was being typed. A request that the rep
 * has changed is typed text again.
 */
final class Recall {
  private List<String> requests = List.of();
  private String typed = "";
  private int at = -1;

  /** The request before the one that {@code text} is; empty when there is none. */
  Optional<String> older(List<String> newestFirst, String text) {
    if (!recalled(text)) {
      requests = newestFirst.stream().distinct().toList();
      typed = text;
      at = -1;
    }
    if (at + 1 >= requests.size()) {
      return Optional.empty();
    }
    return Optional.of(requests.get(++at));
  }

  /** The one after it, in the end what was being typed; empty when {@code text} is none. */
  Optional<String> newer(String text) {
    if (!recalled(text)) {
      return Optional.empty();
    }
    at--;
    return Optional.of(at < 0 ? typed : requests.get(at));
  }

  /**
   * The last requests of all conversations, the newest first; those that lists tell only the
   * beginning of are left out.
   */
  static List<String> recent(Collection<ConversationHead> heads) {
    return heads.stream()
        .map(ConversationHead::run)
        .filter(Objects::nonNull)
        .filter(run -> !(run.request().endsWith("…") && run.request().length() > RunHead.WORDS / 2))
        .sorted(Comparator.comparing(RunHead::asked).reversed())
        .map(RunHead::request)
        .toList();
  }

  private boolean recalled(String text) {
    return at >= 0 && text.equals(requests.get(at));
  }
}
