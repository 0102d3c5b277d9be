package app.afterclose.llm;

import app.afterclose.model.Call;
import app.afterclose.model.Outcome;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A message of the transcript, in no provider's format. */
public sealed interface Message {
  /**
   * From the rep.
   *
   * @param at when it was written
   * @param zone the rep's time zone
   * @param text the rep's words alone
   * @param currency what most of the rep's amounts are in, an ISO code, if known
   */
  record User(Instant at, ZoneId zone, String text, @Nullable String currency) implements Message {
    private static final DateTimeFormatter DATE =
        DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy, HH:mm", Locale.ENGLISH);

    /** With no currency known. */
    public User(Instant at, ZoneId zone, String text) {
      this(at, zone, text, null);
    }

    /**
     * As a model is given it: opened by date, time zone and currency, so that the system prompt
     * needs none of them.
     */
    public String dated() {
      String money = currency == null ? "" : ", amounts in " + currency + " unless said otherwise";
      return "[" + DATE.format(at.atZone(zone)) + ", " + zone.getId() + money + "]\n" + text;
    }
  }

  /** From the program, in the rep's place: what came before as data, or what it wants of it. */
  record Plain(String text) implements Message {}

  /**
   * From the model.
   *
   * @param raw the provider's own content, byte-exact, when it was this provider and model that
   *     gave it; else null
   */
  record Assistant(String text, List<Call> calls, @Nullable String raw) implements Message {
    public Assistant {
      calls = List.copyOf(calls);
    }
  }

  /** One result for each call of the message before, in order. */
  record Results(List<CallResult> results) implements Message {
    public Results {
      results = List.copyOf(results);
    }
  }

  /**
   * What came of a call.
   *
   * @param executed the arguments that it was run with
   * @param modified whether the rep changed them
   */
  record CallResult(Call call, String executed, boolean modified, Outcome outcome) {}
}
