package app.afterclose.llm;

import app.afterclose.json.Json;
import app.afterclose.model.Call;
import app.afterclose.model.ToolSpec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/**
 * The body of a request for chat completions. The output limit is left to the server: its name and
 * its bounds differ from one to the next, and what is cut off goes on in a next turn.
 */
final class OpenAiRequest {
  private final Json json;
  private final TurnRequest request;
  private final Quirks quirks;

  OpenAiRequest(Json json, TurnRequest request, Quirks quirks) {
    this.json = json;
    this.request = request;
    this.quirks = quirks;
  }

  String body(String model, OpenAiSearch search) {
    ObjectNode body = json.mapper().createObjectNode();
    body.put("model", model).put("stream", true);
    if (quirks.takes(Quirks.USAGE)) {
      body.putObject(Quirks.USAGE).put("include_usage", true);
    }
    ArrayNode messages = body.putArray("messages");
    system(messages);
    request.messages().forEach(message -> message(messages, message));
    urge(messages);
    if (!request.tools().isEmpty()) {
      ArrayNode tools = body.putArray("tools");
      request.tools().forEach(tool -> tool(tools.addObject(), tool));
      if (request.wrapUp() && quirks.takes(Quirks.CHOICE)) {
        body.put(Quirks.CHOICE, "none");
      }
    }
    search.ask(body);
    return json.mapper().writeValueAsString(body);
  }

  private void system(ArrayNode messages) {
    if (!request.system().isBlank()) {
      messages.addObject().put("role", "system").put("content", request.system().strip());
    }
  }

  private static void tool(ObjectNode node, ToolSpec tool) {
    node.put("type", "function")
        .putObject("function")
        .put("name", tool.name())
        .put("description", tool.description())
        .putRawValue("parameters", new RawValue(tool.schema()));
  }

  private void message(ArrayNode messages, Message message) {
    switch (message) {
      case Message.User m -> user(messages, m.dated());
      case Message.Plain m -> user(messages, m.text());
      case Message.Assistant m -> assistant(messages, m);
      case Message.Results m -> {
        for (Message.CallResult result : m.results()) {
          messages
              .addObject()
              .put("role", "tool")
              .put("tool_call_id", id(result.call()))
              .put("content", Wording.result(result));
        }
      }
    }
  }

  /** Two in a row become one: the templates of many local models want the roles to alternate. */
  private static void user(ArrayNode messages, String text) {
    if (messages.path(messages.size() - 1) instanceof ObjectNode before
        && before.path("role").stringValue("").equals("user")) {
      before.put("content", before.path("content").stringValue("") + "\n\n" + text);
    } else {
      messages.addObject().put("role", "user").put("content", text);
    }
  }

  private void assistant(ArrayNode messages, Message.Assistant message) {
    String raw = message.raw();
    if (raw != null && quirks.takes(Quirks.THOUGHTS) && quirks.takes(Quirks.EXTRA)) {
      messages.addRawValue(new RawValue(raw));
      return;
    }
    boolean silent = message.text().isBlank();
    if (silent && message.calls().isEmpty()) {
      return;
    }
    ObjectNode node = messages.addObject().put("role", "assistant");
    if (silent) {
      node.putNull("content");
    } else {
      node.put("content", message.text());
    }
    if (!message.calls().isEmpty()) {
      ArrayNode calls = node.putArray("tool_calls");
      message.calls().forEach(call -> call(calls.addObject(), call));
    }
  }

  private static void call(ObjectNode node, Call call) {
    node.put("id", id(call))
        .put("type", "function")
        .putObject("function")
        .put("name", call.tool())
        .put("arguments", call.arguments());
  }

  /** The server's own id; ours where it gave none. */
  private static String id(Call call) {
    return call.providerId().isBlank() ? call.id().value() : call.providerId();
  }

  /**
   * What is asked beyond the transcript stands at its end, so that its beginning is what was sent
   * before. Several servers refuse a user's message after a tool's: the kept text, or a word that
   * the results have come, stands between them as the model's own.
   */
  private void urge(ArrayNode messages) {
    boolean results =
        !request.messages().isEmpty() && request.messages().getLast() instanceof Message.Results;
    boolean answered =
        !request.messages().isEmpty() && request.messages().getLast() instanceof Message.Assistant;
    if (!request.kept().isEmpty()) {
      messages.addObject().put("role", "assistant").put("content", request.kept());
      user(messages, Wording.GO_ON_ABOVE);
    } else if (request.wrapUp() && results) {
      messages.addObject().put("role", "assistant").put("content", Wording.RESULTS_READ);
    } else if (answered && !request.wrapUp()) {
      user(messages, Wording.GO_ON);
    }
    if (request.wrapUp()) {
      user(messages, Wording.WRAP_UP);
    }
  }
}
