package app.afterclose.engine;

import app.afterclose.llm.Cut;
import app.afterclose.llm.Message;
import app.afterclose.llm.Provider;
import app.afterclose.llm.TurnRequest;
import app.afterclose.llm.TurnResult;
import app.afterclose.model.CallState;
import app.afterclose.model.ConversationHead;
import app.afterclose.model.RunState;
import app.afterclose.model.Settings;
import app.afterclose.model.StopReason;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A scenario that can be cut off anywhere and taken up again: a model that answers by what it is
 * given alone, and a rep who acts by what the journal says alone.
 */
abstract class Play implements Provider {
  static final String ZONE = "Europe/Berlin";

  /**
   * Does what the rep does next, if anything.
   *
   * @return whether all is over
   */
  abstract boolean act(EngineRig rig);

  Settings.Limits limits() {
    return Settings.DEFAULT.limits();
  }

  /** Before the engine starts. */
  void prepare(TestTools tools) {}

  @Override
  public String kind() {
    return "play";
  }

  @Override
  public String model() {
    return "test";
  }

  @Override
  public boolean resumesExactly() {
    return true;
  }

  /** The conversation, once there is one. */
  static Optional<ConversationHead> conversation(EngineRig rig) {
    return rig.store.journal().conversations(0, 1).rows().stream().findFirst();
  }

  /** The conversation's last run; asks {@code text} when there is none yet. */
  static RunState asked(EngineRig rig, String text) {
    if (conversation(rig).isEmpty()) {
      rig.engine().ask(null, text, ZONE, false);
    }
    var head = conversation(rig).orElseThrow();
    return rig.store.journal().state(Objects.requireNonNull(head.run()).run()).orElseThrow();
  }

  /** The state after the last commit. */
  static RunState now(EngineRig rig, RunState before) {
    return rig.store.journal().state(before.run()).orElseThrow();
  }

  /** The first call whose card is open for approval. */
  static Optional<CallState> asking(RunState state) {
    return state.open().stream().filter(c -> c.phase() == CallState.Phase.ASKED).findFirst();
  }

  /** What the calls of this run's batches came to, as the model is told. */
  static List<Message.CallResult> results(TurnRequest request) {
    return request.messages().stream()
        .filter(Message.Results.class::isInstance)
        .flatMap(m -> ((Message.Results) m).results().stream())
        .toList();
  }

  /** Goes on from the kept text with the rest of {@code whole}. */
  static TurnResult says(TurnRequest request, Consumer<String> text, String whole) {
    if (!whole.startsWith(request.kept())) {
      throw new AssertionError("kept \"" + request.kept() + "\" is no part of \"" + whole + '"');
    }
    String rest = whole.substring(request.kept().length());
    text.accept(rest);
    return new TurnResult.Whole(rest, List.of(), StopReason.END, Script.COST, null);
  }

  static TurnResult calls(TurnRequest request, Cut cut, String... toolsAndArguments) {
    return Script.calls(toolsAndArguments).play(request, _ -> {}, cut);
  }
}
