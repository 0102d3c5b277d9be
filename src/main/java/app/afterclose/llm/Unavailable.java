package app.afterclose.llm;

import app.afterclose.model.Problem;
import app.afterclose.model.Usage;
import java.util.function.Consumer;

/** Stands for a provider that the settings name and that cannot be asked: each turn says why. */
record Unavailable(String kind, String model, Problem problem) implements Provider {
  /** As if it could be asked: what is in a conversation must not depend on a key being there. */
  @Override
  public long window() {
    return Windows.of(model);
  }

  @Override
  public TurnResult turn(TurnRequest request, Consumer<String> text, Cut cut) {
    return new TurnResult.Failed("", problem, Usage.NONE);
  }
}
