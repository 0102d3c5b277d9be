package app.afterclose.engine;

import app.afterclose.llm.Cut;
import app.afterclose.llm.Message;
import app.afterclose.llm.TurnRequest;
import app.afterclose.llm.TurnResult;
import app.afterclose.model.StopReason;
import java.util.function.Consumer;

/** A play in which the conversation outgrows the model, and is summed up on the way. */
final class Shortens extends Play {
  private static final String LONG = "and so on, ".repeat(800);

  @Override
  public long window() {
    return 4_000;
  }

  @Override
  public TurnResult turn(TurnRequest request, Consumer<String> text, Cut cut) {
    if (request.system().equals(Sayings.SUMMARY_SYSTEM)) {
      return says(request, text, "Looked at all.");
    }
    if (request.messages().getFirst() instanceof Message.Plain summary) {
      return summary.text().contains("Looked at all.")
          ? says(request, text, "Seven deals.")
          : says(request, text, "I know of nothing.");
    }
    var looks = (TurnResult.Whole) calls(request, cut, "look", "{\"at\":\"all\"}");
    return new TurnResult.Whole(LONG, looks.calls(), StopReason.TOOLS, Script.COST, null);
  }

  @Override
  boolean act(EngineRig rig) {
    return asked(rig, "How many?").settled();
  }
}
