package app.afterclose.store;

import app.afterclose.model.ConversationId;
import app.afterclose.model.LiveText;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who are told. One that throws is dropped: it must not hold up the writer or the others. */
final class Followers {
  private static final Logger LOG = LoggerFactory.getLogger(Followers.class);

  private final List<Journal.Follower> followers = new CopyOnWriteArrayList<>();

  Journal.Subscription add(Journal.Follower follower) {
    followers.add(follower);
    return () -> followers.remove(follower);
  }

  void tell(UnitTx.Happened happened) {
    tell(follower -> follower.recorded(happened.recorded(), happened.head()));
    happened.rung().forEach(item -> tell(follower -> follower.rang(item)));
  }

  void tell(LiveText text) {
    tell(follower -> follower.said(text));
  }

  void erased(ConversationId conversation) {
    tell(follower -> follower.erased(conversation));
  }

  void troubled(String words) {
    tell(follower -> follower.troubled(words));
  }

  private void tell(Consumer<Journal.Follower> message) {
    for (Journal.Follower follower : List.copyOf(followers)) {
      try {
        message.accept(follower);
      } catch (RuntimeException | Error e) {
        followers.remove(follower);
        LOG.error("A follower of the journal failed and is told nothing any more", e);
      }
    }
  }
}
