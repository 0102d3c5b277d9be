package app.afterclose.window.state;

import app.afterclose.model.Texts;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sends commands to the agent; answers come back on the JavaFX thread. For that thread. */
final class Sender {
  private final Texts texts;
  private final Agent agent;
  private final Executor gate;
  private final Consumer<String> notice;

  /**
   * @param gate onto the JavaFX thread
   * @param notice is told what was refused, in the rep's words
   */
  Sender(Agent agent, Executor gate, Texts texts, Consumer<String> notice) {
    this.texts = texts;
    this.agent = agent;
    this.gate = gate;
    this.notice = notice;
  }

  /**
   * Sends what the rep asked for: a refusal is told in the notice. {@code then} is told the answer,
   * be it a refusal; null when the agent went away.
   */
  void send(Command command, Consumer<@Nullable Frame> then) {
    consult(
        command,
        answer -> {
          told(answer);
          then.accept(answer);
        });
  }

  /** Sends what the rep did not ask for: it is done again when the agent is back. */
  void quietly(Command command, Consumer<Frame> then) {
    consult(
        command,
        answer -> {
          if (answer != null) {
            then.accept(answer);
          }
        });
  }

  /** Sends {@code command}; what is refused is told to {@code then} and nowhere else. */
  void consult(Command command, Consumer<@Nullable Frame> then) {
    var _ =
        agent
            .send(command)
            .whenComplete(
                (answer, lost) -> gate.execute(() -> then.accept(lost == null ? answer : null)));
  }

  private void told(@Nullable Frame answer) {
    if (answer == null) {
      notice.accept(texts.say("engine.away"));
    } else if (answer instanceof Frame.Refused refused) {
      notice.accept(refused.message());
    }
  }
}
