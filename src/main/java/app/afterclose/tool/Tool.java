package app.afterclose.tool;

import app.afterclose.crm.Workspace;
import app.afterclose.model.CallId;
import app.afterclose.model.Outcome;
import app.afterclose.model.ToolSpec;
import java.time.InstantSource;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Something a model may call. Stateless; any thread may run it. Arguments are a JSON object as text
 * in which {@link Toolbox#flaws} found nothing.
 */
public sealed interface Tool {
  ToolSpec spec();

  /** Reads the workspace: effect READ. */
  non-sealed interface Reads extends Tool {
    Outcome run(String arguments, Workspace workspace, Context context);
  }

  /** Changes the workspace: effect LOCAL. Runs inside the transaction that records its outcome. */
  non-sealed interface Writes extends Tool {
    /** How the card asks for consent. */
    Proposal propose(String arguments, Workspace workspace, Context context);

    /**
     * Throws only when the transaction must be undone; else says in the outcome what went wrong.
     */
    Outcome run(String arguments, Workspace workspace, Context context);
  }

  /** Acts outside the workspace: effect READ, KEYED or ONCE. */
  non-sealed interface Acts extends Tool {
    Proposal propose(String arguments);

    /** Must end within its spec's limit. */
    Outcome run(String arguments, Context context);
  }

  /**
   * What a run of a tool may know.
   *
   * @param call the call, the key of a KEYED effect
   * @param clock the time
   * @param zone the rep's time zone
   */
  record Context(CallId call, InstantSource clock, ZoneId zone) {}

  /**
   * A card's words.
   *
   * @param question the action: "Save this draft to Maria Keller?"
   * @param before what the fields hold now, a JSON object as text; {@code {}} when nothing is
   *     replaced
   * @param schema the card's fields, where they can be told better than by the spec's schema; else
   *     null
   */
  record Proposal(String question, String before, @Nullable String schema) {
    /** Its fields are as the spec has them. */
    public Proposal(String question, String before) {
      this(question, before, null);
    }
  }
}
