package app.afterclose.os.power;

import static app.afterclose.model.Texts.plain;

import app.afterclose.os.Platform;
import app.afterclose.os.SessionBus;
import app.afterclose.os.Wakefulness;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where wakefulness comes from. */
public final class Power {
  /** What the system's own list of what keeps it awake says. */
  static String why() {
    return plain("power.why");
  }

  private static final Logger LOG = LoggerFactory.getLogger(Power.class);

  /** A plug is asked about at each step of a run, and is pulled out seldom. */
  private static final Duration STANDS = Duration.ofSeconds(20);

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private Power() {}

  /** The system's own. Making it touches nothing. */
  public static Wakefulness system(Platform platform) {
    return switch (platform.kind()) {
      case LINUX ->
          new Awake(
              linux(platform), remembered(new Mains(Path.of("/sys/class/power_supply"))::there));
      case WINDOWS -> new Awake(List.of(new ExecutionState()), remembered(ExecutionState::mains));
      case MAC -> new Awake(List.of(caffeinate()), remembered(Power::macMains));
    };
  }

  private static BooleanSupplier remembered(BooleanSupplier mains) {
    return new Remembered(mains, STANDS, System::nanoTime);
  }

  private static List<Awake.Way> linux(Platform platform) {
    var ways = new ArrayList<Awake.Way>();
    String path = platform.environment().getOrDefault("PATH", "/usr/bin:/bin");
    // The sentences are read when the first is said: no start waits for them.
    Helper.find("systemd-inhibit", path)
        .ifPresent(program -> ways.add(lost -> inhibit(program).take(lost)));
    ways.add(new ScreenSaver(() -> SessionBus.open(platform)));
    return ways;
  }

  private static Awake.Way inhibit(Path program) {
    return new Helper(
        List.of(
            program.toString(),
            "--what=sleep:idle",
            "--who=Afterclose",
            "--why=" + why(),
            "--mode=block",
            "cat"));
  }

  private static Awake.Way caffeinate() {
    String own = String.valueOf(ProcessHandle.current().pid());
    return new Helper(List.of("/usr/bin/caffeinate", "-i", "-w", own));
  }

  private static boolean macMains() {
    try {
      Process process =
          new ProcessBuilder("/usr/bin/pmset", "-g", "batt").redirectErrorStream(true).start();
      // It says far less than a pipe holds.
      if (!process.waitFor(PATIENCE)) {
        process.destroyForcibly();
        LOG.info("macOS does not answer about its power");
        return true;
      }
      return macMains(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      LOG.info("macOS cannot be asked about its power", e);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** What {@code pmset -g batt} says in its first line. */
  static boolean macMains(String said) {
    return !said.contains("'Battery Power'");
  }
}
