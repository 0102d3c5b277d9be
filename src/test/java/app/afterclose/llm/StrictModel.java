package app.afterclose.llm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import mockwebserver3.MockResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A model behind real HTTP that, like the real ones, refuses a request in which a call lacks its
 * result, results are out of order, or anything else comes between a call and its results.
 */
public final class StrictModel implements AutoCloseable {
  private final Protocol protocol;
  private final ModelServer server = new ModelServer();
  private final List<String> refused = new CopyOnWriteArrayList<>();

  /** What it proposes, by how many results it has been given; none left: it says {@link #SAID}. */
  public static final String SAID = Protocol.SAID;

  /**
   * @param kind {@code anthropic} or {@code openai}
   * @param turns the calls it proposes, given the number of results so far: name, arguments, …;
   *     empty for the final text
   */
  public StrictModel(String kind, IntFunction<List<String>> turns) throws IOException {
    this(kind, turns, () -> null);
  }

  /** The same, with a final text of its own: one line without quotes, or null for {@link #SAID}. */
  public StrictModel(
      String kind, IntFunction<List<String>> turns, Supplier<@Nullable String> finale)
      throws IOException {
    protocol = kind.equals(Protocol.ANTHROPIC.kind) ? Protocol.ANTHROPIC : Protocol.OPENAI;
    server.dispatch(body -> answer(body, turns, finale));
  }

  /** Who asks it. */
  public Provider provider() {
    return server.provider(protocol);
  }

  /** The requests that it refused. */
  public List<String> refused() {
    return List.copyOf(refused);
  }

  @Override
  public void close() {
    server.close();
  }

  private MockResponse answer(
      JsonNode body, IntFunction<List<String>> turns, Supplier<@Nullable String> finale) {
    JsonNode messages = body.path("messages");
    if (!paired(protocol, messages)) {
      refused.add(messages.toString());
      return new MockResponse.Builder()
          .code(400)
          .body("{\"error\":{\"message\":\"a call lacks its result\"}}")
          .build();
    }
    int results = results(messages);
    List<String> calls = turns.apply(results);
    String stream = calls.isEmpty() ? finale(finale.get()) : proposing(calls, results);
    return ModelServer.stream().body(stream).build();
  }

  private String finale(@Nullable String said) {
    if (said == null) {
      return protocol.text;
    }
    return protocol == Protocol.ANTHROPIC
        ? Recordings.anthropic(said, "end_turn")
        : Recordings.openAi(said, "stop");
  }

  private int results(JsonNode messages) {
    int results = 0;
    for (JsonNode message : messages) {
      results +=
          protocol == Protocol.ANTHROPIC
              ? ids(message, "tool_result", "tool_use_id").size()
              : message.path("role").stringValue("").equals("tool") ? 1 : 0;
    }
    return results;
  }

  private String proposing(List<String> calls, int results) {
    var stream = new StringBuilder();
    if (protocol == Protocol.ANTHROPIC) {
      event(stream, "{'type':'message_start','message':{'usage':{'input_tokens':9}}}");
    }
    for (int i = 0; i < calls.size() / 2; i++) {
      String id = "call_" + (results + i);
      String name = calls.get(2 * i);
      String arguments = calls.get(2 * i + 1).replace("\"", "\\\"");
      if (protocol == Protocol.ANTHROPIC) {
        event(
            stream,
            "{'type':'content_block_start','index':%d,'content_block':{'type':'tool_use','id':'%s','name':'%s','input':{}}}"
                .formatted(i, id, name));
        event(
            stream,
            "{'type':'content_block_delta','index':%d,'delta':{'type':'input_json_delta','partial_json':'%s'}}"
                .formatted(i, arguments));
        event(stream, "{'type':'content_block_stop','index':%d}".formatted(i));
      } else {
        event(
            stream,
            "{'choices':[{'index':0,'delta':{'tool_calls':[{'index':%d,'id':'%s','type':'function','function':{'name':'%s','arguments':'%s'}}]},'finish_reason':null}]}"
                .formatted(i, id, name, arguments));
      }
    }
    if (protocol == Protocol.ANTHROPIC) {
      event(
          stream,
          "{'type':'message_delta','delta':{'stop_reason':'tool_use'},'usage':{'output_tokens':9}}");
      event(stream, "{'type':'message_stop'}");
    } else {
      event(stream, "{'choices':[{'index':0,'delta':{},'finish_reason':'tool_calls'}]}");
      stream.append("data: [DONE]\n\n");
    }
    return stream.toString();
  }

  private static void event(StringBuilder stream, String quoted) {
    String data = quoted.replace('\'', '"');
    int at = data.indexOf("\"type\":\"");
    if (data.startsWith("{\"type\"")) {
      int from = at + "\"type\":\"".length();
      stream.append("event: ").append(data, from, data.indexOf('"', from)).append('\n');
    }
    stream.append("data: ").append(data).append("\n\n");
  }

  /** Whether every call is followed by its result at once, in order, and by nothing else before. */
  static boolean paired(Protocol protocol, JsonNode messages) {
    return switch (protocol) {
      case ANTHROPIC -> anthropic(messages);
      case OPENAI -> openAi(messages);
    };
  }

  private static boolean anthropic(JsonNode messages) {
    for (int i = 0; i < messages.size(); i++) {
      List<String> called = ids(messages.path(i), "tool_use", "id");
      List<String> answered = ids(messages.path(i + 1), "tool_result", "tool_use_id");
      boolean only = answered.size() == messages.path(i + 1).path("content").size();
      if (!called.equals(answered) || (!called.isEmpty() && !only)) {
        return false;
      }
    }
    return true;
  }

  private static List<String> ids(JsonNode message, String type, String field) {
    var ids = new ArrayList<String>();
    for (JsonNode block : message.path("content")) {
      if (block.path("type").stringValue("").equals(type)) {
        ids.add(block.path(field).stringValue());
      }
    }
    return ids;
  }

  private static boolean openAi(JsonNode messages) {
    var open = new ArrayList<String>();
    for (JsonNode message : messages) {
      if (message.path("role").stringValue("").equals("tool")) {
        if (open.isEmpty()
            || !open.removeFirst().equals(message.path("tool_call_id").stringValue())) {
          return false;
        }
      } else if (!open.isEmpty()) {
        return false;
      }
      for (JsonNode call : message.path("tool_calls")) {
        open.add(call.path("id").stringValue());
      }
    }
    return open.isEmpty();
  }
}
