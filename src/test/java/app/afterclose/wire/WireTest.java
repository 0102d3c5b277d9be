package app.afterclose.wire;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterclose.json.Json;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Entry;
import app.afterclose.model.LiveText;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunId;
import app.afterclose.model.Secret;
import app.afterclose.model.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Commands and frames over a real socket. */
@Timeout(30)
class WireTest {
  private static final ConversationId C = new ConversationId("c1");
  private static final RunId R = new RunId("r1");

  private final Json json = Wire.json();
  @TempDir private Path folder;

  @Test
  void everyCommandIsAnsweredByItsNumberAndInOrder() throws Exception {
    try (var _ =
            listen(
                (_, command) -> new Frame.Asked(R, ((Command.Unfollow) command).conversation()));
        var connection = Endpoint.connect(socket(), json, new Heard())) {
      var answers = new ArrayList<CompletableFuture<Frame>>();
      for (int i = 0; i < 1000; i++) {
        answers.add(connection.send(new Command.Unfollow(new ConversationId("c" + i))));
      }
      for (int i = 0; i < 1000; i++) {
        assertThat(answers.get(i).get(5, SECONDS))
            .isEqualTo(new Frame.Asked(R, new ConversationId("c" + i)));
      }
    }
  }

  @Test
  void whatIsPushedBeforeAReplyArrivesBeforeIt() throws Exception {
    try (var _ =
            listen(
                (peer, _) -> {
                  for (int i = 0; i < 500; i++) {
                    peer.push(new Frame.Live(new LiveText(C, R, 1, i, "word ")));
                  }
                  return new Frame.Done();
                });
        var heard = new Heard();
        var connection = Endpoint.connect(socket(), json, heard)) {
      var seen = connection.send(new Command.Summarise()).thenApply(_ -> List.copyOf(heard.frames));
      assertThat(seen.get(5, SECONDS)).hasSize(500);
      assertThat(seen.get()).last().isEqualTo(new Frame.Live(new LiveText(C, R, 1, 499, "word ")));
    }
  }

  @Test
  void aPushFromAnotherThreadReachesEveryClientBeforeTheEnd() throws Exception {
    var all = new ArrayList<Heard>();
    try (var endpoint = listen((_, _) -> new Frame.Done())) {
      for (int i = 0; i < 40; i++) {
        var heard = new Heard();
        all.add(heard);
        var connection = Endpoint.connect(socket(), json, heard);
        heard.connection = connection;
        connection.send(new Command.Summarise()).get(5, SECONDS);
      }
      endpoint.pushToAll(new Frame.Bye(Frame.Reason.QUIT));
    }
    for (Heard heard : all) {
      assertThat(heard.frames.poll(5, SECONDS)).isEqualTo(new Frame.Bye(Frame.Reason.QUIT));
      assertThat(heard.ended.get(5, SECONDS)).isEqualTo("the agent closed it");
    }
  }

  @Test
  void aHandlerThatFailsIsAnsweredAndTheTalkGoesOn() throws Exception {
    var tries = new ArrayList<Command>();
    try (var _ =
            listen(
                (_, command) -> {
                  tries.add(command);
                  if (tries.size() == 1) {
                    throw new IllegalStateException("out of luck");
                  }
                  return new Frame.Done();
                });
        var connection = Endpoint.connect(socket(), json, new Heard())) {
      assertThat(connection.send(new Command.Summarise()).get(5, SECONDS))
          .isInstanceOfSatisfying(
              Frame.Refused.class, r -> assertThat(r.why()).isEqualTo(Frame.Why.FAULT));
      assertThat(connection.send(new Command.Summarise()).get(5, SECONDS))
          .isEqualTo(new Frame.Done());
    }
  }

  @Test
  void aClientThatGoesIsNoticedOnce() throws Exception {
    var gone = new LinkedBlockingQueue<String>();
    try (var _ = Endpoint.listen(socket(), json, _ -> handler((_) -> new Frame.Done(), gone))) {
      var connection = Endpoint.connect(socket(), json, new Heard());
      connection.send(new Command.Summarise()).get(5, SECONDS);
      connection.close();
      assertThat(gone.poll(5, SECONDS)).isEqualTo("gone");
      assertThatThrownBy(() -> connection.send(new Command.Summarise()).get(5, SECONDS))
          .hasCauseInstanceOf(Connection.Lost.class);
    }
    assertThat(gone).isEmpty();
  }

  @Test
  void answersThatCannotComeAnyMoreFail() throws Exception {
    var asked = new CountDownLatch(1);
    var may = new CountDownLatch(1);
    var endpoint =
        listen(
            (_, _) -> {
              asked.countDown();
              try {
                may.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              return new Frame.Done();
            });
    try (var connection = Endpoint.connect(socket(), json, new Heard())) {
      var answer = connection.send(new Command.Summarise());
      asked.await();
      endpoint.close();
      assertThatThrownBy(() -> answer.get(5, SECONDS)).hasCauseInstanceOf(Connection.Lost.class);
    } finally {
      may.countDown();
    }
  }

  @Test
  void theSocketIsTheOwnersAloneReplacesADeadOneAndGoesWithItsEndpoint() throws Exception {
    Files.writeString(socket(), "left by an agent that was killed");
    try (var _ = listen((_, _) -> new Frame.Done())) {
      assertThat(Files.getPosixFilePermissions(socket()))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      try (var connection = Endpoint.connect(socket(), json, new Heard())) {
        assertThat(connection.send(new Command.Summarise()).get(5, SECONDS))
            .isEqualTo(new Frame.Done());
      }
    }
    assertThat(socket()).doesNotExist();
    assertThatThrownBy(() -> Endpoint.connect(socket(), json, new Heard()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aPathThatNoSystemTakesIsRefusedInWords() {
    Path deep = folder.resolve("x".repeat(100)).resolve("s");
    assertThatThrownBy(() -> Endpoint.listen(deep, json, _ -> handler(_ -> new Frame.Done(), null)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("systems allow only 100");
  }

  @Test
  void moreEntriesThanFitOneFrameGoAheadOfTheReply() throws Exception {
    List<Recorded> many =
        IntStream.rangeClosed(1, 30).mapToObj(i -> titled(i, "é".repeat(200_000))).toList();
    try (var _ = listen((_, _) -> new Frame.Entries(C, many, List.of()));
        var heard = new Heard();
        var connection = Endpoint.connect(socket(), json, heard)) {
      assertThat(connection.send(new Command.Follow(C, 0)).get(10, SECONDS))
          .isEqualTo(new Frame.Entries(C, List.of(), List.of()));
      assertThat(heard.frames).hasSize(30).first().isEqualTo(new Frame.Happened(many.getFirst()));
    }
  }

  @Test
  void whatIsTooLongToSendIsRefusedNotDropped() throws Exception {
    try (var _ = listen((_, _) -> new Frame.Trouble("x".repeat(Wire.MAX_FRAME)));
        var connection = Endpoint.connect(socket(), json, new Heard())) {
      var tooLong = new Command.Ask(null, "x".repeat(Wire.MAX_FRAME), "UTC", false);
      assertThat(connection.send(tooLong).get(5, SECONDS))
          .isInstanceOfSatisfying(
              Frame.Refused.class, r -> assertThat(r.message()).contains("at most 8 MiB"));
      assertThat(connection.send(new Command.Summarise()).get(5, SECONDS))
          .isInstanceOfSatisfying(
              Frame.Refused.class, r -> assertThat(r.message()).contains("larger than 8 MiB"));
    }
  }

  private static Recorded titled(long seq, String title) {
    return new Recorded(seq, Instant.EPOCH, C, null, 0, Duration.ZERO, new Entry.Titled(title));
  }

  private Path socket() {
    return folder.resolve("s");
  }

  private Endpoint listen(BiFunction<Peer, Command, Frame> on) throws IOException {
    return Endpoint.listen(socket(), json, peer -> handler(c -> on.apply(peer, c), null));
  }

  static Handler handler(Function<Command, Frame> on, BlockingQueue<String> gone) {
    return new Handler() {
      @Override
      public Frame on(Command command) {
        return on.apply(command);
      }

      @Override
      public void gone() {
        if (gone != null) {
          gone.add("gone");
        }
      }
    };
  }

  /** What a client heard. */
  static final class Heard implements Connection.Listener, AutoCloseable {
    final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
    final CompletableFuture<String> ended = new CompletableFuture<>();
    Connection connection;

    @Override
    public void pushed(Frame frame) {
      frames.add(frame);
    }

    @Override
    public void ended(String why) {
      ended.complete(why);
    }

    @Override
    public void close() {
      if (connection != null) {
        connection.close();
      }
    }
  }

  @Test
  void whatTakesLongKeepsNobodyWaiting() throws Exception {
    var slow = new CompletableFuture<Frame>();
    Function<Peer, Handler> handlers =
        _ ->
            new Handler() {
              @Override
              public Frame on(Command command) {
                return new Frame.Done();
              }

              @Override
              public Optional<CompletableFuture<Frame>> later(Command command) {
                return command instanceof Command.DetectServers
                    ? Optional.of(slow)
                    : Optional.empty();
              }

              @Override
              public void gone() {}
            };
    try (var _ = Endpoint.listen(socket(), json, handlers);
        var connection = Endpoint.connect(socket(), json, new Heard())) {
      var first = connection.send(new Command.DetectServers());
      assertThat(connection.send(new Command.Summarise()).get(5, SECONDS))
          .isEqualTo(new Frame.Done());
      assertThat(first).isNotDone();
      slow.completeExceptionally(new IllegalStateException("broken"));
      assertThat(first.get(5, SECONDS))
          .isInstanceOfSatisfying(
              Frame.Refused.class, r -> assertThat(r.why()).isEqualTo(Frame.Why.FAULT));
    }
  }

  @Test
  void aKeyPassesTheWireAndIsNeverPrinted() throws Exception {
    var provider = new Settings.Provider("openai", "http://here/v1", "m", "keyring");
    var key = new Secret("sk-marked");
    var commands =
        List.of(
            new Command.UseProvider(provider, key, false),
            new Command.TestConnection(provider, key),
            new Command.ListModels(provider, key));
    for (Command command : commands) {
      assertThat(command.toString()).doesNotContain("sk-marked");
      assertThat(new Request(1, command).toString()).doesNotContain("sk-marked");
      String line = json.write(new Request(1, command));
      assertThat(json.read(line, Request.class).command()).isEqualTo(command);
      assertThatThrownBy(
              () ->
                  json.read(line.replace("\"sk-marked\"", "{\"x\":\"sk-marked\"}"), Request.class))
          .hasMessageNotContaining("sk-marked");
    }
  }
}
