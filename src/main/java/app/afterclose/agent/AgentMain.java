package app.afterclose.agent;

import static app.afterclose.model.Texts.plain;

import app.afterclose.json.Json;
import app.afterclose.model.Figures;
import app.afterclose.model.Straight;
import app.afterclose.os.Folders;
import app.afterclose.os.Keyring;
import app.afterclose.os.Platform;
import app.afterclose.os.keyring.Keyrings;
import app.afterclose.store.DataLock;
import app.afterclose.store.DatabaseRefused;
import app.afterclose.store.StoreFailed;
import app.afterclose.tool.BuiltInTools;
import app.afterclose.tool.Tool;
import app.afterclose.tool.WebTools;
import app.afterclose.wire.Build;
import app.afterclose.wire.Frame;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The agent process. */
public final class AgentMain {
  private AgentMain() {}

  /**
   * Is the agent of the data folder until somebody quits it or the system ends it.
   *
   * @param home what {@code --home} said, or null
   * @return the exit status: 0 when it left or another agent is at work, 1 when it could not start
   */
  public static int run(@Nullable String home) {
    var figures = new Figures(Locale.getDefault(Locale.Category.FORMAT));
    return run(home, figures, AgentMain::tools);
  }

  private static List<Tool> tools(Json json, Figures figures) {
    List<Tool> web = WebTools.all(json, Build.own().version());
    return Stream.concat(BuiltInTools.all(json, figures).stream(), web.stream()).toList();
  }

  /** The same, with these tools. */
  static int run(
      @Nullable String home, Figures figures, BiFunction<Json, Figures, List<Tool>> tools) {
    return run(home, figures, tools, Level.INFO);
  }

  /** The same, with a log of this level. */
  static int run(
      @Nullable String home,
      Figures figures,
      BiFunction<Json, Figures, List<Tool>> tools,
      Level level) {
    try {
      Ahead ahead = Ahead.begin();
      Platform platform = Platform.here();
      Folders folders = Folders.open(home, platform);
      DataLock.Attempt attempt = DataLock.take(folders.data());
      if (attempt.lock().isEmpty()) {
        tell(
            "Afterclose is at work in %s already (%s)."
                .formatted(folders.data(), attempt.holder()));
        return 0;
      }
      try (DataLock _ = attempt.lock().get()) {
        // The lock comes first: the log's files are the one agent's.
        AgentLog.to(folders.logs(), level);
        return hold(ahead, folders, platform, figures, tools);
      }
    } catch (IOException | DatabaseRefused e) {
      log().error("The agent could not start", e);
      tell(String.valueOf(e.getMessage()));
      return 1;
    } catch (RuntimeException | LinkageError e) {
      log().error("The agent could not start, or broke", e);
      // The last line is what a client shows the rep: it must not be the last of a stack trace.
      tell(
          e instanceof StoreFailed
              ? String.valueOf(e.getMessage())
              : plain("attach.broke", e.toString()));
      return 1;
    }
  }

  /**
   * No constant, because the first of all loggers takes its time: {@link Ahead} begins before it.
   */
  private static Logger log() {
    return LoggerFactory.getLogger(AgentMain.class);
  }

  private static void tell(String message) {
    System.err.println(new Straight(System.err.charset()).of(message));
  }

  /** Is the agent of these folders, whose lock is held. */
  private static int hold(
      Ahead ahead,
      Folders folders,
      Platform platform,
      Figures figures,
      BiFunction<Json, Figures, List<Tool>> tools)
      throws IOException {
    SystemEnd end = SystemEnd.watched();
    try {
      Desktop desktop = Desktops.of(platform, folders);
      serve(ahead, folders, Keyrings.system(platform), desktop, figures, tools, end);
      return 0;
    } catch (RuntimeException | LinkageError e) {
      if (end.come()) {
        // Java loads no library and takes no hook any more: most likely nothing is broken.
        log().info("Ended by the system", e);
        return 0;
      }
      throw e;
    }
  }

  private static void serve(
      Ahead ahead,
      Folders folders,
      Keyring keyring,
      Desktop desktop,
      Figures figures,
      BiFunction<Json, Figures, List<Tool>> tools,
      SystemEnd end)
      throws IOException {
    Clock clock = Clock.system(ZoneId.systemDefault());
    try (var agent = new Agent(folders, keyring, desktop, clock, figures, tools, ahead.wire())) {
      end.asks(() -> agent.leave(Frame.Reason.QUIT));
      log().info("At work in {}", folders.data());
      Frame.Reason reason = agent.await();
      log().info("Leaving: {}", reason);
    } finally {
      end.gone();
    }
  }
}
