package app.afterclose.agent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.afterclose.model.RunStatus;
import app.afterclose.model.Secret;
import app.afterclose.model.Settings;
import app.afterclose.os.Folders;
import app.afterclose.os.Platform;
import app.afterclose.os.keyring.FakeSecrets;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A marked key goes from a client over the socket into the keyring, and from there to a server that
 * fails in every way in which keys have leaked elsewhere. Afterwards it is nowhere else: not in a
 * file, not in a log that holds everything, not in what the process shows.
 */
@Timeout(120)
class MarkedKeyTest {
  private static final String KEY = "sk-MARKED-q7Zr2LxW9cTn4Ve";
  private static final String ASKED = "Look at my pipeline, Quillfeather";

  @TempDir private Path folder;
  private final MockWebServer model = new MockWebServer();
  private final MockWebServer elsewhere = new MockWebServer();
  private final List<String> authorised = new CopyOnWriteArrayList<>();
  private final Needles needles = new Needles(KEY);
  private volatile String mode = "";
  private FakeSecrets secrets;
  private Folders folders;
  private Process agent;

  @BeforeEach
  void start() throws Exception {
    assumeTrue(Files.isDirectory(Path.of("/proc/self")), "processes are looked at in /proc");
    elsewhere.start();
    model.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            authorised.add(String.valueOf(request.getHeaders().get("Authorization")));
            return answer(request);
          }
        });
    model.start();
    secrets = new FakeSecrets(folder).serve();
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    Path run = Files.createDirectory(folder.resolve("run"), owner);
    Path home = Files.createDirectory(folder.resolve("home"));
    var environment = Map.of("XDG_RUNTIME_DIR", run.toString());
    folders =
        Folders.open(
            home.toString(), new Platform(Platform.Kind.LINUX, folder, folder, environment));
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Xmx128m",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            LoudAgent.class.getName(),
            home.toString());
    builder.environment().put("XDG_RUNTIME_DIR", run.toString());
    builder.environment().put("DBUS_SESSION_BUS_ADDRESS", secrets.address());
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("output").toFile());
    agent = builder.start();
  }

  @AfterEach
  void stop() throws Exception {
    if (agent != null) {
      agent.destroyForcibly().waitFor();
    }
    if (secrets != null) {
      secrets.close();
    }
    model.close();
    elsewhere.close();
  }

  @Test
  void aKeyIsInTheKeyringAndOnItsWayToItsServerAndNowhereElse() throws Exception {
    try (var client = connect()) {
      var settings = new Settings.Provider("openai", model.url("/v1").toString(), "m", "keyring");
      mode = "answer";
      client.ask(new Command.TestConnection(settings, new Secret(KEY)));
      client.ask(new Command.ListModels(settings, new Secret(KEY)));
      assertThat(client.ask(new Command.UseProvider(settings, new Secret(KEY), false)))
          .isInstanceOf(Frame.Done.class);
      assertThat(secrets.values()).containsExactly(KEY);

      client.run("answer", RunStatus.Completed.class);
      client.run("refuse", RunStatus.Failed.class);
      client.run("repeat", RunStatus.Failed.class);
      client.run("redirect", RunStatus.Failed.class);
      client.run("fail in the stream", RunStatus.Failed.class);
      client.run("rubbish", RunStatus.Waiting.class);
      client.run("hang up", RunStatus.Waiting.class);
      client.stop("hold");
      assertThat(authorised).isNotEmpty().allMatch(("Bearer " + KEY)::equals);
      assertThat(elsewhere.getRequestCount()).as("a key is for one server").isZero();

      secrets.replaceAll(KEY + "\nX-Injected: " + KEY);
      client.run("answer", RunStatus.Failed.class);
      assertThat(found()).isEmpty();
      client.ask(new Command.Quit());
    }
    assertThat(agent.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(found()).isEmpty();
    assertThat(new Needles("Quillfeather").under(folders.data()))
        .as("the search finds what is there")
        .anyMatch(where -> where.contains("afterclose.db"));
    String log = Files.readString(folders.logs().resolve("engine-0.log"));
    assertThat(log).as("everything is logged").contains(" FINE");
  }

  /** Where the key lies about. */
  private List<String> found() throws IOException {
    var found = new ArrayList<>(needles.under(folder));
    if (agent.isAlive()) {
      Path process = Path.of("/proc", String.valueOf(agent.pid()));
      for (String part : List.of("cmdline", "environ")) {
        found.addAll(needles.in(part, Files.readAllBytes(process.resolve(part))));
      }
    }
    return found;
  }

  private MockResponse answer(RecordedRequest request) {
    var response = new MockResponse.Builder();
    String seen = String.valueOf(request.getHeaders().get("Authorization"));
    if (request.getTarget().endsWith("/models")) {
      return response.body("{\"data\":[{\"id\":\"m\"}]}").build();
    }
    return switch (mode) {
      case "refuse" ->
          response
              .code(401)
              .body("{\"error\":{\"message\":\"Incorrect API key: %s\"}}".formatted(seen))
              .build();
      case "repeat" -> response.code(400).addHeader("X-Seen", KEY).body("You sent " + seen).build();
      case "redirect" ->
          response.code(307).addHeader("Location", elsewhere.url("/v1?key=" + KEY)).build();
      case "fail in the stream" ->
          stream(
              said("One moment"),
              "{\"error\":{\"code\":401,\"type\":\"authentication_error\",\"message\":\"%s\"}}"
                  .formatted(seen));
      case "rubbish" -> stream(said("One moment"), "{ rubbish " + seen);
      case "hang up" -> response.onRequestStart(SocketEffect.ShutdownConnection.INSTANCE).build();
      case "hold" ->
          stream(
              response.bodyDelay(0, TimeUnit.SECONDS).throttleBody(200, 1, TimeUnit.MINUTES),
              said("Held"),
              said("x".repeat(400)));
      default ->
          stream(
              said("All is well."),
              "{\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}",
              "[DONE]");
    };
  }

  private static MockResponse stream(String... data) {
    return stream(new MockResponse.Builder(), data);
  }

  private static MockResponse stream(MockResponse.Builder response, String... data) {
    var body = new StringBuilder();
    for (String one : data) {
      body.append("data: ").append(one).append("\n\n");
    }
    return response.addHeader("content-type: text/event-stream").body(body.toString()).build();
  }

  private static String said(String text) {
    return "{\"choices\":[{\"delta\":{\"content\":\"" + text + "\"}}]}";
  }

  /** Knocks until the agent answers. */
  private Client connect() throws Exception {
    while (true) {
      try {
        var client = new Client(folders.socket());
        client.ask(Build.own().hello());
        client.ask(new Command.Watch(10));
        return client;
      } catch (IOException notYet) {
        if (agent.waitFor(20, TimeUnit.MILLISECONDS)) {
          throw new AssertionError(Files.readString(folder.resolve("output")), notYet);
        }
      }
    }
  }

  private final class Client implements AutoCloseable, Connection.Listener {
    private final BlockingQueue<Frame> pushed = new LinkedBlockingQueue<>();
    private final Connection connection;

    Client(Path socket) throws IOException {
      connection = Endpoint.connect(socket, Wire.json(), this);
    }

    Frame ask(Command command) throws Exception {
      Frame frame = connection.send(command).get(60, TimeUnit.SECONDS);
      assertThat(needles.in("the answer to " + command, frame.toString().getBytes(UTF_8)))
          .isEmpty();
      return frame;
    }

    /** A run that the server answers in this way comes to this. */
    void run(String way, Class<? extends RunStatus> status) throws Exception {
      mode = way;
      var asked = (Frame.Asked) ask(new Command.Ask(null, ASKED, "UTC", false));
      await(
          way,
          frame ->
              frame instanceof Frame.HeadChanged changed
                  && changed.head().run() != null
                  && changed.head().run().run().equals(asked.run())
                  && status.isInstance(changed.head().run().status()));
      if (status == RunStatus.Waiting.class) {
        ask(new Command.Stop(asked.run()));
      }
    }

    /** A run that is stopped while the server speaks. */
    void stop(String way) throws Exception {
      mode = way;
      var asked = (Frame.Asked) ask(new Command.Ask(null, ASKED, "UTC", false));
      ask(new Command.Follow(asked.conversation(), 0));
      await(way, frame -> frame instanceof Frame.Live);
      ask(new Command.Stop(asked.run()));
      await(
          way,
          frame ->
              frame instanceof Frame.HeadChanged changed
                  && changed.head().run() != null
                  && changed.head().run().status() instanceof RunStatus.Cancelled);
    }

    private void await(String what, Predicate<Frame> wanted) throws InterruptedException {
      Frame next;
      do {
        next = pushed.poll(60, TimeUnit.SECONDS);
        assertThat(next).as(what).isNotNull();
        assertThat(needles.in("a push", next.toString().getBytes(UTF_8))).isEmpty();
      } while (!wanted.test(next));
    }

    @Override
    public void pushed(Frame frame) {
      pushed.add(frame);
    }

    @Override
    public void ended(String because) {}

    @Override
    public void close() {
      connection.close();
    }
  }
}
