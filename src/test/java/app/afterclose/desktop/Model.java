package app.afterclose.desktop;

import app.afterclose.json.Json;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/**
 * A model on loopback whose pace the test sets. What it does is in the request's words: "hold" has
 * it begin and wait for {@link #release}, "break" has it fail until {@link #mend}, "task" has it
 * propose a task, which asks the rep first; anything else is answered at once.
 */
final class Model implements AutoCloseable {
  static final String ANSWER = "## Done\\n\\nThree deals moved, and two of them need a call today.";

  private final Json json = new Json();
  private final HttpServer server;
  private final CountDownLatch released = new CountDownLatch(1);
  private volatile boolean mended;

  Model() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  /** The settings of a program that asks this model, and gives up on a failure at once. */
  String settings() {
    return settings("\"titleModel\": null");
  }

  /** The same with one more setting. */
  String settings(String more) {
    return """
    {%s, "provider": {"kind": "openai", "baseUrl": "http://127.0.0.1:%d/v1", "model": "model-x",
      "key": "none", "timeouts": {"firstByte": "PT20M", "idle": "PT20M"}}, "limits": {"attempts": 1}}
    """
        .formatted(more, server.getAddress().getPort());
  }

  void release() {
    released.countDown();
  }

  void mend() {
    mended = true;
  }

  @Override
  public void close() {
    release();
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      JsonNode messages = json.tree(body).path("messages");
      JsonNode last = messages.path(messages.size() - 1);
      String asked = last.path("role").asString("").equals("user") ? last.toString() : "";
      if (asked.contains("break") && !mended) {
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
      exchange.sendResponseHeaders(200, 0);
      try (OutputStream out = exchange.getResponseBody()) {
        stream(out, asked);
      }
    }
  }

  private void stream(OutputStream out, String asked) throws IOException {
    if (asked.contains("hold")) {
      chunk(out, "{\"content\":\"I am looking at your deals. \"}", "null");
      hold();
    }
    if (asked.contains("task")) {
      chunk(
          out,
          "{\"tool_calls\":[{\"index\":0,\"id\":\"call_1\",\"type\":\"function\",\"function\":{\"name\":\"create_task\",\"arguments\":\"{\\\"title\\\":\\\"Call"
              + " Ann Lee\\\"}\"}}]}",
          "null");
      chunk(out, "{}", "\"tool_calls\"");
    } else {
      chunk(out, "{\"content\":\"" + ANSWER + "\"}", "null");
      chunk(out, "{}", "\"stop\"");
    }
    out.write("data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8));
  }

  private static void chunk(OutputStream out, String delta, String finish) throws IOException {
    String text =
        "data: {\"choices\":[{\"index\":0,\"delta\":"
            + delta
            + ",\"finish_reason\":"
            + finish
            + "}]}\n\n";
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private void hold() {
    try {
      released.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
