package app.afterclose.wire;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

/** How an endpoint and its connections begin and end. */
final class EndpointTest extends SocketCase {
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
      assertThat(heard.ended.get(5, SECONDS)).isEqualTo("it was closed there");
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
}
