package app.afterclose.store;

import app.afterclose.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.sqlite.SQLiteErrorCode;

/** A journal in a folder of its own, with a clock that is set by hand. */
public final class JournalFixture implements AutoCloseable {
  private static final Json JSON = new Json();

  private final Path folder;
  private final SetClock clock = new SetClock(Instant.parse("2026-03-02T09:00:00Z"));
  private final Duration draftEvery;
  private Database database;
  private SqliteJournal journal;

  /** Drafts are saved after each piece of text. */
  public JournalFixture() {
    this(Duration.ZERO);
  }

  public JournalFixture(Duration draftEvery) {
    try {
      folder = Files.createTempDirectory("afterclose-journal");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.draftEvery = draftEvery;
    open();
  }

  public SqliteJournal journal() {
    return journal;
  }

  public Database database() {
    return database;
  }

  public Path folder() {
    return folder;
  }

  /** Also drives when drafts are saved. */
  public SetClock clock() {
    return clock;
  }

  /** Closes the journal and opens it again, as a start of the agent does. */
  public void reopen() {
    shut();
    open();
  }

  @Override
  public void close() {
    shut();
    delete(folder);
  }

  /** Deletes a folder with all in it. */
  public static void delete(Path folder) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path at, IOException e) throws IOException {
              Files.delete(at);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void open() {
    database = Database.open(folder, Clock.systemUTC()).database();
    journal = SqliteJournal.open(database, JSON, clock, draftEvery, clock::nanos);
  }

  private void shut() {
    journal.close();
    database.close();
  }

  /** A wall clock that stands still until it is moved. */
  public static final class SetClock implements InstantSource {
    private volatile Instant now;

    public SetClock(Instant now) {
      this.now = now;
    }

    @Override
    public Instant instant() {
      return now;
    }

    public void set(Instant instant) {
      now = instant;
    }

    public void advance(Duration by) {
      now = now.plus(by);
    }

    long nanos() {
      Instant at = now;
      return at.getEpochSecond() * 1_000_000_000L + at.getNano();
    }
  }

  /** What a write meets on a full disk. */
  public static StoreFailed diskFull() {
    return new StoreFailed(new SQLException("full", "", SQLiteErrorCode.SQLITE_FULL.code));
  }
}
