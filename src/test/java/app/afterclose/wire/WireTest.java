package app.afterclose.wire;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterclose.model.ConversationId;
import app.afterclose.model.Entry;
import app.afterclose.model.LiveText;
import app.afterclose.model.Recorded;
import app.afterclose.model.Secret;
import app.afterclose.model.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Commands and frames over a real socket. */
final class WireTest extends SocketCase {
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
  void theTalkIsTheSameWithARehearsalAndWithoutOne() {
    var reply = new Reply(3, new Frame.Asked(R, C));
    assertThat(Wire.rehearsed().write(reply)).isEqualTo(Wire.json().write(reply));
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
