package app.afterclose.tool;

import app.afterclose.crm.ImportRefused;
import app.afterclose.crm.Imports;
import app.afterclose.crm.Workspace;
import app.afterclose.crm.WorkspaceDb;
import app.afterclose.json.Json;
import app.afterclose.model.British;
import app.afterclose.model.CallId;
import app.afterclose.model.Outcome;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A rep's small pipeline as of 3 March 2026 in Berlin, and the tools at work on it. */
public final class Rep implements AutoCloseable {
  public static final Instant NOW = Instant.parse("2026-03-03T09:30:00Z");
  public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  public final WorkspaceDb db = new WorkspaceDb();
  public final Json json = new Json();
  public final Toolbox tools =
      new Toolbox(BuiltInTools.all(json, British.FIGURES), json, British.FIGURES);

  /** The bundled sample. */
  public static Rep withSample() {
    Rep rep = new Rep(false);
    rep.workspace().sample().loadIfEmpty(NOW.atZone(ZONE).toLocalDate());
    return rep;
  }

  /** What these files hold. */
  public static Rep withImport(List<Path> files) throws ImportRefused {
    Rep rep = new Rep(false);
    rep.workspace().imports(British.TEXTS).apply(Imports.plan(files, British.TEXTS), NOW, ZONE);
    return rep;
  }

  /** Nothing at all. */
  public static Rep withNothing() {
    return new Rep(false);
  }

  public Rep() {
    this(true);
  }

  private Rep(boolean small) {
    if (small) {
      fill();
    }
  }

  private void fill() {
    db.deal(
        "D1",
        "Müller rollout",
        "Proposal",
        "account",
        "Müller Maschinenbau",
        "amount",
        "48000",
        "currency",
        "EUR",
        "created",
        "2025-10-01",
        "last_activity",
        "2026-01-15",
        "contact",
        "Maria Keller",
        "owner",
        "Ann Lee",
        "close",
        "2026-02-20",
        "next_step",
        "Send the revised offer");
    db.deal(
        "D2",
        "Cancity – GTX Pro",
        "Negotiation",
        "account",
        "Cancity",
        "amount",
        "12000",
        "currency",
        "EUR",
        "created",
        "2025-12-01",
        "last_activity",
        "2026-02-27",
        "owner",
        "Ann Lee",
        "close",
        "2026-03-20",
        "product",
        "GTX Pro");
    db.deal(
        "D3",
        "Cancity support",
        "Discovery",
        "account",
        "Cancity",
        "created",
        "2026-01-10",
        "owner",
        "Bo Ray",
        "close",
        "2026-06-30");
    db.deal(
        "D4",
        "Isdom renewal",
        "Discovery",
        "account",
        "Isdom",
        "amount",
        "7500",
        "currency",
        "EUR",
        "created",
        "2025-11-11",
        "last_activity",
        "2025-12-24",
        "owner",
        "Ann Lee");
    db.deal(
        "W1",
        "Isdom start",
        "Won",
        "account",
        "Isdom",
        "amount",
        "9000",
        "currency",
        "EUR",
        "created",
        "2025-01-01",
        "close",
        "2025-02-10",
        "owner",
        "Ann Lee");
    db.deal(
        "L1",
        "Plusstrip pilot",
        "Lost",
        "account",
        "Plusstrip",
        "amount",
        "3000",
        "currency",
        "EUR",
        "created",
        "2025-01-01",
        "close",
        "2025-03-02",
        "owner",
        "Bo Ray");
    for (String name : new String[] {"Müller Maschinenbau", "Cancity", "Isdom", "Plusstrip"}) {
      sql(
          "INSERT INTO accounts (id, origin, name, name_key, industry) VALUES ('A-%s', 'UNKNOWN',"
                  .formatted(key(name))
              + " '%s', '%s', 'machines')".formatted(name, key(name)));
    }
    sql(
        "INSERT INTO contacts (id, origin, name, name_key, email, role, account, account_key)"
            + " VALUES ('C1', 'UNKNOWN', 'Maria Keller', 'mariakeller', 'maria@mueller.example',"
            + " 'Head of IT', 'Müller Maschinenbau', 'mullermaschinenbau')");
    sql(
        "INSERT INTO activities (id, origin, kind, subject, at, deal_id, account, account_key,"
            + " contact) VALUES ('T1', 'UNKNOWN', 'Call', 'Went through the offer',"
            + " '2026-01-15T10:00', 'D1', 'Müller Maschinenbau', 'mullermaschinenbau',"
            + " 'Maria Keller')");
  }

  /** Runs a tool as the engine does: arguments are checked first. */
  public Outcome run(String tool, String arguments, String callId) {
    Tool found = tools.find(tool).orElseThrow();
    Map<String, String> flaws = tools.flaws(found, arguments);
    if (!flaws.isEmpty()) {
      throw new AssertionError(tool + " was called with " + arguments + ": " + flaws);
    }
    Tool.Context context = context(callId);
    return switch (found) {
      case Tool.Reads reads -> reads.run(arguments, workspace(), context);
      case Tool.Writes writes -> writes.run(arguments, workspace(), context);
      case Tool.Acts acts -> acts.run(arguments, context);
    };
  }

  Outcome run(String tool, String arguments) {
    return run(tool, arguments.replace('\'', '"'), "r1-1-1");
  }

  Tool.Proposal propose(String tool, String arguments) {
    Tool.Writes found = (Tool.Writes) tools.find(tool).orElseThrow();
    return found.propose(arguments.replace('\'', '"'), workspace(), context("r1-1-1"));
  }

  JsonNode tree(Outcome outcome) {
    return json.tree(outcome.content());
  }

  public Workspace workspace() {
    return db.workspace();
  }

  static Tool.Context context(String callId) {
    return new Tool.Context(new CallId(callId), () -> NOW, ZONE);
  }

  public void sql(String sql) {
    try (Statement statement = db.connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  private static String key(String name) {
    return name.toLowerCase(java.util.Locale.ROOT).replace("ü", "u").replace(" ", "");
  }

  @Override
  public void close() {
    db.close();
  }
}
