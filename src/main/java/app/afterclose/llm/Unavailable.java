package app.afterclose.llm;

import app.afterclose.model.Problem;
import app.afterclose.model.Usage;
import java.util.function.Consumer;

/** Stands for a provider that the settings name and that cannot be asked: each turn says why. */
record Unavailable(String kind, String model, Problem problem) implements Provider {
  @Override
  public TurnResult turn(TurnRequest request, Consumer<String> text, Cut cut) {
    return new TurnResult.Failed("", problem, Usage.NONE);
  }
}
