package app.afterclose.store;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds that the disk is in trouble, and when that is over. Used on the writer's thread alone. It
 * logs once when trouble begins and once when it ends, however many writes fail in between.
 */
final class Care {
  private static final Logger LOG = LoggerFactory.getLogger(Care.class);

  /** Between two looks whether trouble is over. */
  static final Duration AGAIN = Duration.ofSeconds(1);

  /** Where trouble comes back again and again, looks become as rare as this. */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /** What has to be free on the disk before it counts as no longer full, in bytes. */
  private static final long ROOM = 1 << 20;

  private final Database database;
  private final Health health;
  private final Followers followers;
  private Duration pause = AGAIN;
  private long lookedAt;
  private long mendedAt;

  Care(Database database, Health health, Followers followers) {
    this.database = database;
    this.health = health;
    this.followers = followers;
    this.lookedAt = System.nanoTime() - AGAIN.toNanos();
    this.mendedAt = System.nanoTime() - LONGEST.toNanos() * 4;
  }

  boolean well() {
    return health.good();
  }

  /** Throws when what would be written now would be lost with a file that is no longer there. */
  void check() {
    if (!database.present()) {
      throw new StoreFailed(StoreFailed.Kind.GONE, null);
    }
  }

  /** What callers are told of a failure; one that is the disk's is noted here. */
  Throwable told(Throwable failure) {
    StoreFailed disk = StoreFailed.passing(failure);
    if (disk == null) {
      return failure;
    }
    if (health.good()) {
      boolean relapsed = System.nanoTime() - mendedAt < 3 * pause.toNanos();
      pause = relapsed && pause.compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : AGAIN;
    }
    if (health.struck(disk)) {
      LOG.error("Nothing can be saved at the moment; runs wait until it can", disk);
      followers.troubled(String.valueOf(disk.getMessage()));
    }
    lookedAt = System.nanoTime();
    return disk;
  }

  /**
   * Looks into a reading that the disk has failed. What is damaged is so for writes too, and counts
   * at once. After another error a commit is tried: one page that cannot be read is told to whoever
   * wanted it, and does not hold up the runs as long as the rest can be written. By the same look
   * trouble ends, so that it does not come and go.
   */
  void suspect(StoreFailed by, Sql sql) {
    if (!health.good()) {
      return;
    }
    switch (by.kind()) {
      case DAMAGED -> {
        if (!by.searchAlone()) {
          told(by);
        }
      }
      case IO -> {
        if (System.nanoTime() - lookedAt >= AGAIN.toNanos()) {
          look(sql);
        }
      }
      case FULL, READ_ONLY, LOCKED, GONE, OTHER -> {}
    }
  }

  private void look(Sql sql) {
    lookedAt = System.nanoTime();
    try {
      sql.begin();
      commit(sql);
    } catch (StoreFailed | SQLException e) {
      sql.rollback();
      told(e);
    }
  }

  /** Ends trouble when a commit that asks for room succeeds; DAMAGED lasts until the next start. */
  void mend(Sql sql) {
    if (health.good() || health.lasting() || System.nanoTime() - lookedAt < pause.toNanos() / 2) {
      return;
    }
    try {
      if (roomy()) {
        sql.begin();
        commit(sql);
        health.mended();
        mendedAt = System.nanoTime();
        LOG.info("What happens can be saved again; runs go on");
        followers.troubled("");
      }
    } catch (StoreFailed | IOException | SQLException e) {
      LOG.debug("It cannot be saved yet", e);
      sql.rollback();
    }
    lookedAt = System.nanoTime();
  }

  private boolean roomy() throws IOException {
    return database.present() && Files.getFileStore(database.file()).getUsableSpace() >= ROOM;
  }

  /**
   * Takes pages and gives them back, in one commit: the next entries find them free. A few bytes
   * would tell nothing, since they fit where there is no room for a turn.
   */
  private static void commit(Sql sql) throws SQLException {
    try (var statement = sql.connection().createStatement()) {
      statement.executeUpdate("CREATE TABLE room (filling BLOB)");
      statement.executeUpdate("INSERT INTO room VALUES (zeroblob(%d))".formatted(ROOM / 4));
      statement.executeUpdate("DROP TABLE room");
    }
    sql.commit();
  }
}
