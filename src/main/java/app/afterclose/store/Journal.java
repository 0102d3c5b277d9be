package app.afterclose.store;

import app.afterclose.model.BellItem;
import app.afterclose.model.ConversationHead;
import app.afterclose.model.ConversationId;
import app.afterclose.model.LiveText;
import app.afterclose.model.Page;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunHead;
import app.afterclose.model.RunId;
import app.afterclose.model.RunState;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The one journal: append-only entries, the folds of runs that are not settled, and those who
 * follow. One writer thread commits queued units of work together; what a unit appends is
 * published, in the order of {@code seq}, after its commit. Any thread may call; {@link #write} and
 * {@link #joined} block the caller until the writer has done them.
 */
public interface Journal extends AutoCloseable {
  /**
   * Runs {@code unit} in the writer and returns its value once it is durable and those who follow
   * have been told.
   *
   * @throws RuntimeException whatever {@code unit} throws; then nothing of it was written
   * @throws JournalClosed when the journal is closed
   */
  <T> T write(Function<Tx, T> unit);

  /**
   * Takes a conversation out for good, whose runs are all settled: its entries and all that was
   * made of them. What was of it on the disk is overwritten. Copies that SQLite left in unused
   * parts of the file go before this returns while the file is small, else some seconds later, once
   * for a series of such calls, or when the journal is closed; until that has succeeded it stays
   * owed, over starts too. What its turns cost stays in the ledger. The exception to appending.
   *
   * @param also what goes with it in the same transaction
   * @return false when a run is in flight there, or there is no such conversation; then nothing has
   *     changed
   */
  boolean erase(ConversationId conversation, Consumer<Session> also);

  /** Reads a consistent view, aside from the writer. {@code reading} must be quick to end. */
  <T> T read(Function<Session, T> reading);

  /**
   * Runs {@code reading} in the writer, between commits: everything published before is in what it
   * sees, everything after is not. This is where a reader joins what was to what comes.
   */
  <T> T joined(Function<Moment, T> reading);

  /**
   * Publishes text of a turn in flight, in order with the entries, and remembers it for those who
   * join; it is saved as the turn's draft about once a second. Returns at once. Text for a turn
   * that is not open is ignored.
   */
  void say(RunId run, int turn, String text);

  /** Follows from now on. {@code follower} is called on the writer's thread and must not block. */
  Subscription follow(Follower follower);

  /** The run's state after the last commit. */
  Optional<RunState> state(RunId run);

  /** The states of all runs that are not settled, oldest first. */
  List<RunState> unsettled();

  /** The conversation's entries after {@code after}, in order. */
  List<Recorded> entries(ConversationId conversation, long after);

  /** Conversations, the last changed first. */
  Page<ConversationHead> conversations(int offset, int limit);

  Optional<ConversationHead> conversation(ConversationId id);

  /** The heads of runs, the newest first. */
  List<RunHead> runs(int limit);

  Optional<RunHead> run(RunId id);

  /** The bell's items, the newest first. */
  List<BellItem> bell(int limit);

  /** Conversations in which all words of {@code text} occur, best first. */
  List<SearchHit> search(String text, int limit);

  /** Whether the disk takes what is written. */
  default Health health() {
    return new Health();
  }

  /** Commits what is queued and stops the writer. */
  @Override
  void close();

  /** A point between two commits. */
  interface Moment extends Session {
    /** The last entry committed. */
    long seq();

    /** The text so far of every turn in flight, each from its beginning. */
    List<LiveText> live();

    List<Recorded> entries(ConversationId conversation, long after);
  }

  /** One who is told of everything that is committed or said, in order. */
  interface Follower {
    /** {@code entry} was committed; {@code head} is its conversation's after it. */
    void recorded(Recorded entry, ConversationHead head);

    void said(LiveText text);

    /**
     * An item came into the bell, or was read: by the rep, or because its run goes on again. Told
     * right after the entry that did it.
     */
    default void rang(BellItem item) {}

    /** The conversation is no more. */
    default void erased(ConversationId conversation) {}

    /** The disk is in trouble, in the rep's words; empty when that is over. */
    default void troubled(String words) {}
  }

  /** Ends when closed. */
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * A place where words were found.
   *
   * @param excerpt the text around them, the words between the marks of {@link
   *     app.afterclose.model.Hits}
   */
  record SearchHit(ConversationId conversation, String title, long seq, String excerpt) {}
}
