package app.afterclose;

import app.afterclose.agent.AgentMain;
import app.afterclose.model.Figures;
import app.afterclose.model.Straight;
import app.afterclose.terminal.Screen;
import app.afterclose.terminal.Terminal;
import app.afterclose.window.Display;
import app.afterclose.window.WindowMain;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The program's entry: the arguments decide between the window, the agent and the terminal. */
public final class Main {
  private static final int USAGE = 2;

  /** What the terminal does where no window can be opened. */
  private static final String EXAMPLE = "Analyse my pipeline";

  private Main() {}

  /**
   * Starts what the arguments ask for and ends with its status.
   *
   * @param args the command line; none opens the window
   */
  public static void main(String... args) {
    // Whatever is formatted has the digits that the figures have, in every country.
    var figures = new Figures(Locale.getDefault(Locale.Category.FORMAT));
    Locale.setDefault(Locale.Category.FORMAT, figures.locale());
    var arguments = Arguments.of(Arrays.asList(args));
    List<String> words = arguments.words();
    System.exit(
        switch (arguments.start()) {
          case WINDOW -> window(words);
          case AGENT -> AgentMain.run(words.isEmpty() ? null : words.getFirst());
          case TERMINAL -> terminal(words);
        });
  }

  private static int window(List<String> options) {
    var lack = Display.lacks();
    if (lack.isEmpty()) {
      return open(options);
    }
    return switch (lack.get()) {
      case GTK -> say(lack.get().message());
      case DISPLAY -> {
        tell(lack.get().message() + " Here is “" + EXAMPLE + "” in the terminal instead.");
        var words = new ArrayList<>(options);
        words.addAll(List.of("ask", EXAMPLE));
        yield terminal(words);
      }
    };
  }

  /** On its own, so that nothing of JavaFX is loaded before a window is really to be opened. */
  private static int open(List<String> options) {
    try {
      WindowMain.run(options);
      return 0;
    } catch (IllegalArgumentException e) {
      return say(String.valueOf(e.getMessage()));
    }
  }

  private static int terminal(List<String> words) {
    // What concerns the user is said by the commands themselves, in the user's words.
    Logger.getLogger("").setLevel(Level.OFF);
    var terminal =
        new Terminal(
            Screen.here(),
            System.in,
            Clock.systemUTC(),
            ZoneId.systemDefault(),
            new Figures(Locale.getDefault(Locale.Category.FORMAT)));
    return terminal.run(words.toArray(String[]::new));
  }

  private static int say(String message) {
    tell(message);
    return USAGE;
  }

  private static void tell(String message) {
    System.err.println(new Straight(System.err.charset()).of(message));
  }
}
