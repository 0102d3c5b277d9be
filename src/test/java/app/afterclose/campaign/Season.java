package app.afterclose.campaign;

import app.afterclose.os.Folders;
import app.afterclose.os.Platform;
import app.afterclose.store.JournalFixture;
import app.afterclose.wire.Build;
import app.afterclose.wire.Command;
import app.afterclose.wire.Connection;
import app.afterclose.wire.Endpoint;
import app.afterclose.wire.Frame;
import app.afterclose.wire.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Agents one after the other over one data folder, each killed, the last one let go on. */
final class Season {
  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration LONGEST = Duration.ofSeconds(2);
  private static final Duration SETTLING = Duration.ofMinutes(3);

  private final Path folder;
  private final Path home;
  private final Path runtime;
  private final Path socket;
  private final Random random;
  private final Outside outside;
  private final Acknowledged acknowledged = new Acknowledged();
  private final Rep rep;
  private int kills;
  private int copies;

  Season(Path folder, Random random, FakeModel model, Outside outside) throws IOException {
    this.folder = folder;
    this.random = random;
    this.outside = outside;
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    home = Files.createDirectory(folder.resolve("home"), owner);
    runtime = Files.createDirectory(folder.resolve("run"), owner);
    // A short link, so that caps are among what happens.
    Files.writeString(
        home.resolve("settings.json"),
        """
        {"provider": {"kind": "anthropic", "baseUrl": "%s", "model": "fake", "key": "none"},
         "limits": {"link": "PT3S"}}
        """
            .formatted(model.url()));
    var platform =
        new Platform(
            Platform.here().kind(),
            Platform.here().user(),
            Platform.here().temporary(),
            Map.of("XDG_RUNTIME_DIR", runtime.toString()));
    socket = Folders.open(home.toString(), platform).socket();
    rep = new Rep(random, outside, acknowledged);
  }

  Path home() {
    return home;
  }

  Path socket() {
    return socket;
  }

  /** Starts an agent that nobody kills, with this in its environment besides. */
  AgentJvm start(Map<String, String> environment) throws IOException {
    return AgentJvm.start(home, runtime, outside.port(), environment);
  }

  /** What the last agent left. */
  Inspection left() throws IOException {
    return inspect();
  }

  int kills() {
    return kills;
  }

  int acknowledged() {
    return acknowledged.told().size();
  }

  /** Starts an agent, kills it at a moment drawn, and copies what it left. */
  Inspection round() throws IOException, InterruptedException {
    Moment moment = Moment.draw(random);
    try (var agent = AgentJvm.start(home, runtime, outside.port(), Map.of())) {
      var visit = new Visit(socket, rep, acknowledged, false);
      try {
        await(moment, agent, visit);
        agent.kill();
        kills++;
      } finally {
        agent.kill();
        visit.close();
      }
    }
    return inspect();
  }

  /** Starts an agent that is let go on until every run is over, and quits it. */
  Inspection end() throws IOException, InterruptedException {
    try (var agent = AgentJvm.start(home, runtime, outside.port(), Map.of())) {
      var visit = new Visit(socket, rep, acknowledged, true);
      try {
        attach(agent, visit);
        if (visit.settled(SETTLING)) {
          quit(agent);
        }
      } finally {
        agent.kill();
        visit.close();
      }
    }
    return inspect();
  }

  /** Throws the season's files away; those of one in which something was found are kept. */
  void forget() {
    JournalFixture.delete(folder);
  }

  void forget(Inspection inspection) {
    JournalFixture.delete(inspection.copy());
  }

  private Inspection inspect() throws IOException {
    outside.settle();
    return Inspection.copy(home, folder.resolve("copy-" + ++copies), acknowledged, outside);
  }

  private void await(Moment moment, AgentJvm agent, Visit visit)
      throws IOException, InterruptedException {
    boolean ended =
        switch (moment) {
          case Moment.Starting(Duration after) -> agent.ended(after);
          case Moment.Working(Duration after) -> {
            attach(agent, visit);
            yield agent.ended(after);
          }
          case Moment.Told(int entries) -> {
            attach(agent, visit);
            visit.told(entries, LONGEST);
            yield !agent.alive();
          }
        };
    if (ended) {
      throw gone(agent);
    }
  }

  private static void attach(AgentJvm agent, Visit visit) throws IOException, InterruptedException {
    long until = System.nanoTime() + START.toNanos();
    while (!visit.attached(Duration.ofMillis(100))) {
      if (!agent.alive()) {
        throw gone(agent);
      }
      if (System.nanoTime() > until) {
        throw new AssertionError("the agent welcomes nobody: " + agent.printed());
      }
    }
  }

  private static AssertionError gone(AgentJvm agent) throws IOException {
    return new AssertionError(
        "the agent ended by itself with " + agent.status() + ": " + agent.printed());
  }

  private void quit(AgentJvm agent) throws IOException, InterruptedException {
    try (Connection connection = Endpoint.connect(socket, Wire.json(), new Deaf())) {
      var _ = connection.send(Build.own().hello());
      Frame answer = connection.send(new Command.Quit()).get(10, TimeUnit.SECONDS);
      if (!(answer instanceof Frame.Done) || !agent.ended(Duration.ofSeconds(30))) {
        throw new AssertionError("the agent does not quit: " + answer);
      }
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("the agent does not quit", e);
    }
  }

  private static final class Deaf implements Connection.Listener {
    @Override
    public void pushed(Frame frame) {}

    @Override
    public void ended(@Nullable String why) {}
  }
}
