package app.afterclose.campaign;

import app.afterclose.json.Json;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A model behind the Anthropic protocol, on loopback. What it proposes is the plan in the rep's own
 * words ({@link Transcript}); it streams slowly enough for kills to fall into every phase, and
 * refuses a transcript in which a call lacks its result.
 */
final class FakeModel implements AutoCloseable {
  private static final String WORD = "word by word the answer grows, ";

  private final Json json = new Json();
  private final HttpServer server;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicLong calls = new AtomicLong();
  private final AtomicLong turns = new AtomicLong();
  private final Queue<String> flaws = new ConcurrentLinkedQueue<>();

  FakeModel() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What was wrong with the transcripts it was sent. */
  Queue<String> flaws() {
    return flaws;
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var transcript = Transcript.of(json.tree(body).path("messages"));
      if (!transcript.flaw().isEmpty()) {
        flaws.add(transcript.flaw());
        byte[] refusal =
            ("{\"type\":\"error\",\"error\":{\"type\":\"invalid_request_error\",\"message\":"
                    + json.write(transcript.flaw())
                    + "}}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(400, refusal.length);
        exchange.getResponseBody().write(refusal);
        return;
      }
      exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
      exchange.sendResponseHeaders(200, 0);
      try (OutputStream out = exchange.getResponseBody()) {
        stream(out, transcript);
      }
    } catch (IOException cut) {
      // Who asked was killed or let go: there is nobody to tell.
      closed.getCount();
    }
  }

  private void stream(OutputStream out, Transcript transcript) throws IOException {
    event(
        out,
        "message_start",
        "\"message\":{\"id\":\"m\",\"usage\":{\"input_tokens\":50,\"output_tokens\":1}}");
    event(
        out,
        "content_block_start",
        "\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}");
    long turn = turns.incrementAndGet();
    // Some turns take longer than it takes until a draft is saved.
    int words = turn % 9 == 0 ? 30 : (int) (turn % 5) + 2;
    int pause = turn % 9 == 0 ? 60 : 12;
    for (int i = 0; i < words && pause(pause); i++) {
      String text = "Turn " + turn + ", " + i + ": " + WORD;
      event(
          out,
          "content_block_delta",
          "\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":" + json.write(text) + "}");
    }
    event(out, "content_block_stop", "\"index\":0");
    String proposed = transcript.next();
    for (int i = 0; i < proposed.length(); i++) {
      call(out, i + 1, proposed.charAt(i));
    }
    String stop = proposed.isEmpty() ? "end_turn" : "tool_use";
    event(
        out,
        "message_delta",
        "\"delta\":{\"stop_reason\":\"" + stop + "\"},\"usage\":{\"output_tokens\":40}");
    event(out, "message_stop", "\"done\":true");
  }

  private void call(OutputStream out, int index, char letter) throws IOException {
    String tool = Transcript.tool(letter);
    String arguments = Transcript.arguments(letter);
    event(
        out,
        "content_block_start",
        "\"index\":%d,\"content_block\":{\"type\":\"tool_use\",\"id\":\"toolu_%d\",\"name\":\"%s\",\"input\":{}}"
            .formatted(index, calls.incrementAndGet(), tool));
    pause(4);
    event(
        out,
        "content_block_delta",
        "\"index\":%d,\"delta\":{\"type\":\"input_json_delta\",\"partial_json\":%s}"
            .formatted(index, json.write(arguments)));
    event(out, "content_block_stop", "\"index\":" + index);
  }

  private static void event(OutputStream out, String type, String fields) throws IOException {
    String text = "event: " + type + "\ndata: {\"type\":\"" + type + "\"," + fields + "}\n\n";
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** False when the model goes away. */
  private boolean pause(long millis) {
    try {
      return !closed.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
