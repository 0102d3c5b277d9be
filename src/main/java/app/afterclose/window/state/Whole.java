package app.afterclose.window.state;

import app.afterclose.client.Conversation;
import app.afterclose.model.ConversationHead;
import app.afterclose.model.History;
import app.afterclose.model.Recorded;
import java.util.List;

/**
 * A conversation with all that was said and done in it so far, the text in flight included.
 *
 * @param head at its last entry; it tells of no run
 */
public record Whole(ConversationHead head, History history) {

  /** Of a conversation whose entries have come; there is at least one. */
  static Whole of(Conversation conversation) {
    List<Recorded> entries = conversation.entries();
    ConversationHead head = ConversationHead.begin(entries.getFirst());
    for (Recorded entry : entries) {
      head = head.after(entry, null);
    }
    List<History.Item> items =
        conversation.history().items().stream().map(item -> told(item, conversation)).toList();
    return new Whole(head, new History(items));
  }

  private static History.Item told(History.Item item, Conversation conversation) {
    if (item instanceof History.Said said && said.open()) {
      String text = said.text() + conversation.live(said.run(), said.last());
      return new History.Said(said.run(), said.turn(), said.last(), text, true);
    }
    return item;
  }
}
