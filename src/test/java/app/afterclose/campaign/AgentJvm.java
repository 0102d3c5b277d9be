package app.afterclose.campaign;

import app.afterclose.agent.CampaignAgent;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One life of an agent, in a JVM of its own. */
final class AgentJvm implements AutoCloseable {
  private final Process process;
  private final Path output;

  private AgentJvm(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /**
   * Starts one.
   *
   * @param extra more of its environment
   */
  static AgentJvm start(Path home, Path runtime, int outside, Map<String, String> extra)
      throws IOException {
    Path output = home.resolveSibling(home.getFileName() + ".out");
    var builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx128m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                CampaignAgent.class.getName(),
                home.toString(),
                String.valueOf(outside)));
    builder.environment().put("XDG_RUNTIME_DIR", runtime.toString());
    builder.environment().putAll(extra);
    File out = output.toFile();
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(out));
    Process process = builder.start();
    process.getOutputStream().close();
    return new AgentJvm(process, output);
  }

  long pid() {
    return process.pid();
  }

  boolean alive() {
    return process.isAlive();
  }

  /** Waits until it has ended by itself; false when it has not in this time. */
  boolean ended(Duration patience) throws InterruptedException {
    return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  int status() {
    return process.exitValue();
  }

  /** What agents of this folder printed. */
  String printed() throws IOException {
    return Files.readString(output);
  }

  /** SIGKILL. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
