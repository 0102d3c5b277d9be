package app.afterclose.store;

import app.afterclose.json.Json;
import app.afterclose.model.BellItem;
import app.afterclose.model.ConversationHead;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Page;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunHead;
import app.afterclose.model.RunId;
import app.afterclose.model.RunState;
import app.afterclose.store.View.Folded;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** The journal over SQLite. */
public final class SqliteJournal implements Journal {
  /** How often text of turns in flight is saved. */
  public static final Duration DRAFT_EVERY = Duration.ofSeconds(1);

  private final Sql writing;
  private final Rows rows;
  private final Folds folds;
  private final Followers followers;
  private final Writer writer;
  private final Readers readers;
  private final Health health;

  private SqliteJournal(
      Sql writing,
      Rows rows,
      Folds folds,
      Followers followers,
      Writer writer,
      Readers readers,
      Health health) {
    this.writing = writing;
    this.rows = rows;
    this.folds = folds;
    this.followers = followers;
    this.writer = writer;
    this.readers = readers;
    this.health = health;
  }

  /** Opens the journal of {@code database}, which stays the caller's to close, afterwards. */
  public static SqliteJournal open(Database database, Json json, InstantSource clock) {
    return open(database, json, clock, DRAFT_EVERY, System::nanoTime);
  }

  /**
   * Opens the journal of {@code database} with a pace of its own for drafts.
   *
   * @param draftEvery how often text of turns in flight is saved
   * @param ticker nanoseconds since some moment, which drive that, and when what was erased is
   *     tidied up after
   */
  public static SqliteJournal open(
      Database database, Json json, InstantSource clock, Duration draftEvery, LongSupplier ticker) {
    Sql sql = database.writing();
    var rows = new Rows(json);
    Projections.renew(sql, rows);
    var folds = new Folds(rows.entries().last(sql));
    var live = new LiveTurns();
    for (RunId run : rows.heads().unsettled(sql)) {
      long first = rows.heads().first(sql, run).orElseThrow();
      RunState state = rows.entries().state(sql, run).orElseThrow();
      folds.put(new Folded(first, state));
      if (state.turn().open()) {
        int turn = state.turn().number();
        live.begin(state.conversation(), run, turn, Drafts.read(sql, run, turn));
      }
    }
    sql.rollback();
    var followers = new Followers();
    var health = new Health();
    var care = new Care(database, health, followers);
    var commits = new Commits(sql, rows, folds, live, followers, care, clock);
    var tidying = new Tidying(sql, care, ticker, Tidying.SMALL);
    var erasure = new Erasure(sql, folds, followers, care, tidying);
    var writer =
        new Writer(sql, rows, folds, live, commits, erasure, tidying, care, draftEvery, ticker);
    var readers = new Readers(database::reading, by -> writer.offer(new Work.Struck(by)));
    var journal = new SqliteJournal(sql, rows, folds, followers, writer, readers, health);
    writer.start();
    return journal;
  }

  @Override
  public <T> T write(Function<Tx, T> unit) {
    var work = new Work.Unit<>(unit);
    queue(work);
    return Waiting.on(work.done());
  }

  @Override
  public <T> T joined(Function<Moment, T> reading) {
    var work = new Work.Joining<T>(moment -> readers.over(writing, () -> reading.apply(moment)));
    queue(work);
    return Waiting.on(work.done());
  }

  @Override
  public boolean erase(ConversationId conversation, Consumer<Session> also) {
    var work = new Work.Erasing(conversation, also, new CompletableFuture<>());
    queue(work);
    return Waiting.on(work.done());
  }

  private void queue(Work work) {
    if (writer.here()) {
      throw new IllegalStateException("the writer cannot wait for itself");
    }
    if (!writer.offer(work)) {
      throw new JournalClosed();
    }
  }

  @Override
  public void say(RunId run, int turn, String text) {
    writer.offer(new Work.Said(run, turn, text));
  }

  @Override
  public Subscription follow(Follower follower) {
    return followers.add(follower);
  }

  @Override
  public <T> T read(Function<Session, T> reading) {
    return readers.read(sql -> reading.apply(sql::connection));
  }

  @Override
  public Optional<RunState> state(RunId run) {
    Folded folded = folds.run(run);
    return folded != null
        ? Optional.of(folded.state())
        : readers.read(sql -> rows.entries().state(sql, run));
  }

  @Override
  public List<RunState> unsettled() {
    return folds.unsettled();
  }

  @Override
  public List<Recorded> entries(ConversationId conversation, long after) {
    return readers.read(sql -> rows.entries().after(sql, conversation, after));
  }

  @Override
  public Page<ConversationHead> conversations(int offset, int limit) {
    return readers.read(sql -> rows.heads().page(sql, offset, limit));
  }

  @Override
  public Optional<ConversationHead> conversation(ConversationId id) {
    return readers.read(sql -> rows.heads().conversation(sql, id));
  }

  @Override
  public List<RunHead> runs(int limit) {
    return readers.read(sql -> rows.heads().runs(sql, limit));
  }

  @Override
  public Optional<RunHead> run(RunId id) {
    return readers.read(sql -> rows.heads().run(sql, id));
  }

  @Override
  public List<BellItem> bell(int limit) {
    return readers.read(sql -> rows.bell().newest(sql, limit));
  }

  @Override
  public List<SearchHit> search(String text, int limit) {
    return readers.read(sql -> Search.find(sql, text, limit));
  }

  @Override
  public Health health() {
    return health;
  }

  @Override
  public void close() {
    writer.close();
    readers.close();
  }
}
