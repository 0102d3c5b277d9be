package app.afterclose.store;

import app.afterclose.model.BellItem;
import app.afterclose.model.ConversationHead;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Entry;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunId;
import app.afterclose.model.RunState;
import app.afterclose.store.View.Folded;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One unit at work: what it appends goes into the tables at once and into its own view. */
final class UnitTx implements Tx {
  private final Sql sql;
  private final Rows rows;
  private final Folds folds;
  private final View view;
  private final Instant now;
  private final List<Happened> happened = new ArrayList<>();
  private boolean over;

  /** {@code now} is cut to milliseconds, so that what is told now equals what is read later. */
  UnitTx(Sql sql, Rows rows, Folds folds, View group, Instant now) {
    this.sql = sql;
    this.rows = rows;
    this.folds = folds;
    this.view = new View(group);
    this.now = now.truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public Connection connection() {
    check();
    return sql.connection();
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public Optional<RunState> state(RunId run) {
    check();
    return Optional.ofNullable(folded(run)).map(Folded::state);
  }

  @Override
  public Optional<ConversationHead> conversation(ConversationId id) {
    check();
    ConversationHead head = view.head(id);
    if (head == null) {
      head = folds.head(id);
    }
    return head == null ? rows.heads().conversation(sql, id) : Optional.of(head);
  }

  @Override
  public String draft(RunId run, int turn) {
    check();
    return Drafts.read(sql, run, turn);
  }

  @Override
  public Recorded append(ConversationId conversation, @Nullable RunId run, Entry entry) {
    check();
    Folded before = run == null ? null : folded(run);
    boolean begins = entry instanceof Entry.RunAsked;
    if (begins != (run != null && before == null)) {
      throw new IllegalArgumentException(
          begins ? "run " + run + " cannot begin here" : "there is no run " + run);
    }
    if (before != null && !before.state().conversation().equals(conversation)) {
      throw new IllegalArgumentException("run " + run + " is not of " + conversation);
    }
    return append(conversation, run, before, 0, Duration.ZERO, entry);
  }

  @Override
  public Recorded append(RunId run, int link, Duration ran, Entry entry) {
    check();
    Folded before = folded(run);
    if (before == null || entry instanceof Entry.RunAsked) {
      throw new IllegalArgumentException("there is no run " + run + " for a link to write to");
    }
    if (ran.isNegative()) {
      throw new IllegalArgumentException("running time cannot be negative: " + ran);
    }
    var chain = before.state().chain();
    boolean current =
        entry instanceof Entry.LinkStarted
            ? link == chain.link() + 1
            : link == chain.link() && chain.open();
    if (!current) {
      throw new StaleLink(run, link);
    }
    Duration stored = ran.truncatedTo(ChronoUnit.MILLIS);
    return append(before.state().conversation(), run, before, link, stored, entry);
  }

  /** Ends the unit's time: a reference that was kept is of no use any more. */
  void end() {
    over = true;
  }

  View view() {
    return view;
  }

  List<Happened> happened() {
    return happened;
  }

  private Recorded append(
      ConversationId conversation,
      @Nullable RunId run,
      @Nullable Folded before,
      int link,
      Duration ran,
      Entry entry) {
    var recorded = new Recorded(view.nextSeq(), now, conversation, run, link, ran, entry);
    rows.entries().insert(sql, recorded);
    Folded after = run == null ? null : Folded.after(before, recorded);
    if (after != null) {
      view.put(after);
      Drafts.keep(sql, after.state().run(), entry);
    }
    ConversationHead was =
        conversation(conversation).orElseGet(() -> ConversationHead.begin(recorded));
    ConversationHead head = Folded.head(was, recorded, after);
    view.put(head);
    rows.heads().queue(sql, conversation, recorded.seq(), entry);
    var rung =
        rows.bell()
            .keep(sql, recorded, Folded.stateOf(before), Folded.stateOf(after), head.title());
    happened.add(new Happened(recorded, head, rung));
    return recorded;
  }

  private @Nullable Folded folded(RunId run) {
    Folded known = view.run(run);
    if (known == null) {
      known = folds.run(run);
    }
    return known != null
        ? known
        : rows.heads()
            .first(sql, run)
            .flatMap(first -> rows.entries().state(sql, run).map(s -> new Folded(first, s)))
            .orElse(null);
  }

  private void check() {
    if (over) {
      throw new IllegalStateException("a unit is of no use after it has ended");
    }
  }

  /**
   * An entry with what came of it, for those who follow.
   *
   * @param head its conversation's head after it
   * @param rung the bell's items that came or were read by it
   */
  record Happened(Recorded recorded, ConversationHead head, List<BellItem> rung) {}
}
