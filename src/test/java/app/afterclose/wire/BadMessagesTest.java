package app.afterclose.wire;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.ConversationId;
import app.afterclose.model.LiveText;
import app.afterclose.model.RunId;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What nobody should send, sent over a real socket: the agent says what is wrong and stays. That a
 * socket of another user is refused is not tested: a test has one user.
 */
@Timeout(60)
final class BadMessagesTest extends SocketCase {
  private final BlockingQueue<String> gone = new LinkedBlockingQueue<>();
  private final BlockingQueue<Peer> peers = new LinkedBlockingQueue<>();
  private Endpoint endpoint;

  @BeforeEach
  void listen() throws IOException {
    endpoint =
        Endpoint.listen(
            socket(),
            json,
            peer -> {
              peers.add(peer);
              return handler(_ -> new Frame.Done(), gone);
            });
  }

  @AfterEach
  void theAgentIsStillUp() throws Exception {
    try (var connection = Endpoint.connect(socket(), json, new Heard())) {
      assertThat(connection.send(new Command.Summarise()).get(5, SECONDS))
          .isEqualTo(new Frame.Done());
    }
    endpoint.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1",
        "",
        "null",
        "17",
        "[]",
        "{}",
        "{\"id\":1",
        "{\"id\":\"one\",\"command\":{\"kind\":\"Summarise\"}}",
        "\u0000\u0001\ufffd",
      })
  void whatIsNoMessageIsRefusedAndEndsTheConnection(String line) throws IOException {
    try (var raw = raw()) {
      write(raw, (line + "\n").getBytes(StandardCharsets.UTF_8));
      assertThat(rest(raw)).startsWith("{\"re\":0").contains("Refused", "BAD", "one line of JSON");
    }
  }

  @Test
  void deeplyNestedJsonIsRefusedToo() throws IOException {
    try (var raw = raw()) {
      write(raw, ("[".repeat(1_000_000) + "\n").getBytes(StandardCharsets.UTF_8));
      assertThat(rest(raw)).contains("one line of JSON");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'kind':'Teleport'}|Teleport",
        "{'kind':'Stop'}|\"run\" of Stop is missing",
        "{'kind':'Stop','run':'no id of ours'}|not an id",
        "{'kind':'Watch','conversations':'many'}|many",
        "null|\"command\" of Request is missing",
      })
  void aCommandThatMakesNoSenseIsRefusedByItsNumberAndTheTalkGoesOn(String command, String why)
      throws IOException {
    try (var raw = raw()) {
      write(raw, request(7, command.replace('\'', '"')));
      write(raw, request(8, "{\"kind\":\"Summarise\",\"of\":\"a later version\"}"));
      var lines = Channels.newReader(raw, StandardCharsets.UTF_8);
      try (var in = new BufferedReader(lines)) {
        var refused = json.read(in.readLine(), Reply.class);
        assertThat(refused.re()).isEqualTo(7);
        assertThat(((Frame.Refused) refused.frame()).message()).contains(why);
        assertThat(json.read(in.readLine(), Reply.class)).isEqualTo(new Reply(8, new Frame.Done()));
      }
    }
  }

  @Test
  void aLineOfAHundredMegabytesIsRefusedBeforeItIsHeld() throws IOException {
    try (var raw = raw()) {
      byte[] piece = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      int sent = 0;
      try {
        for (; sent < 100; sent++) {
          write(raw, piece);
        }
      } catch (IOException _) {
        // The agent has hung up, as it should: its refusal can still be read.
        assertThat(sent).isBetween(8, 12);
      }
      assertThat(sent).isLessThan(100);
      assertThat(rest(raw)).contains("at most 8 MiB");
    }
  }

  @Test
  void aLineThatIsJustShortEnoughIsTaken() throws IOException {
    String head = "{\"id\":1,\"command\":{\"kind\":\"Search\",\"limit\":1,\"text\":\"";
    String tail = "\"}}";
    String text = "x".repeat(Wire.MAX_FRAME - head.length() - tail.length());
    try (var raw = raw()) {
      write(raw, (head + text + tail + "\n").getBytes(StandardCharsets.UTF_8));
      raw.shutdownOutput();
      assertThat(rest(raw)).startsWith("{\"re\":1").contains("Done");
    }
  }

  @Test
  void aTornLastLineIsNoCommand() throws Exception {
    try (var raw = raw()) {
      write(raw, "{\"id\":1,\"command\":{\"kind\":\"Quit\"}}".getBytes(StandardCharsets.UTF_8));
      raw.shutdownOutput();
      assertThat(rest(raw)).isEmpty();
      assertThat(gone.poll(5, SECONDS)).isEqualTo("gone");
    }
  }

  @Test
  void aReaderThatStopsReadingIsCutOffAndPushingNeverBlocks() throws Exception {
    try (var raw = raw()) {
      write(raw, request(1, "{\"kind\":\"Summarise\"}"));
      Peer peer = peers.poll(5, SECONDS);
      var text = new LiveText(new ConversationId("c"), new RunId("r"), 1, 0, "y".repeat(1 << 20));
      long pushed = 0;
      while (gone.isEmpty() && pushed < 100) {
        peer.push(new Frame.Live(text));
        pushed++;
      }
      assertThat(gone.poll(5, SECONDS)).isEqualTo("gone");
      // What the socket itself holds, and two frames' worth of waiting.
      assertThat(pushed).isGreaterThanOrEqualTo(15);
      assertThat(rest(raw).length()).isLessThan(20 << 20);
    }
  }

  private SocketChannel raw() throws IOException {
    SocketChannel raw = SocketChannel.open(StandardProtocolFamily.UNIX);
    raw.connect(UnixDomainSocketAddress.of(socket()));
    return raw;
  }

  private static byte[] request(long id, String command) {
    return ("{\"id\":" + id + ",\"command\":" + command + "}\n").getBytes(StandardCharsets.UTF_8);
  }

  private static void write(SocketChannel raw, byte[] bytes) throws IOException {
    var buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      raw.write(buffer);
    }
  }

  private static String rest(SocketChannel raw) {
    var all = new ByteArrayOutputStream();
    var buffer = ByteBuffer.allocate(64 << 10);
    try {
      while (raw.read(buffer) >= 0) {
        all.write(buffer.array(), 0, buffer.position());
        buffer.clear();
      }
    } catch (IOException _) {
      // Hanging up on unread bytes is a reset; what was said before it has been read.
    }
    return all.toString(StandardCharsets.UTF_8);
  }
}
