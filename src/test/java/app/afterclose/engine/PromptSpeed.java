package app.afterclose.engine;

import app.afterclose.json.Json;
import app.afterclose.model.Call;
import app.afterclose.model.CallId;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Effect;
import app.afterclose.model.Entry;
import app.afterclose.model.Outcome;
import app.afterclose.model.RunId;
import app.afterclose.model.StopReason;
import app.afterclose.model.Usage;
import app.afterclose.store.JournalFixture;
import app.afterclose.store.Tx;
import java.time.Duration;
import java.util.List;

/**
 * What a turn costs in a conversation of 10,000 entries before the model is asked: reading them and
 * folding the prompt, beside the floor of reading the same texts from JSON.
 */
public final class PromptSpeed {
  private static final int TURNS = 2_500;
  private static final ConversationId C = new ConversationId("c");
  private static final RunId R = new RunId("r");

  private PromptSpeed() {}

  public static void main(String[] args) {
    try (var fixture = new JournalFixture()) {
      fixture.journal().write(PromptSpeed::fill);
      var json = new Json();
      for (int round = 0; round < 6; round++) {
        long begin = System.nanoTime();
        var entries = fixture.journal().entries(C, 0);
        long read = System.nanoTime();
        int messages = Prompt.messages(entries, false).size();
        long folded = System.nanoTime();
        List<String> texts = entries.stream().map(e -> json.write(Entry.class, e.entry())).toList();
        long written = System.nanoTime();
        texts.forEach(text -> json.read(text, Entry.class));
        long parsed = System.nanoTime();
        System.out.printf(
            "%,d entries, %,d messages: read %.1f ms, fold %.1f ms, floor (JSON) %.1f ms%n",
            entries.size(),
            messages,
            (read - begin) / 1e6,
            (folded - read) / 1e6,
            (parsed - written) / 1e6);
      }
    }
  }

  private static boolean fill(Tx tx) {
    tx.append(C, R, new Entry.RunAsked("Go through all deals", "UTC", null));
    tx.append(R, 1, Duration.ZERO, new Entry.LinkStarted());
    for (int turn = 1; turn <= TURNS; turn++) {
      var id = CallId.of(R, turn, 0);
      var call = new Call(id, "p" + turn, "deal_details", "{\"deal\":\"d" + turn + "\"}");
      var text = "Next deal. ".repeat(10);
      var ended =
          new Entry.TurnEnded(turn, text, List.of(call), StopReason.TOOLS, Usage.NONE, null);
      var outcome = Outcome.ok("{\"x\":\"" + "y".repeat(500) + "\"}", "Looked");
      tx.append(R, 1, Duration.ZERO, new Entry.TurnStarted(turn, "anthropic", "m", 1_000));
      tx.append(R, 1, Duration.ZERO, ended);
      tx.append(R, 1, Duration.ZERO, new Entry.CallStarted(id, Effect.READ));
      tx.append(R, 1, Duration.ZERO, new Entry.CallEnded(id, outcome));
    }
    return true;
  }
}
