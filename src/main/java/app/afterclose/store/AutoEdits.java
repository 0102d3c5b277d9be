package app.afterclose.store;

import app.afterclose.model.ConversationId;
import app.afterclose.model.Entry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The conversations in which the rep lets edits run without asking. */
public final class AutoEdits {
  private AutoEdits() {}

  /** All of them, the last changed first. */
  public static List<ConversationId> in(Session session) {
    String sql = "SELECT id FROM conversation_head WHERE consent = ? ORDER BY seq DESC";
    try (var statement = session.connection().prepareStatement(sql)) {
      statement.setString(1, Entry.Consent.AUTO_EDITS.name());
      try (var rows = statement.executeQuery()) {
        var ids = new ArrayList<ConversationId>();
        while (rows.next()) {
          ids.add(new ConversationId(rows.getString(1)));
        }
        return List.copyOf(ids);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the conversations could not be read", e);
    }
  }
}
