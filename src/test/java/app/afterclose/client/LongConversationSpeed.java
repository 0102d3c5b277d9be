package app.afterclose.client;

import app.afterclose.json.Json;
import app.afterclose.model.Call;
import app.afterclose.model.CallId;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Effect;
import app.afterclose.model.Entry;
import app.afterclose.model.History;
import app.afterclose.model.Outcome;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunId;
import app.afterclose.model.StopReason;
import app.afterclose.model.Usage;
import app.afterclose.wire.Frame;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What an entry costs a client whose conversation has 10,000 of them: the fold as it grows, beside
 * folding all of it anew at each change, and beside the floor of reading the same entries from
 * JSON. Absolute figures belong to the machine, ratios carry over.
 */
public final class LongConversationSpeed {
  private static final int ENTRIES = 10_000;
  private static final int CHANGES = 200;
  private static final ConversationId C = new ConversationId("c");
  private static final RunId R = new RunId("r");

  private LongConversationSpeed() {}

  public static void main(String[] args) {
    List<Recorded> entries = entries();
    for (int round = 0; round < 4; round++) {
      System.out.printf(
          "floor (JSON of one entry) %8.1f µs   grown %8.1f µs   anew %8.1f µs%n",
          floor(entries), grown(entries), anew(entries));
    }
  }

  private static double floor(List<Recorded> entries) {
    var json = new Json();
    List<String> texts =
        entries.subList(ENTRIES - CHANGES, ENTRIES).stream().map(json::write).toList();
    long begin = System.nanoTime();
    texts.forEach(text -> json.read(text, Recorded.class));
    return micros(begin);
  }

  private static double grown(List<Recorded> entries) {
    var conversation = new Conversation(C);
    conversation.attach(new Frame.Entries(C, entries.subList(0, ENTRIES - CHANGES), List.of()));
    long begin = System.nanoTime();
    for (Recorded next : entries.subList(ENTRIES - CHANGES, ENTRIES)) {
      conversation.happened(next);
      conversation.history();
    }
    return micros(begin);
  }

  private static double anew(List<Recorded> entries) {
    long begin = System.nanoTime();
    for (int n = ENTRIES - CHANGES; n < ENTRIES; n++) {
      History.of(entries.subList(0, n + 1));
    }
    return micros(begin);
  }

  private static double micros(long begin) {
    return (System.nanoTime() - begin) / 1e3 / CHANGES;
  }

  /** One run of very many turns, each with one call. */
  private static List<Recorded> entries() {
    var all = new ArrayList<Recorded>();
    add(all, new Entry.RunAsked("Go through all deals", "UTC", null));
    add(all, new Entry.LinkStarted());
    for (int turn = 1; all.size() < ENTRIES; turn++) {
      var id = CallId.of(R, turn, 0);
      var call = new Call(id, "p" + turn, "deal_details", "{\"deal\":\"d" + turn + "\"}");
      add(all, new Entry.TurnStarted(turn, "anthropic", "m", 1_000));
      var text = "Next deal. ".repeat(10);
      add(all, new Entry.TurnEnded(turn, text, List.of(call), StopReason.TOOLS, Usage.NONE, null));
      add(all, new Entry.CallStarted(id, Effect.READ));
      add(
          all,
          new Entry.CallEnded(id, Outcome.ok("{\"x\":\"" + "y".repeat(500) + "\"}", "Looked")));
    }
    return all.subList(0, ENTRIES);
  }

  private static void add(List<Recorded> all, Entry entry) {
    all.add(
        new Recorded(
            all.size() + 1L, Instant.EPOCH, C, R, all.isEmpty() ? 0 : 1, Duration.ZERO, entry));
  }
}
