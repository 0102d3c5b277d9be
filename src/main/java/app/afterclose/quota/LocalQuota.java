package app.afterclose.quota;

import app.afterclose.model.RunId;
import app.afterclose.model.Settings;
import app.afterclose.model.TokenUse;
import app.afterclose.model.Usage;
import app.afterclose.store.Session;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The count of this machine, in the table {@code ledger}: one row a turn. */
public final class LocalQuota implements Quota {
  @Override
  public long reserve(
      Session session, RunId run, int turn, String model, long tokens, Instant now) {
    String sql =
        """
        INSERT INTO ledger (run, turn, month, day, model, reserved, input, output, estimated)
        VALUES (?, ?, ?, ?, ?, ?, 0, 0, 0)
        ON CONFLICT (run, turn) DO UPDATE SET reserved = excluded.reserved\
        """;
    try (var statement = session.connection().prepareStatement(sql)) {
      statement.setString(1, run.value());
      statement.setInt(2, turn);
      statement.setString(3, month(now));
      statement.setString(4, day(now).toString());
      statement.setString(5, model);
      statement.setLong(6, tokens);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the token ledger could not be written", e);
    }
    return used(session, now);
  }

  @Override
  public void settle(Session session, RunId run, int turn, Usage usage) {
    String sql =
        "UPDATE ledger SET reserved = 0, input = ?, output = ?, estimated = ? WHERE run = ? AND"
            + " turn = ?";
    try (var statement = session.connection().prepareStatement(sql)) {
      statement.setLong(1, usage.input());
      statement.setLong(2, usage.output());
      statement.setBoolean(3, usage.estimated());
      statement.setString(4, run.value());
      statement.setInt(5, turn);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the token ledger could not be written", e);
    }
  }

  @Override
  public long used(Session session, Instant now) {
    String sql = "SELECT coalesce(sum(reserved + input + output), 0) FROM ledger WHERE month = ?";
    try (var statement = session.connection().prepareStatement(sql)) {
      statement.setString(1, month(now));
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the token ledger could not be read", e);
    }
  }

  @Override
  public boolean claim(Session session, RunId run, Settings.Limits limits) {
    return LocalSlots.claim(session, run, limits);
  }

  @Override
  public void release(Session session, RunId run) {
    LocalSlots.release(session, run);
  }

  @Override
  public int free(Session session, Settings.Limits limits) {
    return LocalSlots.free(session, limits);
  }

  @Override
  public Instant renewed(Instant now) {
    return YearMonth.from(day(now)).plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  @Override
  public List<TokenUse> usage(Session session, LocalDate from, LocalDate to) {
    String sql =
        """
        SELECT day, model, count(*), sum(input), sum(output), max(estimated), sum(reserved)
        FROM ledger WHERE day BETWEEN ? AND ? GROUP BY day, model ORDER BY day, model\
        """;
    try (var statement = session.connection().prepareStatement(sql)) {
      statement.setString(1, from.toString());
      statement.setString(2, to.toString());
      try (var rows = statement.executeQuery()) {
        var uses = new ArrayList<TokenUse>();
        while (rows.next()) {
          var usage = new Usage(rows.getLong(4), rows.getLong(5), rows.getBoolean(6));
          uses.add(
              new TokenUse(
                  LocalDate.parse(rows.getString(1)),
                  rows.getString(2),
                  rows.getInt(3),
                  usage,
                  rows.getLong(7)));
        }
        return List.copyOf(uses);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the token ledger could not be read", e);
    }
  }

  private static String month(Instant now) {
    return YearMonth.from(day(now)).toString();
  }

  private static LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }
}
