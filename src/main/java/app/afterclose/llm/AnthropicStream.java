package app.afterclose.llm;

import app.afterclose.json.Json;
import app.afterclose.model.Problem;
import app.afterclose.model.StopReason;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer of the Anthropic Messages API. Source: platform.claude.com, "Streaming messages" and
 * "Handling stop reasons".
 */
final class AnthropicStream extends Answer {
  private final Json json;
  private final TreeMap<Integer, AnthropicBlock> blocks = new TreeMap<>();
  private @Nullable String stop;
  private String reason = "";
  private final Sources sources = new Sources();
  private long input = -1;
  private long output = -1;

  AnthropicStream(
      Json json, Problems problems, TurnRequest request, long sent, Consumer<String> out) {
    super(json, problems, request, sent, out);
    this.json = json;
  }

  @Override
  boolean endMark(String data) {
    return false;
  }

  @Override
  boolean event(JsonNode data, @Nullable String type) {
    switch (data.path("type").stringValue(type == null ? "" : type)) {
      case "message_start" -> read(data.path("message").path("usage"));
      case "content_block_start" -> start(data.path("index").asInt(0), data.path("content_block"));
      case "content_block_delta" -> more(data.path("index").asInt(0), data.path("delta"));
      case "message_delta" -> end(data);
      case "message" -> {
        atOnce(data);
        return true;
      }
      case "message_stop" -> {
        return true;
      }
      // Pings, the ends of blocks, and what later versions may add.
      default -> {}
    }
    return false;
  }

  /** A server that does not stream. */
  private void atOnce(JsonNode message) {
    JsonNode content = message.path("content");
    for (int i = 0; i < content.size(); i++) {
      start(i, content.path(i));
    }
    read(message.path("usage"));
    stopped(message, message.path("usage"));
  }

  private void start(int index, JsonNode first) {
    if (first instanceof ObjectNode object) {
      var block = new AnthropicBlock(object);
      blocks.put(index, block);
      first.path("citations").forEach(sources::add);
      if (block.isText()) {
        say(first.path("text").stringValue(""));
      }
    }
  }

  private void more(int index, JsonNode delta) {
    AnthropicBlock block = blocks.get(index);
    if (block == null) {
      return;
    }
    block.add(delta);
    sources.add(delta.path("citation"));
    if (delta.path("type").stringValue("").equals("text_delta")) {
      say(delta.path("text").stringValue(""));
    } else {
      wrote(delta.path("partial_json").stringValue(""));
      wrote(delta.path("thinking").stringValue(""));
    }
  }

  private void end(JsonNode data) {
    read(data.path("usage"));
    stopped(data.path("delta"), data.path("usage"));
  }

  private void stopped(JsonNode delta, JsonNode usage) {
    if (usage.path("output_tokens").isNumber()) {
      output = usage.path("output_tokens").asLong(0);
    }
    if (delta.path("stop_reason").isString()) {
      stop = delta.path("stop_reason").stringValue("");
      reason = delta.path("stop_details").path("explanation").stringValue("");
    }
  }

  /** What was read counts with what came from a cache or went into it. */
  private void read(JsonNode usage) {
    if (usage.path("input_tokens").isNumber()) {
      long sum =
          usage.path("input_tokens").asLong(0)
              + usage.path("cache_creation_input_tokens").asLong(0)
              + usage.path("cache_read_input_tokens").asLong(0);
      input = Math.max(input, sum);
    }
  }

  @Override
  boolean done() {
    return stop != null;
  }

  @Override
  long input() {
    return input;
  }

  @Override
  long output() {
    return output;
  }

  @Override
  TurnResult whole() {
    return switch (stop == null ? "" : stop) {
      case "max_tokens" -> ended(StopReason.LENGTH, List.of(), null);
      case "model_context_window_exceeded" -> failed(new Problem.TooLong());
      case "pause_turn" -> ended(StopReason.PAUSE, calls(), raw());
      case "refusal" ->
          reason.isBlank()
              ? ended(StopReason.REFUSAL, List.of(), null)
              : failed(new Problem.Refused(reason.strip()));
      default -> {
        List<Asked> calls = calls();
        if (calls.isEmpty()) {
          say(sources.missingIn(text()));
        }
        yield ended(StopReason.END, calls, raw());
      }
    };
  }

  private List<Asked> calls() {
    var calls = new ArrayList<Asked>();
    for (AnthropicBlock block : blocks.values()) {
      if (block.isCall()) {
        calls.add(block.call());
      }
    }
    return calls;
  }

  private @Nullable String raw() {
    ArrayNode content = json.mapper().createArrayNode();
    for (AnthropicBlock block : blocks.values()) {
      if (!block.isEmpty()) {
        content.add(block.whole());
      }
    }
    return content.isEmpty() ? null : json.mapper().writeValueAsString(content);
  }
}
