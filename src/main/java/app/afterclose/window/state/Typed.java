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
 * has not begun; and in a conversation what they have begun to change, the fields of a card or a
 * message in line. For the JavaFX thread.
 */
public final class Typed {
  /**
   * All that is to outlive the window.
   *
   * @param texts by conversation, under an empty id that of a chat that has not begun
   * @param begun by conversation, then by what is being changed, then by the name of its field
   */
  public record Left(
      Map<Optional<ConversationId>, String> texts,
      Map<ConversationId, Map<String, Map<String, String>>> begun) {
    public static final Left NOTHING = new Left(Map.of(), Map.of());
  }

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
  private final Map<ConversationId, Map<String, Map<String, String>>> begun = new LinkedHashMap<>();

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

  /**
   * What the rep has begun to change in {@code in}, by what that is and the names of its fields.
   */
  public Map<String, Map<String, String>> begun(ConversationId in) {
    return Map.copyOf(begun.getOrDefault(in, Map.of()));
  }

  /** The rep has begun to change {@code what}; they are done with it when {@code now} is empty. */
  public void begin(ConversationId in, String what, Map<String, String> now) {
    Map<String, Map<String, String>> here = begun.computeIfAbsent(in, _ -> new LinkedHashMap<>());
    boolean done = now.isEmpty() && here.remove(what) != null;
    boolean more = !now.isEmpty() && !now.equals(here.put(what, Map.copyOf(now)));
    if (here.isEmpty()) {
      begun.remove(in);
    }
    if (done) {
      keeper.now();
    } else if (more) {
      keeper.soon();
    }
  }

  /** All that is to outlive the window. */
  public Left all() {
    var all = new LinkedHashMap<>(texts);
    var changes = new LinkedHashMap<ConversationId, Map<String, Map<String, String>>>();
    begun.forEach((id, each) -> changes.put(id, Map.copyOf(each)));
    erased.forEach(id -> all.remove(Optional.of(id)));
    erased.forEach(changes::remove);
    return new Left(all, changes);
  }

  /** What the window before left; before anything is written. */
  public void restore(Left left) {
    texts.putAll(left.texts());
    left.begun().forEach((id, each) -> begun.put(id, new LinkedHashMap<>(each)));
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
    begun.remove(id);
    keeper.now();
  }
}
