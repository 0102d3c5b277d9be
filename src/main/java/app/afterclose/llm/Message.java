package app.afterclose.llm;

import app.afterclose.model.Call;
import app.afterclose.model.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message of the transcript, in no provider's format. */
public sealed interface Message {
  /** From the rep, opened by date and time zone. */
  record User(String text) implements Message {}

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
