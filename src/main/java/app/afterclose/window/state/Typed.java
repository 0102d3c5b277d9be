package app.afterclose.window.state;

import app.afterclose.model.ConversationId;
import app.afterclose.wire.Frame;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the rep is writing and has not sent: a text for each conversation, and one for a chat that
 * has not begun. For the JavaFX thread.
 */
public final class Typed {
  /** Writes down what {@link #all} says, so that it outlives the window. */
  public interface Keeper {
    /** The rep goes on writing: some time soon. */
    void soon();

    /** What was written before must not be found any more: before this returns. */
    void now();
  }

  private static final Keeper NOBODY =
      new Keeper() {
        @Override
        public void soon() {}

        @Override
        public void now() {}
      };

  private final Map<Optional<ConversationId>, String> texts = new LinkedHashMap<>();

  /** Conversations that are being deleted for good, or are: nothing of theirs is written down. */
  private final Set<ConversationId> erased = new HashSet<>();

  private Keeper keeper = NOBODY;

  /** Tells {@code keeper} of each change from now on. */
  public void keep(Keeper with) {
    keeper = with;
  }

  /** What is being written in {@code where}; empty for a chat that has not begun. */
  public String in(Optional<ConversationId> where) {
    return texts.getOrDefault(where, "");
  }

  /** The rep has written this. */
  public void write(Optional<ConversationId> where, String text) {
    if (text.isBlank() ? texts.remove(where) != null : !text.equals(texts.put(where, text))) {
      keeper.soon();
    }
  }

  /** It is sent: unless the rep has written something else meanwhile, it is gone. */
  public void sent(Optional<ConversationId> from, String text) {
    if (texts.remove(from, text)) {
      keeper.now();
    }
  }

  /** All that is to outlive the window. */
  public Map<Optional<ConversationId>, String> all() {
    var all = new LinkedHashMap<>(texts);
    erased.forEach(id -> all.remove(Optional.of(id)));
    return all;
  }

  /** What the window before left; before anything is written. */
  public void restore(Map<Optional<ConversationId>, String> left) {
    texts.putAll(left);
  }

  /**
   * Before the agent is asked to delete it: what a killed window leaves must not hold it.
   *
   * @return to be told the agent's answer, which it tells {@code then}: it may not be deleted
   */
  Consumer<@Nullable Frame> erasing(ConversationId id, Consumer<@Nullable Frame> then) {
    erased.add(id);
    keeper.now();
    return answer -> {
      if (answer instanceof Frame.Refused) {
        erased.remove(id);
        keeper.soon();
      }
      then.accept(answer);
    };
  }

  void erased(ConversationId id) {
    erased.add(id);
    texts.remove(Optional.of(id));
    keeper.now();
  }
}
