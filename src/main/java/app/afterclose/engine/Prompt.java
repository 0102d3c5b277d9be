package app.afterclose.engine;

import app.afterclose.llm.Message;
import app.afterclose.model.Call;
import app.afterclose.model.CallState;
import app.afterclose.model.Entry;
import app.afterclose.model.Outcome;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunId;
import app.afterclose.model.RunState;
import app.afterclose.model.StopReason;
import app.afterclose.model.Texts;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The transcript that a model is given, folded from the conversation's entries. Within an epoch it
 * only ever grows at its end: what was sent once is sent the same again. What came before the epoch
 * is told as plain text, ahead of the request in hand, which stays word for word.
 */
final class Prompt {
  private final boolean everything;
  private final List<Message> messages = new ArrayList<>();
  private final StringBuilder kept = new StringBuilder();
  private String earlier = "";
  private boolean repeated;
  private Message.@Nullable User request;
  private @Nullable RunId run;
  private @Nullable RunState state;

  private Prompt(boolean everything) {
    this.everything = everything;
  }

  /**
   * The messages for the next turn of the conversation's last run; that run's kept text is left
   * out, as the turn goes on from it.
   *
   * @param entries the conversation's, in order
   * @param everything whether all of it is given in its parts, whatever the epoch
   */
  static List<Message> messages(List<Recorded> entries, boolean everything) {
    Prompt prompt = folded(entries, everything);
    if (prompt.earlier.isEmpty()) {
      return List.copyOf(prompt.messages);
    }
    var all = new ArrayList<Message>();
    all.add(new Message.Plain(Sayings.earlier(prompt.earlier, prompt.repeated)));
    all.addAll(prompt.messages);
    return List.copyOf(all);
  }

  /**
   * All that the model was given, as plain text.
   *
   * @param longest characters of a tool's result or arguments; longer ones are cut
   */
  static String text(List<Recorded> entries, int longest) {
    return folded(entries, false).text(longest);
  }

  private static Prompt folded(List<Recorded> entries, boolean everything) {
    var prompt = new Prompt(everything);
    entries.forEach(prompt::add);
    prompt.results(false);
    return prompt;
  }

  private void add(Recorded next) {
    if (next.run() == null) {
      return;
    }
    if (!next.run().equals(run)) {
      leave();
      run = next.run();
      state = null;
    }
    state = state == null ? RunState.begin(next) : state.after(next);
    switch (next.entry()) {
      case Entry.RunAsked e -> {
        request = new Message.User(next.at(), ZoneId.of(e.zone()), e.text(), e.currency());
        messages.add(request);
      }
      case Entry.EpochStarted e -> epoch(e);
      case Entry.TurnEnded e -> turn(e);
      case Entry.TurnCut e -> kept.append(e.summary() ? "" : e.text());
      case Entry.TurnFailed e -> kept.append(e.summary() ? "" : e.text());
      case Entry.LinkStarted _, Entry.Ticked _, Entry.OfCall _ -> settle();
      case Entry.TurnStarted _, Entry.Wish _, Entry.LinkEnded _, Entry.OfConversation _ -> {}
    }
  }

  /** Everything so far becomes text; the request in hand is given once more, in its own words. */
  private void epoch(Entry.EpochStarted e) {
    if (everything) {
      return;
    }
    boolean untouched = messages.getLast().equals(request);
    boolean repeatAlone = repeated && messages.size() == 1;
    if (untouched && !repeatAlone) {
      messages.removeLast();
    }
    earlier = e.summary() == null ? text(Transcript.RESULT) : e.summary();
    repeated = !untouched || repeatAlone;
    messages.clear();
    if (request != null) {
      messages.add(request);
    }
  }

  private String text(int longest) {
    String since = Transcript.of(messages.subList(repeated ? 1 : 0, messages.size()), longest);
    return earlier.isEmpty() || since.isEmpty() ? earlier + since : earlier + "\n\n" + since;
  }

  private void turn(Entry.TurnEnded e) {
    if (e.summary()) {
      return;
    }
    String raw = kept.isEmpty() ? e.raw() : null;
    kept.append(e.text());
    if (e.stop() == StopReason.LENGTH && e.calls().isEmpty()) {
      return;
    }
    if (!kept.toString().isBlank() || !e.calls().isEmpty() || pausedOnly(e, raw)) {
      messages.add(new Message.Assistant(kept.toString(), e.calls(), raw));
    }
    kept.setLength(0);
  }

  /** What the provider did by itself is sent back to it even where it says nothing. */
  private static boolean pausedOnly(Entry.TurnEnded e, @Nullable String raw) {
    return e.stop() == StopReason.PAUSE && raw != null;
  }

  /** Once every call of the batch has its outcome, their results follow in one message. */
  private void settle() {
    if (state != null && !state.batch().isEmpty() && state.batchSettled()) {
      results(false);
    }
  }

  /** Another run begins: what this one left open is closed. */
  private void leave() {
    results(true);
    if (!kept.toString().isBlank()) {
      messages.add(new Message.Assistant(kept.toString(), List.of(), null));
    }
    kept.setLength(0);
  }

  private void results(boolean givenUp) {
    boolean open =
        !messages.isEmpty()
            && messages.getLast() instanceof Message.Assistant last
            && !last.calls().isEmpty();
    if (!open || state == null || (!givenUp && !state.batchSettled())) {
      return;
    }
    messages.add(new Message.Results(state.batch().stream().map(Prompt::result).toList()));
  }

  private static Message.CallResult result(CallState call) {
    Call proposed = call.call();
    Outcome outcome = call.outcome();
    if (outcome == null) {
      outcome =
          call.phase() == CallState.Phase.STARTED || call.phase() == CallState.Phase.DOUBTED
              ? Outcome.unknown("the request was given up")
              : Outcome.notRun("the request was given up", Texts.plain("call.notRun.givenUp"));
    }
    return new Message.CallResult(proposed, call.arguments(), call.modified(), outcome);
  }
}
