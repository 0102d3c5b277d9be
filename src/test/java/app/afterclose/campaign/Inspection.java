package app.afterclose.campaign;

import app.afterclose.json.Json;
import app.afterclose.model.CallId;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Entry;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunId;
import app.afterclose.model.RunState;
import app.afterclose.store.StoredProjections;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks through a copy of what a killed agent left. */
final class Inspection {
  private static final String DATABASE = "afterclose.db";

  private final Path copy;
  private final Acknowledged.Told told;
  private final Map<CallId, Integer> sent;
  private final Map<CallId, Integer> pushed;
  private final Json json = new Json();
  private final List<String> lost = new ArrayList<>();
  private final List<String> doubled = new ArrayList<>();
  private final List<String> broken = new ArrayList<>();

  private Inspection(Path copy, Acknowledged.Told told, Outside outside) {
    this.copy = copy;
    this.told = told;
    this.sent = outside.done(CampaignTools.SEND);
    this.pushed = outside.done(CampaignTools.PUSH);
  }

  /**
   * Copies the database of {@code home}, which nobody uses at the moment, into the folder {@code
   * copy}, and remembers what has to be in it.
   */
  static Inspection copy(Path home, Path copy, Acknowledged acknowledged, Outside outside)
      throws IOException {
    Files.createDirectories(copy);
    for (String name : List.of(DATABASE, DATABASE + "-wal")) {
      if (Files.exists(home.resolve(name))) {
        Files.copy(home.resolve(name), copy.resolve(name));
      }
    }
    return new Inspection(copy, acknowledged.told(), outside);
  }

  Path copy() {
    return copy;
  }

  /** Looks; {@code copy} is changed by it. */
  Finding look() {
    broken.addAll(told.contradictions());
    Path file = copy.resolve(DATABASE);
    List<Recorded> entries = List.of();
    if (Files.exists(file)) {
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
        sound(connection);
        if (tables(connection).contains("entry")) {
          entries = entries(connection);
          effects(connection, entries);
        }
      } catch (SQLException e) {
        broken.add(e.toString());
      }
      projections();
    }
    acknowledged(entries);
    Map<RunId, RunState> runs = runs(entries);
    List<String> unsettled =
        runs.values().stream()
            .filter(run -> !run.settled())
            .map(run -> run.run() + " (" + run.request() + ") " + run.chain())
            .toList();
    return new Finding(lost, doubled, broken, runs.size(), unsettled);
  }

  private void sound(Connection connection) throws SQLException {
    for (String check : List.of("PRAGMA integrity_check", "PRAGMA foreign_key_check")) {
      for (String complaint : list(connection, check, row -> row.getString(1))) {
        if (!complaint.equals("ok")) {
          broken.add(check + ": " + complaint);
        }
      }
    }
  }

  private void projections() {
    try {
      var both = StoredProjections.beforeAndAfterRebuild(copy);
      both.getFirst()
          .forEach(
              (table, rows) -> {
                if (!rows.equals(both.getLast().get(table))) {
                  broken.add(table + ": " + rows + " and rebuilt: " + both.getLast().get(table));
                }
              });
    } catch (RuntimeException e) {
      broken.add("the store refused it: " + e);
    }
  }

  private void acknowledged(List<Recorded> entries) {
    var bySeq = new LinkedHashMap<Long, Recorded>();
    Set<String> traces = new HashSet<>();
    for (Recorded entry : entries) {
      bySeq.put(entry.seq(), entry);
      String trace = Acknowledged.trace(entry);
      if (trace != null) {
        traces.add(trace);
      }
      if (entry.seq() != bySeq.size()) {
        broken.add("a gap in the journal before " + entry.seq());
      }
    }
    told.entries()
        .forEach(
            (seq, entry) -> {
              if (!entry.equals(bySeq.get(seq))) {
                lost.add(entry + ", but there is " + bySeq.get(seq));
              }
            });
    for (String answer : told.answers()) {
      if (!traces.contains(answer)) {
        lost.add(answer);
      }
    }
  }

  private void effects(Connection connection, List<Recorded> entries) throws SQLException {
    Map<CallId, Entry.CallEnded> ended = new LinkedHashMap<>();
    Map<CallId, String> tools = new LinkedHashMap<>();
    for (Recorded recorded : entries) {
      switch (recorded.entry()) {
        case Entry.TurnEnded e -> e.calls().forEach(call -> tools.put(call.id(), call.tool()));
        case Entry.CallEnded e -> ended.put(e.call(), e);
        default -> {}
      }
    }
    Map<CallId, Integer> notes = new LinkedHashMap<>();
    for (String id : list(connection, "SELECT id FROM tasks", row -> row.getString(1))) {
      int slash = id.indexOf('/');
      notes.merge(new CallId(slash < 0 ? id : id.substring(0, slash)), 1, Integer::sum);
    }
    tools.forEach(
        (call, tool) -> {
          Entry.CallEnded end = ended.get(call);
          boolean ok = end != null && end.outcome().status().name().equals("OK");
          switch (tool) {
            case CampaignTools.NOTE, "create_task" -> local(call, notes.getOrDefault(call, 0), ok);
            case CampaignTools.SEND -> outward(call, sent.getOrDefault(call, 0), ok, true);
            case CampaignTools.PUSH -> outward(call, pushed.getOrDefault(call, 0), ok, false);
            default -> {}
          }
        });
    for (CallId call : notes.keySet()) {
      if (call.value().startsWith("r") && !tools.containsKey(call)) {
        broken.add("a write of a call that nobody proposed: " + call);
      }
    }
  }

  private void local(CallId call, int rows, boolean ok) {
    if (rows > 1) {
      doubled.add(call + " wrote " + rows + " rows");
    } else if (ok && rows == 0) {
      lost.add("the row of call " + call);
    } else if (!ok && rows == 1) {
      broken.add("call " + call + " wrote, and the journal does not say so");
    }
  }

  private void outward(CallId call, int times, boolean ok, boolean once) {
    if (once && times > 1) {
      doubled.add(call + " happened " + times + " times");
    }
    if (ok && times == 0) {
      broken.add("call " + call + " is said to have happened, and did not");
    }
  }

  private static Map<RunId, RunState> runs(List<Recorded> entries) {
    Map<RunId, RunState> runs = new LinkedHashMap<>();
    for (Recorded entry : entries) {
      if (entry.run() != null) {
        runs.compute(
            entry.run(), (_, run) -> run == null ? RunState.begin(entry) : run.after(entry));
      }
    }
    return runs;
  }

  private List<Recorded> entries(Connection connection) throws SQLException {
    return list(
        connection,
        "SELECT seq, at, conversation, run, link, ran, body FROM entry ORDER BY seq",
        row -> {
          String run = row.getString(4);
          return new Recorded(
              row.getLong(1),
              Instant.ofEpochMilli(row.getLong(2)),
              new ConversationId(row.getString(3)),
              run == null ? null : new RunId(run),
              row.getInt(5),
              Duration.ofMillis(row.getLong(6)),
              json.read(row.getString(7), Entry.class));
        });
  }

  private static List<String> tables(Connection connection) throws SQLException {
    return list(connection, "SELECT name FROM sqlite_master", row -> row.getString(1));
  }

  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private static <T> List<T> list(Connection connection, String sql, Row<T> row)
      throws SQLException {
    var all = new ArrayList<T>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        all.add(row.read(rows));
      }
    }
    return all;
  }
}
