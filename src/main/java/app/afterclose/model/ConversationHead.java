package app.afterclose.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation at a glance.
 *
 * @param title a few words
 * @param created when it began
 * @param changed when something last happened in it
 * @param seq the last entry this tells of
 * @param consent how changes are consented to in it
 * @param followUps messages in line, in order
 * @param run its last run, or null before the first
 */
public record ConversationHead(
    ConversationId id,
    String title,
    Instant created,
    Instant changed,
    long seq,
    Entry.Consent consent,
    List<FollowUp> followUps,
    @Nullable RunHead run) {
  /** Characters of a title that lists tell. */
  static final int TITLE = 200;

  public ConversationHead {
    followUps = List.copyOf(followUps);
  }

  /** The state before {@code first}, the conversation's first entry. */
  public static ConversationHead begin(Recorded first) {
    return new ConversationHead(
        first.conversation(),
        "",
        first.at(),
        first.at(),
        first.seq(),
        Entry.Consent.ASK,
        List.of(),
        null);
  }

  /**
   * The head after {@code next}; {@code head} is that of its run after it, or null without a run.
   */
  public ConversationHead after(Recorded next, @Nullable RunHead head) {
    if (next.entry() instanceof Entry.BellRead) {
      return this; // looking at it is not a change of it
    }
    List<FollowUp> line =
        switch (next.entry()) {
          case Entry.FollowUpQueued e -> append(new FollowUp(e.id(), e.text()));
          case Entry.FollowUpEdited e ->
              followUps.stream()
                  .map(f -> f.id().equals(e.id()) ? new FollowUp(f.id(), e.text()) : f)
                  .toList();
          case Entry.FollowUpRemoved e -> without(e.id());
          case Entry.RunAsked e -> e.followUp() == null ? followUps : without(e.followUp());
          case Entry.Titled _,
              Entry.ConsentSet _,
              Entry.BellRead _,
              Entry.OfLink _,
              Entry.OfTurn _,
              Entry.OfCall _,
              Entry.Wish _ ->
              followUps;
        };
    String named = next.entry() instanceof Entry.Titled titled ? titled.title() : title;
    Entry.Consent how = next.entry() instanceof Entry.ConsentSet set ? set.consent() : consent;
    return new ConversationHead(
        id, named, created, next.at(), next.seq(), how, line, head == null ? run : head);
  }

  /** The same with another view of its run. */
  public ConversationHead with(RunHead other) {
    return new ConversationHead(id, title, created, changed, seq, consent, followUps, other);
  }

  /** The same for lists: nothing in it is long, whatever was written. */
  public ConversationHead brief() {
    return new ConversationHead(
        id,
        Beginning.of(title, TITLE),
        created,
        changed,
        seq,
        consent,
        followUps.stream().map(FollowUp::brief).toList(),
        run == null ? null : run.brief());
  }

  private List<FollowUp> without(String gone) {
    return followUps.stream().filter(f -> !f.id().equals(gone)).toList();
  }

  private List<FollowUp> append(FollowUp more) {
    var all = new java.util.ArrayList<>(followUps);
    all.add(more);
    return all;
  }
}
