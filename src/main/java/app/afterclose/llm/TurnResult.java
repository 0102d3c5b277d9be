package app.afterclose.llm;

import app.afterclose.model.Problem;
import app.afterclose.model.StopReason;
import app.afterclose.model.Usage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a turn ended. {@code text} is always only what came after the request's kept text. */
public sealed interface TurnResult {
  /** It is whole. {@code raw} is the provider's content, byte-exact, or null. */
  record Whole(
      String text, List<Proposed> calls, StopReason stop, Usage usage, @Nullable String raw)
      implements TurnResult {
    public Whole {
      calls = List.copyOf(calls);
    }
  }

  /** It was cut by the request's {@link Cut}; usage may be an estimate. */
  record WasCut(String text, Usage usage) implements TurnResult {}

  /** It failed; what came of its text is kept. */
  record Failed(String text, Problem problem, Usage usage) implements TurnResult {}

  /** A call as the provider gave it; {@code arguments} is a JSON object as text. */
  record Proposed(String providerId, String tool, String arguments) {}
}
