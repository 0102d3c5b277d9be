package app.afterclose.llm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts tool calls together from their pieces. Pieces belong together by their index; where a server
 * gives all its calls the same index, or none, another id begins another call.
 */
final class OpenAiCalls {
  private final List<Piece> calls = new ArrayList<>();
  private final Map<Integer, Piece> open = new HashMap<>();

  private static final class Piece {
    private final StringBuilder arguments = new StringBuilder();
    private String id = "";
    private String tool = "";
    private @Nullable JsonNode extra;
  }

  /** Takes in one piece; gives back what was written with it. */
  String add(JsonNode piece) {
    int index = piece.path("index").asInt(0);
    String written = add(index, piece.path("id").stringValue(""), piece.path("function"));
    Piece call = open.get(index);
    if (call != null && piece.path(Quirks.EXTRA).isObject()) {
      call.extra = piece.path(Quirks.EXTRA);
    }
    return written;
  }

  /** Takes in a piece of a function's call; gives back what was written with it. */
  String add(int index, String id, JsonNode function) {
    String tool = function.path("name").stringValue("");
    Piece call = open.get(index);
    if (call == null || another(call, id, tool)) {
      call = new Piece();
      calls.add(call);
      open.put(index, call);
    }
    if (call.id.isEmpty()) {
      call.id = id;
    }
    if (call.tool.isEmpty()) {
      call.tool = tool;
    }
    JsonNode given = function.path("arguments");
    // A string in pieces; from some servers the object itself, at once.
    String arguments = given.isObject() ? given.toString() : given.stringValue("");
    call.arguments.append(arguments);
    return tool + arguments;
  }

  /** The calls in the order in which they began. Where the server gave no id, it is empty. */
  List<Answer.Asked> all() {
    return calls.stream()
        .map(call -> new Answer.Asked(call.id, call.tool, call.arguments.toString()))
        .toList();
  }

  /** Whether a call came with more than the protocol knows. */
  boolean haveExtra() {
    return calls.stream().anyMatch(call -> call.extra != null);
  }

  /** Writes the calls as they are sent back. */
  void writeTo(ArrayNode array) {
    for (Piece call : calls) {
      String arguments = call.arguments.toString();
      ObjectNode node = array.addObject().put("id", call.id).put("type", "function");
      node.putObject("function")
          .put("name", call.tool)
          .put("arguments", arguments.isBlank() ? "{}" : arguments);
      if (call.extra != null) {
        node.set(Quirks.EXTRA, call.extra);
      }
    }
  }

  /** A name after arguments begins another call even where the server gives no ids at all. */
  private static boolean another(Piece call, String id, String tool) {
    return id.isEmpty()
        ? !tool.isEmpty() && call.arguments.toString().stripTrailing().endsWith("}")
        : !call.id.isEmpty() && !call.id.equals(id);
  }
}
