package app.afterclose.store;

import app.afterclose.model.LiveText;
import app.afterclose.model.RunId;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Group commit: units of work that stood in the queue together, in one transaction, each in a
 * savepoint of its own. Used on the writer's thread alone.
 */
final class Commits {
  private static final Logger LOG = LoggerFactory.getLogger(Commits.class);

  private final Sql sql;
  private final Rows rows;
  private final Folds folds;
  private final LiveTurns live;
  private final Followers followers;
  private final Care care;
  private final InstantSource clock;

  Commits(
      Sql sql,
      Rows rows,
      Folds folds,
      LiveTurns live,
      Followers followers,
      Care care,
      InstantSource clock) {
    this.sql = sql;
    this.rows = rows;
    this.folds = folds;
    this.live = live;
    this.followers = followers;
    this.care = care;
    this.clock = clock;
  }

  /**
   * Commits the units among {@code works}, tells everyone who follows, then the callers: who begins
   * to follow after a write is not told of it once more.
   */
  void commit(List<Work> works) {
    var group = new View(folds.seq());
    var done = new HashMap<Work, UnitTx>();
    try {
      care.check();
      sql.begin();
      for (Work work : works) {
        if (work instanceof Work.Unit<?> unit) {
          UnitTx tx = attempt(unit, group);
          if (tx != null) {
            done.put(unit, tx);
          }
        }
      }
      if (!done.isEmpty()) {
        group.write(sql, rows.heads());
        sql.commit();
        folds.take(group);
      }
    } catch (RuntimeException | Error e) {
      done.clear();
      lost(works, care.told(e));
    }
    works.forEach(work -> publish(work, done.get(work)));
    for (Work work : works) {
      if (work instanceof Work.Unit<?> unit && done.containsKey(unit)) {
        unit.succeed();
      }
    }
  }

  /** Commits the drafts that have grown. */
  void saveDrafts() {
    try {
      sql.begin();
      live.save(sql);
      sql.commit();
      live.saved();
    } catch (RuntimeException e) {
      if (!(care.told(e) instanceof StoreFailed known && known.kind().passing())) {
        LOG.error("The text of a turn in flight could not be saved; it is tried again", e);
      }
      sql.rollback();
    }
  }

  /** Runs a unit and returns what it did, or null when it failed and its caller knows. */
  private @Nullable UnitTx attempt(Work.Unit<?> unit, View group) {
    sql.run("SAVEPOINT unit");
    var tx = new UnitTx(sql, rows, folds, group, clock.instant());
    try {
      unit.run(tx);
      sql.run("RELEASE unit");
      group.take(tx.view());
      return tx;
    } catch (RuntimeException | Error e) {
      Throwable told = care.told(e);
      undo(told);
      unit.fail(told);
      return null;
    } finally {
      tx.end();
    }
  }

  /**
   * Some failures (a full disk) end the whole transaction, so that there is nothing to go back to.
   */
  private void undo(Throwable failure) {
    try {
      sql.run("ROLLBACK TO unit");
      sql.run("RELEASE unit");
    } catch (StoreFailed gone) {
      failure.addSuppressed(gone);
      throw failure instanceof StoreFailed first ? first : gone;
    }
  }

  private void lost(List<Work> works, Throwable failure) {
    if (!(failure instanceof StoreFailed known && known.kind().passing())) {
      LOG.error("A commit failed: nothing of it was kept", failure);
    }
    try {
      sql.rollback();
    } catch (StoreFailed e) {
      failure.addSuppressed(e);
    }
    for (Work work : works) {
      if (work instanceof Work.Unit<?> unit) {
        unit.fail(failure);
      }
    }
  }

  private void publish(Work work, @Nullable UnitTx done) {
    if (done != null) {
      for (UnitTx.Happened happened : done.happened()) {
        live.follow(happened.recorded());
        followers.tell(happened);
      }
    } else if (work instanceof Work.Said(RunId run, int turn, String text)) {
      LiveText said = live.say(run, turn, text);
      if (said != null) {
        followers.tell(said);
      }
    }
  }
}
