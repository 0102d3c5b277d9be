package app.afterclose.store;

import app.afterclose.model.CallId;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.Outcome;
import app.afterclose.model.RunId;
import app.afterclose.model.StopReason;
import app.afterclose.model.Usage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntFunction;

/**
 * Steps a second through the journal beside SQLite's own floor on the same disk in the same run:
 * one INSERT of the same size in each transaction. A is one run of 200 steps, B is 50 runs of 40
 * steps at once; a step is 2 KB and durable before the next. Absolute figures belong to the
 * machine, ratios carry over. The first round is what a person gets, the median of the rest what a
 * warm program does.
 */
public final class JournalSpeed {
  private static final int ROUNDS = 6;
  private static final String TWO_KB = "The deal stands still since March. ".repeat(58).strip();

  private JournalSpeed() {}

  public static void main(String[] args) throws Exception {
    var floor = new double[ROUNDS];
    var results = new double[4][ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      floor[round] = floor();
      results[0][round] = journal(1, 200, JournalSpeed::result);
      results[1][round] = journal(50, 40, JournalSpeed::result);
      results[2][round] = journal(1, 200, JournalSpeed::text);
      results[3][round] = journal(50, 40, JournalSpeed::text);
    }
    print("floor: one INSERT a transaction", floor, floor);
    print("A, tool results", results[0], floor);
    print("B, tool results", results[1], floor);
    print("A, answers (searchable)", results[2], floor);
    print("B, answers (searchable)", results[3], floor);
    large();
  }

  /** What a person waits for after years of use: 10,000 conversations. */
  private static void large() throws Exception {
    try (var fixture = new JournalFixture()) {
      fill(fixture.journal(), 10_000);
      time("open 10,000 conversations", fixture::reopen);
      System.out.printf("%34s %d MB%n", "", Files.size(fixture.database().file()) >> 20);
      Journal journal = fixture.journal();
      time("a page of 50 of them", () -> journal.conversations(5_000, 50));
      time("a search that finds one", () -> journal.search("number 4711", 50));
      time("a search that finds all", () -> journal.search("deal stands", 50));
      time("a unit of work", () -> Story.of(journal, "1").own(new Entry.Titled("x")));
    }
  }

  private static void fill(Journal journal, int conversations) {
    for (int from = 0; from < conversations; from += 500) {
      int first = from;
      journal.write(
          tx -> {
            for (int i = first; i < first + 500; i++) {
              var conversation = new ConversationId("c-" + i);
              var run = new RunId("r-" + i);
              tx.append(conversation, run, new Entry.RunAsked("Deal number " + i, "UTC", null));
              tx.append(run, 1, Duration.ZERO, new Entry.LinkStarted());
              tx.append(run, 1, Duration.ZERO, new Entry.TurnStarted(1, "builtin", "m", 1));
              tx.append(run, 1, Duration.ZERO, text(1));
              tx.append(run, 1, Duration.ZERO, new Entry.LinkEnded(new Ending.Finished()));
            }
            return first;
          });
    }
  }

  private static void time(String what, Runnable work) {
    for (String round : List.of("first", "again")) {
      long begun = System.nanoTime();
      work.run();
      System.out.printf(
          Locale.ROOT, "%-34s %s %.1f ms%n", what, round, (System.nanoTime() - begun) / 1e6);
    }
  }

  private static void print(String what, double[] rounds, double[] floor) {
    double warm = median(rounds);
    System.out.printf(
        Locale.ROOT,
        "%-34s first %6.0f/s (%.2f of the floor)   warm %6.0f/s (%.2f of the floor)%n",
        what,
        rounds[0],
        rounds[0] / floor[0],
        warm,
        warm / median(floor));
  }

  private static double median(double[] rounds) {
    double[] warm = Arrays.copyOfRange(rounds, 1, rounds.length);
    Arrays.sort(warm);
    return warm[warm.length / 2];
  }

  private static double floor() throws Exception {
    Path folder = Files.createTempDirectory("afterclose-floor");
    try (Connection connection = Database.connect(folder.resolve("floor.db"), false)) {
      return floor(connection);
    } finally {
      JournalFixture.delete(folder);
    }
  }

  private static double floor(Connection connection) throws SQLException {
    try (var create = connection.createStatement()) {
      create.executeUpdate(
          "CREATE TABLE step (id INTEGER PRIMARY KEY, run TEXT, seq INT, body TEXT, UNIQUE(run,"
              + " seq))");
    }
    connection.setAutoCommit(false);
    int steps = 400;
    try (var insert =
        connection.prepareStatement("INSERT INTO step (run, seq, body) VALUES (?,?,?)")) {
      long begun = System.nanoTime();
      for (int i = 0; i < steps; i++) {
        insert.setString(1, "r-1");
        insert.setInt(2, i);
        insert.setString(3, TWO_KB);
        insert.executeUpdate();
        connection.commit();
      }
      return steps * 1e9 / (System.nanoTime() - begun);
    }
  }

  private static double journal(int runs, int steps, IntFunction<Entry> step) throws Exception {
    try (var fixture = new JournalFixture()) {
      Journal journal = fixture.journal();
      List<RunId> ids = new ArrayList<>();
      for (int i = 0; i < runs; i++) {
        ids.add(Story.of(journal, String.valueOf(i)).asked("Analyse").linked(1).run);
      }
      var ready = new CountDownLatch(1);
      var done = new CountDownLatch(runs);
      for (RunId run : ids) {
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    ready.await();
                    for (int i = 0; i < steps; i++) {
                      Entry entry = step.apply(i);
                      journal.write(tx -> tx.append(run, 1, Duration.ofMillis(1), entry));
                    }
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  } finally {
                    done.countDown();
                  }
                });
      }
      long begun = System.nanoTime();
      ready.countDown();
      done.await();
      double rate = runs * steps * 1e9 / (System.nanoTime() - begun);
      long last = journal.joined(Journal.Moment::seq);
      if (last != 2L * runs + (long) runs * steps) {
        throw new IllegalStateException("steps were lost: " + last);
      }
      return rate;
    }
  }

  private static Entry result(int i) {
    return new Entry.CallEnded(new CallId("call-" + i), Outcome.ok(TWO_KB, "Looked at deals"));
  }

  private static Entry text(int i) {
    return new Entry.TurnEnded(
        i, TWO_KB, List.of(), StopReason.END, new Usage(100, 100, false), null);
  }
}
