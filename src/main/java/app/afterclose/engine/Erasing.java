package app.afterclose.engine;

import static app.afterclose.model.Texts.plain;

import app.afterclose.crm.Workspace;
import app.afterclose.model.ConversationHead;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Entry;
import app.afterclose.model.LiveText;
import app.afterclose.model.Outcome;
import app.afterclose.model.Recorded;
import app.afterclose.store.Journal;
import app.afterclose.store.Tx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Deletes one conversation for good, once nothing is in flight there. */
final class Erasing {
  /** Longer than any tool may take. */
  private static final Duration PATIENCE = Duration.ofMinutes(6);

  private final Journal journal;
  private final ConversationId conversation;
  private final boolean drafts;

  /**
   * @param drafts whether the drafts made in it go too
   */
  Erasing(Journal journal, ConversationId conversation, boolean drafts) {
    this.journal = journal;
    this.conversation = conversation;
    this.drafts = drafts;
  }

  /** Stops what is in flight, waits for its end, and erases. */
  void erase() {
    var ends = new Semaphore(0);
    try (var _ = journal.follow(new Ends(conversation, ends))) {
      do {
        journal.write(this::calm);
        List<String> made = drafts ? made() : List.of();
        if (journal.erase(
            conversation, session -> made.forEach(Workspace.in(session).drafts()::delete))) {
          return;
        }
      } while (ends.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new Refusal(Refusal.Why.LATE, plain("refused.erase"));
  }

  /** Nothing in line is asked any more, and what is in flight stops. */
  private boolean calm(Tx tx) {
    ConversationHead head = Asks.head(tx, conversation);
    head.followUps()
        .forEach(next -> tx.append(conversation, null, new Entry.FollowUpRemoved(next.id())));
    return head.run() != null && Wishes.stop(tx, head.run().run());
  }

  /** The drafts made here: each has the id of the call that made it. */
  private List<String> made() {
    return journal.entries(conversation, 0).stream()
        .map(Recorded::entry)
        .flatMap(
            entry ->
                entry instanceof Entry.CallEnded(var call, Outcome outcome)
                    ? outcome.touched().stream()
                        .filter(ref -> ref.kind().equals("draft"))
                        .map(Outcome.Ref::id)
                        .filter(call.value()::equals)
                    : Stream.empty())
        .toList();
  }

  /** Hears of each link's end in a conversation. */
  private record Ends(ConversationId conversation, Semaphore ends) implements Journal.Follower {
    @Override
    public void recorded(Recorded entry, ConversationHead head) {
      if (entry.conversation().equals(conversation) && entry.entry() instanceof Entry.LinkEnded) {
        ends.release();
      }
    }

    @Override
    public void said(LiveText text) {}

    @Override
    public void erased(ConversationId gone) {
      if (gone.equals(conversation)) {
        ends.release();
      }
    }
  }
}
