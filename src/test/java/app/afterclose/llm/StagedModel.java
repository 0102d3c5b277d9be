package app.afterclose.llm;

import app.afterclose.json.Json;
import app.afterclose.model.Settings;
import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A model behind real HTTP that gives one answer after another, keeps what it was asked with, and
 * refuses a transcript in which calls and results are not paired.
 */
public final class StagedModel implements AutoCloseable {
  private final Json json = new Json();
  private final Protocol protocol;
  private final ModelServer server = new ModelServer();
  private final Queue<MockResponse> answers = new ConcurrentLinkedQueue<>();
  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private final List<String> refused = new CopyOnWriteArrayList<>();

  public StagedModel(Protocol protocol) throws IOException {
    this.protocol = protocol;
    server.serve(this::answer);
  }

  private MockResponse answer(String body) {
    bodies.add(body);
    MockResponse next = answers.poll();
    if (next == null || !StrictModel.paired(protocol, json.tree(body).path("messages"))) {
      refused.add(body);
      return new MockResponse.Builder().code(400).body("{\"error\":\"not this\"}").build();
    }
    return next;
  }

  /** Who asks it, waiting no longer than {@code timeouts}. */
  public Provider provider(Settings.Timeouts timeouts) {
    return server.provider(protocol, timeouts);
  }

  public Provider provider() {
    return provider(ModelServer.PATIENT);
  }

  /** The next answer is this stream, whole. */
  public StagedModel streams(String stream) {
    answers.add(ModelServer.stream().chunkedBody(stream, 50).build());
    return this;
  }

  public StagedModel says(String text) {
    return streams(protocol.says(text));
  }

  /** The next answer says this and then nothing more. */
  public StagedModel saysAndHolds(String text) {
    answers.add(server.holding(protocol.begins(text)));
    return this;
  }

  /** The next answer says this, and then the connection is lost. */
  public StagedModel saysAndIsLost(String text) {
    String begun = protocol.begins(text);
    answers.add(
        ModelServer.stream()
            .body(begun)
            .setHeader("content-length", begun.length() + 1_000)
            .onResponseEnd(new SocketEffect.CloseSocket())
            .build());
    return this;
  }

  /** The next answer is no stream but this. */
  public StagedModel answers(int status, String body, String... headers) {
    var response = new MockResponse.Builder().code(status).body(body);
    for (String header : headers) {
      response.addHeader(header);
    }
    answers.add(response.build());
    return this;
  }

  /**
   * The next answer thinks, says "I look." and calls {@code look} and {@code note}.
   *
   * @param note what is to be noted; also part of the calls' ids
   */
  public StagedModel works(String note) {
    return works(note, "I look.");
  }

  /** As {@link #works(String)}, but says {@code text}. */
  public StagedModel works(String note, String text) {
    return streams(
        named(protocol.tools, note)
            .replace("I look.", text)
            .replace(
                "\"name\":\"summary\",\"input\":{}",
                "\"name\":\"note\",\"input\":{\"text\":\"" + note + "\"}")
            .replace(
                "\"name\":\"summary\",\"arguments\":\"{}\"",
                "\"name\":\"note\",\"arguments\":\"{\\\"text\\\":\\\"" + note + "\\\"}\""));
  }

  /** What {@link #works} is to be sent back as, to the byte. */
  public String worked(String note) {
    return protocol == Protocol.ANTHROPIC
        ? named(Recordings.ANTHROPIC_TOOLS_RAW, note)
            .replace(
                "\"name\":\"summary\",\"input\":{}",
                "\"name\":\"note\",\"input\":{\"text\":\"" + note + "\"}")
        : "\"function\":{\"name\":\"look\",\"arguments\":\"{\\\"at\\\": \\\"Proposal\\\"}\"}";
  }

  private static String named(String recording, String note) {
    return recording
        .replace("toolu_01", "toolu_" + note)
        .replace("call_a", "call_a" + note)
        .replace("call_b", "call_b" + note)
        .replace("deals", "look")
        .replace("stage", "at")
        .replace("posal\\\", \\\"above\\\": 1.50}", "posal\\\"}")
        .replace("\"Proposal\", \"above\": 1.50", "\"Proposal\"");
  }

  /** How often it was asked. */
  public int requests() {
    return bodies.size();
  }

  /** The requests that it refused. */
  public List<String> refused() {
    return List.copyOf(refused);
  }

  /** Request {@code n} as it came. */
  public String body(int n) {
    return bodies.get(n);
  }

  /** The messages of request {@code n}, without the marks for the cache, the system's left out. */
  public List<JsonNode> messages(int n) {
    return request(n)
        .path("messages")
        .valueStream()
        .filter(message -> !message.path("role").stringValue("").equals("system"))
        .toList();
  }

  /** All of request {@code n} but its messages: what an epoch freezes. */
  public JsonNode frame(int n) {
    var frame = (ObjectNode) request(n);
    frame.remove("messages");
    return frame;
  }

  private JsonNode request(int n) {
    JsonNode body = json.tree(bodies.get(n));
    for (JsonNode message : body.path("messages")) {
      for (JsonNode block : message.path("content")) {
        if (block instanceof ObjectNode object) {
          object.remove(Quirks.CACHE);
        }
      }
    }
    return body;
  }

  /** What stands at the end of a request that goes on from {@code kept}. */
  public List<String> goingOn(String kept) {
    return protocol == Protocol.ANTHROPIC
        ? List.of(Wording.goOnFrom(kept))
        : List.of(kept, Wording.GO_ON_ABOVE);
  }

  @Override
  public void close() {
    server.close();
  }
}
