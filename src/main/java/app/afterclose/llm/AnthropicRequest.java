package app.afterclose.llm;

import app.afterclose.json.Json;
import app.afterclose.model.Call;
import app.afterclose.model.Outcome;
import app.afterclose.model.ToolSpec;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** The body of a request to the Anthropic Messages API. */
final class AnthropicRequest {
  /**
   * What every model in service can write at once. What is cut off there goes on in a next turn.
   */
  private static final int MAX_TOKENS = 16_000;

  /** The version that every model which searches knows; later ones run code besides. */
  private static final String SEARCH = "web_search_20250305";

  /** Searches in one turn, each of which is billed. */
  private static final int SEARCHES = 5;

  private final Json json;

  /** As many of the last messages are marked, so that one is found again after many results. */
  private static final int MARKED = 2;

  private final TurnRequest request;
  private final Quirks quirks;

  AnthropicRequest(Json json, TurnRequest request, Quirks quirks) {
    this.json = json;
    this.request = request;
    this.quirks = quirks;
  }

  String body(String model, boolean webSearch) {
    ObjectNode body = json.mapper().createObjectNode();
    body.put("model", model)
        .put("max_tokens", Math.min(MAX_TOKENS, quirks.most()))
        .put("stream", true);
    if (!request.system().isBlank()) {
      cached(body.putArray("system").addObject().put("type", "text").put("text", request.system()));
    }
    if (!request.tools().isEmpty() || webSearch) {
      ArrayNode tools = body.putArray("tools");
      request.tools().forEach(tool -> tool(tools.addObject(), tool));
      if (webSearch) {
        tools.addObject().put("type", SEARCH).put("name", "web_search").put("max_uses", SEARCHES);
      }
      if (request.wrapUp() && quirks.takes(Quirks.CHOICE)) {
        body.putObject("tool_choice").put("type", "none");
      }
    }
    ArrayNode messages = body.putArray("messages");
    boolean verbatim = false;
    for (int i = 0; i < request.messages().size(); i++) {
      Message message = request.messages().get(i);
      if (message instanceof Message.Assistant(_, var calls, var raw) && raw != null) {
        content(messages, calls.isEmpty() ? tidy(raw, i) : raw);
      } else {
        message(messages, message, verbatim);
      }
      verbatim = message instanceof Message.Assistant(_, _, var raw) && raw != null;
    }
    mark(messages);
    urge(messages);
    return json.mapper().writeValueAsString(body);
  }

  private static void tool(ObjectNode node, ToolSpec tool) {
    node.put("name", tool.name())
        .put("description", tool.description())
        .putRawValue("input_schema", new RawValue(tool.schema()));
  }

  /**
   * Writes one message.
   *
   * @param verbatim whether the message before was the model's own content: then its calls have the
   *     provider's ids, else ours, which are unique whoever answered before
   */
  private static void message(ArrayNode messages, Message message, boolean verbatim) {
    switch (message) {
      case Message.User m -> user(messages).addObject().put("type", "text").put("text", m.dated());
      case Message.Plain m -> user(messages).addObject().put("type", "text").put("text", m.text());
      case Message.Assistant m -> assistant(messages, m);
      case Message.Results m -> {
        ArrayNode content = user(messages);
        m.results().forEach(result -> result(content.addObject(), result, verbatim));
      }
    }
  }

  /** In blocks even where there is one: a mark in it then changes nothing else. */
  private static ArrayNode user(ArrayNode messages) {
    return messages.addObject().put("role", "user").putArray("content");
  }

  /**
   * Marks how far the request is the same next time, so that it is read from the cache. Source:
   * platform.claude.com, "Prompt caching": marks are no part of what is compared, at most four are
   * allowed, and from each the server looks back no further than twenty blocks.
   */
  private void mark(ArrayNode messages) {
    int left = MARKED;
    for (int i = messages.size() - 1; i >= 0 && left > 0; i--) {
      JsonNode message = messages.path(i);
      JsonNode content = message.path("content");
      if (message.path("role").stringValue("").equals("user")
          && content.path(content.size() - 1) instanceof ObjectNode last) {
        cached(last);
        left--;
      }
    }
  }

  private void cached(ObjectNode block) {
    if (quirks.takes(Quirks.CACHE)) {
      block.putObject(Quirks.CACHE).put("type", "ephemeral");
    }
  }

  /** The provider's own content of message {@code i}, without what it began and did not end. */
  private String tidy(String raw, int i) {
    boolean last = i == request.messages().size() - 1;
    if (last && waits()) {
      return raw;
    }
    String next =
        !last && request.messages().get(i + 1) instanceof Message.Assistant(_, _, var said)
            ? Objects.requireNonNullElse(said, "")
            : "";
    return Unfinished.without(json, raw, next);
  }

  /** Whether the model is to go on with the content that it gave last, at the very point. */
  private boolean waits() {
    return request.kept().isEmpty() && !request.wrapUp() && quirks.takes(Quirks.UNFINISHED);
  }

  private static void content(ArrayNode messages, String raw) {
    if (!raw.equals("[]")) {
      messages.addObject().put("role", "assistant").putRawValue("content", new RawValue(raw));
    }
  }

  private static void assistant(ArrayNode messages, Message.Assistant message) {
    if (message.text().isBlank() && message.calls().isEmpty()) {
      return;
    }
    ArrayNode content = messages.addObject().put("role", "assistant").putArray("content");
    if (!message.text().isBlank()) {
      content.addObject().put("type", "text").put("text", message.text());
    }
    for (Call call : message.calls()) {
      content
          .addObject()
          .put("type", "tool_use")
          .put("id", call.id().value())
          .put("name", call.tool())
          .putRawValue("input", new RawValue(call.arguments()));
    }
  }

  private static void result(ObjectNode node, Message.CallResult result, boolean verbatim) {
    Call call = result.call();
    node.put("type", "tool_result")
        .put("tool_use_id", verbatim ? call.providerId() : call.id().value())
        .put("content", Wording.result(result));
    if (result.outcome().status() == Outcome.Status.ERROR) {
      node.put("is_error", true);
    }
  }

  /**
   * What is asked beyond the transcript is a user message of its own at its end: newer models
   * refuse to have the beginning of their answer put into their mouth.
   */
  private void urge(ArrayNode messages) {
    String urge =
        (request.kept().isEmpty() ? "" : Wording.goOnFrom(request.kept()) + "\n\n")
            + (request.wrapUp() ? Wording.WRAP_UP : "");
    if (urge.isEmpty() && endsWithPlainAnswer()) {
      urge = Wording.GO_ON;
    }
    if (!urge.isEmpty()) {
      messages.addObject().put("role", "user").put("content", urge.strip());
    }
  }

  /** Whether nobody spoke after the model. Its raw content is what it waits to get back. */
  private boolean endsWithPlainAnswer() {
    return !request.messages().isEmpty()
        && request.messages().getLast() instanceof Message.Assistant(_, _, var raw)
        && (raw == null || !tidy(raw, request.messages().size() - 1).equals(raw));
  }
}
