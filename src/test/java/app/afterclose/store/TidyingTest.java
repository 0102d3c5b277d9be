package app.afterclose.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the file is written afresh after something was erased. */
final class TidyingTest {
  private final AtomicLong now = new AtomicLong();
  private Database database;
  private Sql sql;
  private Tidying tidying;

  @BeforeEach
  void open(@TempDir Path folder) {
    database = Database.open(folder, Clock.systemUTC()).database();
    sql = database.writing();
    tidying = tidying();
  }

  /** For which no file is small. */
  private Tidying tidying() {
    return tidying(0);
  }

  private Tidying tidying(long most) {
    return new Tidying(sql, new Care(database, new Health(), new Followers()), now::get, most);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aSmallFileIsTidiedAtOnce() {
    tidying = tidying(Tidying.SMALL);
    erased();
    tidying.tidy();
    assertThat(owes()).isFalse();
  }

  @Test
  void aSeriesIsTidiedOnceWhenItIsOver() {
    for (int i = 0; i < 3; i++) {
      erased();
      passes(Tidying.QUIET.minusNanos(1));
      assertThat(owes()).isTrue();
    }
    passes(Duration.ofNanos(1));
    assertThat(owes()).isFalse();
    assertThat(tidying.untilDue()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void theEndOfALongSeriesIsNotWaitedFor() {
    Duration apart = Tidying.QUIET.dividedBy(2);
    for (long i = 0; i < Tidying.LATEST.dividedBy(apart); i++) {
      erased();
      assertThat(owes()).isTrue();
      passes(apart);
    }
    assertThat(owes()).isFalse();
  }

  @Test
  void whatEndsBeforeItIsTimeIsTidiedAtOnceOrByTheNextStart() {
    erased();
    Tidying next = tidying();
    assertThat(next.untilDue()).isEqualTo(Tidying.QUIET.toNanos());
    tidying.close();
    assertThat(owes()).isFalse();
    assertThat(tidying().untilDue()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void whatFailsStaysOwedAndIsTriedLessAndLessOften() throws SQLException {
    erased();
    try (var reading = sql.connection().createStatement();
        var row = reading.executeQuery("SELECT name FROM sqlite_schema")) {
      assertThat(row.next()).isTrue();
      passes(Tidying.QUIET);
      assertThat(owes()).isTrue();
      assertThat(tidying.untilDue()).isEqualTo(Tidying.AGAIN.toNanos());
      passes(Tidying.AGAIN);
      assertThat(tidying.untilDue()).isEqualTo(Tidying.AGAIN.multipliedBy(2).toNanos());
      assertThat(temporary()).isEqualTo("2");
    }
    passes(Tidying.AGAIN);
    assertThat(owes()).isTrue();
    passes(Tidying.AGAIN);
    assertThat(owes()).isFalse();
    assertThat(temporary()).isEqualTo("2");
  }

  @Test
  void whatFailedIsTriedAtOnceWhenTheDiskIsWellAgain() throws SQLException {
    erased();
    failing();
    assertThat(owes()).isTrue();
    tidying.recovered();
    tidying.tidy();
    assertThat(owes()).isFalse();
  }

  /** Or else what comes next would be committed bit by bit. */
  @Test
  void thereIsATransactionAfterwardsWhetherItFailsOrNot() throws SQLException {
    erased();
    failing();
    assertThat(undone()).isTrue();
    tidying.close();
    assertThat(owes()).isFalse();
    assertThat(undone()).isTrue();
  }

  private void failing() throws SQLException {
    try (var reading = sql.connection().createStatement();
        var row = reading.executeQuery("SELECT name FROM sqlite_schema")) {
      assertThat(row.next()).isTrue();
      passes(Tidying.QUIET);
    }
  }

  private boolean undone() {
    sql.run("CREATE TABLE more (than TEXT)");
    sql.rollback();
    return sql.one("SELECT 1 FROM sqlite_schema WHERE name = 'more'", _ -> true).isEmpty();
  }

  private void erased() {
    tidying.owe();
    sql.commit();
    tidying.owed();
  }

  private void passes(Duration time) {
    now.addAndGet(time.toNanos());
    tidying.tidy();
  }

  private boolean owes() {
    return sql.one("SELECT unswept FROM erased", row -> row.getBoolean(1)).orElseThrow();
  }

  /** As a number: 2 is memory. */
  private String temporary() {
    return sql.once("PRAGMA temp_store", row -> row.getString(1)).getFirst();
  }
}
