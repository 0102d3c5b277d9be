package app.afterclose.window.settings;

import app.afterclose.model.Texts;
import app.afterclose.window.state.Desk;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A part of the settings on its way into the file. Each change builds on the one before, saved or
 * not yet, so that none undoes another. For the JavaFX thread.
 */
final class Wish<T> {
  private final Desk desk;
  private final Texts texts;
  private final Supplier<T> current;
  private final Function<T, Command> command;
  private @Nullable T wished;
  private @Nullable T before;
  private int flights;

  /**
   * @param current what the agent last told
   * @param command saves it
   */
  Wish(Desk desk, Texts texts, Supplier<T> current, Function<T, Command> command) {
    this.desk = desk;
    this.texts = texts;
    this.current = current;
    this.command = command;
  }

  /** What is so, or will be once what is on its way has come. */
  T now() {
    T told = current.get();
    if (flights == 0 && !told.equals(before)) {
      wished = null;
    }
    return wished == null ? told : wished;
  }

  /**
   * Saves {@code change}.
   *
   * @param then told why it could not be saved, in the rep's words; or empty when it was
   */
  void change(UnaryOperator<T> change, Consumer<String> then) {
    T next = change.apply(now());
    wished = next;
    flights++;
    desk.consult(
        command.apply(next),
        answer -> {
          flights--;
          String why = why(answer);
          if (flights == 0) {
            before = current.get();
            wished = why.isEmpty() ? next : null;
          }
          then.accept(why);
        });
  }

  private String why(@Nullable Frame answer) {
    return switch (answer) {
      case Frame.Done _ -> "";
      case Frame.Refused refused -> refused.message();
      case null, default -> texts.say("settings.away");
    };
  }
}
