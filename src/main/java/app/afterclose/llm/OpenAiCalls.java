package app.afterclose.llm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

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
  }

  /** Takes in one piece; gives back what was written with it. */
  String add(JsonNode piece) {
    int index = piece.path("index").asInt(0);
    String id = piece.path("id").stringValue("");
    JsonNode function = piece.path("function");
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

  /** A name after arguments begins another call even where the server gives no ids at all. */
  private static boolean another(Piece call, String id, String tool) {
    return id.isEmpty()
        ? !tool.isEmpty() && call.arguments.toString().stripTrailing().endsWith("}")
        : !call.id.isEmpty() && !call.id.equals(id);
  }
}
