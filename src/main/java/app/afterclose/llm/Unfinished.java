package app.afterclose.llm;

import app.afterclose.json.Json;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * What a paused turn began and did not end: a search by the provider itself whose result is still
 * to come. It is given back as it came where the model goes on with it at once; anywhere else in a
 * transcript it is refused. Source: platform.claude.com, "Server tools"; what servers say to it
 * otherwise. Pure.
 */
final class Unfinished {
  private Unfinished() {}

  /**
   * {@code raw} without what has no result, neither in it nor in what the model said next; itself
   * where nothing is left open.
   *
   * @param next the content of the message that follows, where the model went on in it, or empty
   */
  static String without(Json json, String raw, String next) {
    if (!raw.contains("tool_use\"") || open(json, raw, next).isEmpty()) {
      return raw;
    }
    Set<String> open = open(json, raw, next);
    ArrayNode left = json.mapper().createArrayNode();
    for (JsonNode block : blocks(json, raw)) {
      if (!open.contains(block.path("id").stringValue(""))) {
        left.add(block);
      }
    }
    // Thoughts stand before what they led to, never at a message's end.
    while (!left.isEmpty() && type(left.path(left.size() - 1)).endsWith("thinking")) {
      left.remove(left.size() - 1);
    }
    return json.mapper().writeValueAsString(left);
  }

  private static Set<String> open(Json json, String raw, String next) {
    var open = new HashSet<String>();
    for (JsonNode block : blocks(json, raw)) {
      if (type(block).endsWith("_tool_use")) {
        open.add(block.path("id").stringValue(""));
      }
    }
    for (String said : next.isEmpty() ? new String[] {raw} : new String[] {raw, next}) {
      for (JsonNode block : blocks(json, said)) {
        open.remove(block.path("tool_use_id").stringValue(""));
      }
    }
    return open;
  }

  private static JsonNode blocks(Json json, String raw) {
    return json.mapper()
        .reader()
        .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .readTree(raw);
  }

  private static String type(JsonNode block) {
    return block.path("type").stringValue("");
  }
}
