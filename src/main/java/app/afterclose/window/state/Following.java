package app.afterclose.window.state;

import app.afterclose.client.Conversation;
import app.afterclose.model.CallId;
import app.afterclose.model.ConversationId;
import app.afterclose.model.History;
import app.afterclose.model.LiveText;
import app.afterclose.model.Recorded;
import app.afterclose.wire.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The open conversation on its way to the screen. For the JavaFX thread. */
final class Following {
  private final Conversation conversation;
  private final ThreadScreen screen;
  private boolean changed;
  private long wanted;
  private boolean found;
  private @Nullable CallId call;
  private boolean reviewing;

  Following(ConversationId id, ThreadScreen screen) {
    this.conversation = new Conversation(id);
    this.screen = screen;
  }

  ConversationId id() {
    return conversation.id();
  }

  /** Follow is about to be sent; returns the entry to go on from. */
  long begin() {
    conversation.detached();
    return conversation.cursor();
  }

  /** The agent's answer to Follow. */
  void entries(Frame.Entries answer) {
    conversation.attach(answer);
    changed = true;
  }

  void happened(Recorded entry) {
    if (entry.conversation().equals(id()) && !conversation.happened(entry).isEmpty()) {
      changed = true;
    }
  }

  void live(LiveText text) {
    if (text.conversation().equals(id()) && conversation.live(text) && !changed) {
      screen.live(text);
    }
  }

  /** The last request, if all that came of it is the word that it takes a model. */
  Optional<String> unanswered() {
    List<History.Item> items = conversation.history().items();
    if (items.isEmpty() || !(items.getLast() instanceof History.Rested rest) || !rest.beyond()) {
      return Optional.empty();
    }
    return items.stream()
        .filter(item -> item instanceof History.Asked && item.run().equals(rest.run()))
        .map(item -> ((History.Asked) item).text())
        .findFirst();
  }

  /**
   * The entry {@code seq} is to be in sight, now or once it has come.
   *
   * @param search whether a search has found it
   */
  void reveal(long seq, boolean search) {
    wanted = seq;
    found = search;
    var _ = flush();
  }

  /** The same for a call. */
  void reveal(CallId wanted) {
    call = wanted;
    var _ = flush();
  }

  /** The first card that waits is to have the focus, now or once it has come. */
  void review() {
    reviewing = true;
    var _ = flush();
  }

  /** What the rep asked, the newest first. */
  List<String> requests() {
    return conversation.history().items().reversed().stream()
        .filter(History.Asked.class::isInstance)
        .map(item -> ((History.Asked) item).text())
        .toList();
  }

  /** What the screen shows is folded from these, in order. A view that changes with them. */
  List<Recorded> entries() {
    return conversation.entries();
  }

  /** Shows what has come since the last time; whether there was any. */
  boolean flush() {
    boolean any = changed;
    if (changed) {
      changed = false;
      screen.show(conversation.history(), texts());
    }
    if (wanted > 0 && conversation.cursor() >= wanted) {
      stand(Whereto.of(conversation.entries(), conversation.history(), wanted));
      wanted = 0;
    }
    if (call != null && called(call)) {
      screen.reveal(call);
      call = null;
    }
    if (reviewing && !conversation.history().items().isEmpty()) {
      reviewing = false;
      conversation.history().items().stream()
          .filter(item -> item instanceof History.Called called && called.call().open())
          .findFirst()
          .ifPresent(screen::reveal);
    }
    return any;
  }

  private boolean called(CallId id) {
    return conversation.history().items().stream()
        .anyMatch(item -> item instanceof History.Called c && c.call().call().id().equals(id));
  }

  private void stand(Whereto where) {
    switch (where) {
      case Whereto.Call(CallId at) when found -> screen.found(at);
      case Whereto.Call(CallId at) -> screen.reveal(at);
      case Whereto.Item(History.Item item) -> screen.reveal(item);
      case Whereto.InLine(String at) -> screen.inLine(at);
      case Whereto.End _ -> screen.latest();
    }
  }

  private List<LiveText> texts() {
    List<LiveText> texts = new ArrayList<>();
    for (History.Item item : conversation.history().items()) {
      if (item instanceof History.Said said && said.open()) {
        String text = conversation.live(said.run(), said.last());
        texts.add(new LiveText(id(), said.run(), said.last(), 0, text));
      }
    }
    return texts;
  }
}
