package app.afterclose.window.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.British;
import app.afterclose.model.Call;
import app.afterclose.model.CallId;
import app.afterclose.model.ConversationHead;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Effect;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.History;
import app.afterclose.model.Outcome;
import app.afterclose.model.Problem;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunId;
import app.afterclose.model.StopReason;
import app.afterclose.model.Texts;
import app.afterclose.model.Usage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What stands in the file: every kind of thing that is said and done, against a golden file. */
final class TranscriptTest {
  private static final ConversationId ID = new ConversationId("c1");

  private final List<Recorded> entries = new ArrayList<>();
  private Instant now = Instant.parse("2026-07-30T12:20:00Z");
  private @Nullable RunId run;
  private int link;

  @Test
  void everythingThatWasSaidAndDone() throws IOException {
    add(new Entry.Titled("Stalled deals & *drafts*"));
    worked();
    failed();
    stopped();
    waiting();
    assertThat(markdown()).isEqualTo(golden());
  }

  @Test
  void aConversationOfOneMinuteSaysItsTimeOnce() {
    ask("r1", "Hello");
    assertThat(markdown())
        .startsWith("# Untitled\n\n30 Jul 2026, 14:21 (Europe/Berlin). Exported from Afterclose.\n")
        .endsWith("*Not done yet when this was exported*\n");
  }

  private void worked() {
    ask("r1", "Which deals stand still?\n\n# not a heading\nDraft a note for each.");
    Call read = call(1, 0, "stalled_deals");
    Call draft = call(1, 1, "draft_email");
    Call other = call(1, 2, "draft_email");
    Call missing = call(1, 3, "deal_details");
    turn(1, "## Two deals\n\n- **Konex**\n- Dontechi", read, draft, other, missing);
    ran(read, Outcome.ok("{}", "Found 2 deals that stand still"), 240);
    ran(missing, Outcome.error("There is no deal of that name.", "Found no deal"), 10);
    add(new Entry.ApprovalAsked(draft.id(), "Save this draft to Maria_K?", "{}", "{}"));
    add(new Entry.ApprovalAsked(other.id(), "Save this draft to Jonas Ek?", "{}", "{}"));
    add(new Entry.CallApproved(draft.id(), "{\"to\": \"maria@example.com\"}", true));
    add(new Entry.CallDeclined(other.id(), "he has left"));
    ran(draft, Outcome.ok("{}", "Saved a draft to Maria K"), 40);
    add(new Entry.TurnStarted(2, "anthropic", "model", 0, true));
    var sum = new Entry.TurnEnded(2, "Sum", List.of(), StopReason.END, Usage.NONE, null, true);
    add(sum);
    add(new Entry.EpochStarted("anthropic", "model", "", "", "What was said"));
    turn(3, "Both are done.");
    end(new Ending.Finished(), 64);
  }

  private void failed() {
    ask("r2", "Show me the query");
    add(new Entry.TurnStarted(1, "anthropic", "model", 0));
    add(
        new Entry.TurnFailed(
            1, "Here it is:\n\n```sql\nselect", new Problem.ProviderTimeout(), Usage.NONE));
    end(new Ending.Failed(new Problem.ProviderTimeout()), 41);
  }

  private void stopped() {
    ask("r3", "Compare the years");
    add(new Entry.StopAsked());
    end(new Ending.Stopped(), 3);
  }

  private void waiting() {
    ask("r4", "Send it");
    Call send = call(1, 0, "send_email");
    turn(1, "", send);
    add(new Entry.ApprovalAsked(send.id(), "Send this to Li Wei?", "{}", "{}"));
    add(new Entry.FollowUpQueued("f1", "Then tell me\nwhat you did"));
    add(new Entry.FollowUpQueued("f2", "And stop"));
  }

  private String markdown() {
    ConversationHead head = ConversationHead.begin(entries.getFirst());
    for (Recorded entry : entries) {
      head = head.after(entry, null);
    }
    return Transcript.markdown(
        head, History.of(entries), ZoneId.of("Europe/Berlin"), new Texts(British.FIGURES));
  }

  private void ask(String id, String text) {
    run = new RunId(id);
    link = 1;
    now = now.plusSeconds(60);
    add(new Entry.RunAsked(text, "Europe/Berlin", null));
    add(new Entry.LinkStarted());
  }

  private void turn(int number, String text, Call... calls) {
    StopReason stop = calls.length == 0 ? StopReason.END : StopReason.TOOLS;
    add(new Entry.TurnStarted(number, "anthropic", "model", 0));
    add(new Entry.TurnEnded(number, text, List.of(calls), stop, new Usage(900, 304, false), null));
  }

  private Call call(int turn, int index, String tool) {
    return new Call(CallId.of(Objects.requireNonNull(run), turn, index), "p" + index, tool, "{}");
  }

  private void ran(Call call, Outcome outcome, int millis) {
    add(new Entry.CallStarted(call.id(), Effect.READ));
    now = now.plusMillis(millis);
    add(new Entry.CallEnded(call.id(), outcome));
  }

  private void end(Ending ending, int seconds) {
    now = now.plusSeconds(seconds);
    entries.add(
        new Recorded(
            entries.size() + 1L,
            now,
            ID,
            run,
            link,
            Duration.ofSeconds(seconds),
            new Entry.LinkEnded(ending)));
  }

  private void add(Entry entry) {
    entries.add(new Recorded(entries.size() + 1L, now, ID, run, link, Duration.ZERO, entry));
  }

  private static String golden() throws IOException {
    try (InputStream in = TranscriptTest.class.getResourceAsStream("transcript.md")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
