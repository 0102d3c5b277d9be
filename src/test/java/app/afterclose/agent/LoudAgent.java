package app.afterclose.agent;

import app.afterclose.model.British;
import app.afterclose.tool.BuiltInTools;
import java.util.logging.Level;

/** The agent as it is, with everything that anybody logs in its log. */
final class LoudAgent {
  private LoudAgent() {}

  /** {@code arguments}: the data folder. */
  public static void main(String... arguments) {
    System.exit(AgentMain.run(arguments[0], British.FIGURES, BuiltInTools::all, Level.ALL));
  }
}
