package app.afterclose.llm;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/**
 * One block of content, put together so that it can be sent back exactly as it came: signed
 * thoughts are refused when a character of the message has changed.
 */
final class AnthropicBlock {
  private final ObjectNode start;
  private final StringBuilder text;
  private final StringBuilder thinking;
  private final StringBuilder signature;
  private final StringBuilder arguments = new StringBuilder();

  /** A block as its first event gives it; it may already be whole. */
  AnthropicBlock(ObjectNode start) {
    this.start = start;
    this.text = new StringBuilder(start.path("text").stringValue(""));
    this.thinking = new StringBuilder(start.path("thinking").stringValue(""));
    this.signature = new StringBuilder(start.path("signature").stringValue(""));
  }

  /** Takes in a delta; kinds that later versions may add are passed over. */
  void add(JsonNode delta) {
    switch (delta.path("type").stringValue("")) {
      case "text_delta" -> text.append(delta.path("text").stringValue(""));
      case "thinking_delta" -> thinking.append(delta.path("thinking").stringValue(""));
      case "signature_delta" -> signature.append(delta.path("signature").stringValue(""));
      case "input_json_delta" -> arguments.append(delta.path("partial_json").stringValue(""));
      case "citations_delta" -> {
        ArrayNode cited =
            start.get("citations") instanceof ArrayNode have ? have : start.putArray("citations");
        cited.add(delta.path("citation"));
      }
      default -> {}
    }
  }

  boolean isText() {
    return type().equals("text");
  }

  boolean isCall() {
    return type().equals("tool_use");
  }

  /** Whether it is a text that says nothing: such blocks are refused when they are sent back. */
  boolean isEmpty() {
    return isText() && text.toString().isBlank();
  }

  /** The call that it is. */
  Answer.Asked call() {
    return new Answer.Asked(
        start.path("id").stringValue(""), start.path("name").stringValue(""), arguments());
  }

  /** The whole block; the arguments of a call must be JSON. */
  ObjectNode whole() {
    ObjectNode whole = start.deepCopy();
    switch (type()) {
      case "text" -> whole.put("text", text.toString());
      case "thinking" -> {
        whole.put("thinking", thinking.toString());
        // Servers that think without signing do not get a signature back that is none.
        if (!signature.isEmpty() || whole.has("signature")) {
          whole.put("signature", signature.toString());
        }
      }
      default -> {
        if (!arguments.isEmpty()) {
          whole.putRawValue("input", new RawValue(arguments.toString()));
        }
      }
    }
    return whole;
  }

  private String arguments() {
    JsonNode whole = start.path("input");
    return arguments.isEmpty() && whole.isObject() ? whole.toString() : arguments.toString();
  }

  private String type() {
    return start.path("type").stringValue("");
  }
}
