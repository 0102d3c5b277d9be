package app.afterclose.agent;

import app.afterclose.model.CallState;
import app.afterclose.model.ConversationHead;
import app.afterclose.model.OpenCard;
import app.afterclose.model.Page;
import app.afterclose.model.RunState;
import app.afterclose.store.Journal;
import java.util.List;

/** The cards that wait for the rep in all conversations, as one list. */
final class Cards {
  private final Journal journal;

  /** In the order of waiting, the longest first. */
  private record Waiting(RunState run, CallState call) implements Comparable<Waiting> {
    @Override
    public int compareTo(Waiting other) {
      int since = call.since().compareTo(other.call.since());
      return since != 0 ? since : id().compareTo(other.id());
    }

    private String id() {
      return call.call().id().value();
    }
  }

  Cards(Journal journal) {
    this.journal = journal;
  }

  /**
   * A page of them, whoever waits longest first. It ends early, with one card at least, before its
   * texts outgrow a frame; the total says how many there are.
   */
  Page<OpenCard> page(int offset, int limit) {
    List<Waiting> all =
        journal.unsettled().stream()
            .filter(run -> !run.stopAsked())
            .flatMap(run -> run.open().stream().map(call -> new Waiting(run, call)))
            .sorted()
            .toList();
    List<Waiting> asked = all.stream().skip(Math.max(0, offset)).limit(limit).toList();
    List<Waiting> rows = Glance.within(Glance.CARDS, asked, waiting -> Glance.size(waiting.call()));
    return new Page<>(rows.stream().map(this::card).toList(), all.size());
  }

  private OpenCard card(Waiting waiting) {
    RunState run = waiting.run();
    String title = journal.conversation(run.conversation()).map(ConversationHead::title).orElse("");
    return new OpenCard(run.conversation(), title, run.run(), waiting.call());
  }
}
