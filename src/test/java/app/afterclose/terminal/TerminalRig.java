package app.afterclose.terminal;

import app.afterclose.client.AgentClient;
import app.afterclose.client.FakeAgent;
import app.afterclose.client.Story;
import app.afterclose.model.British;
import app.afterclose.model.Figures;
import app.afterclose.model.Recorded;
import app.afterclose.wire.Build;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** A terminal whose streams are read back, before an agent that answers as a test says. */
final class TerminalRig implements AutoCloseable {
  private static final Build BUILD = new Build(1, "0.1.0", "");

  final Story story = new Story();
  final List<Recorded> journal = new CopyOnWriteArrayList<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Path socket;
  private volatile FakeAgent agent;
  String stdin = "";

  /** How its rep reads numbers and dates. */
  Figures figures = British.FIGURES;

  TerminalRig(Path folder) {
    this.socket = folder.resolve("s");
  }

  /** An agent comes up; the one before, if any, is gone. */
  FakeAgent agent(Function<Command, Frame> script) throws IOException {
    if (agent != null) {
      agent.close();
    }
    agent = new FakeAgent(socket, BUILD, journal, script);
    return agent;
  }

  /** The agent ends as by a quit. */
  void leave() {
    try {
      agent.pushToAll(new Frame.Bye(Frame.Reason.QUIT));
      agent.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int run(String... args) {
    out.reset();
    err.reset();
    return new Terminal(desk()).run(args);
  }

  /** What a command is given. */
  Desk desk() {
    var screen =
        new Screen(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false);
    var clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    var in = new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8));
    return new Desk(screen, in, this::client, clock, ZoneId.of("Europe/Berlin"), figures);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /** Waits until standard output holds this. */
  void awaitOut(String text) {
    await(() -> out().contains(text));
  }

  /** Waits until standard error holds this. */
  void awaitErr(String text) {
    await(() -> err().contains(text));
  }

  private static void await(BooleanSupplier met) {
    long until = System.nanoTime() + 10_000_000_000L;
    while (!met.getAsBoolean() && System.nanoTime() < until) {
      Thread.onSpinWait();
    }
  }

  private AgentClient client(String home, boolean start, AgentClient.Listener listener) {
    return new AgentClient(socket, BUILD, null, listener);
  }

  @Override
  public void close() throws IOException {
    if (agent != null) {
      agent.close();
    }
  }
}
