package app.afterclose.engine;

import app.afterclose.llm.Cut;
import app.afterclose.llm.Message;
import app.afterclose.llm.Provider;
import app.afterclose.llm.TurnRequest;
import app.afterclose.llm.TurnResult;
import java.util.Map;
import java.util.function.Consumer;

/** Gives each request the script whose word is in what the rep said last. */
record Cast(Script otherwise, Map<String, Script> byWord) implements Provider {
  @Override
  public String kind() {
    return "script";
  }

  @Override
  public String model() {
    return "test";
  }

  @Override
  public TurnResult turn(TurnRequest request, Consumer<String> text, Cut cut) {
    String said = said(request);
    return byWord.entrySet().stream()
        .filter(e -> said.contains(e.getKey()))
        .findFirst()
        .map(Map.Entry::getValue)
        .orElse(otherwise)
        .turn(request, text, cut);
  }

  private static String said(TurnRequest request) {
    String last = "";
    for (Message message : request.messages()) {
      last = message instanceof Message.User user ? user.text() : last;
    }
    return last;
  }
}
