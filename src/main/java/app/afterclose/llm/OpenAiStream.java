package app.afterclose.llm;

import app.afterclose.json.Json;
import app.afterclose.model.Problem;
import app.afterclose.model.StopReason;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer in chunks of chat completions. Source: platform.openai.com, "The chat completion chunk
 * object"; what other servers do differently is noted where it is borne.
 */
final class OpenAiStream extends Answer {
  private final OpenAiCalls calls = new OpenAiCalls();
  private final StringBuilder thoughts = new StringBuilder();
  private final Json json;
  private final Sources sources = new Sources();
  private final StringBuilder refusal = new StringBuilder();
  private @Nullable String finish;
  private boolean marked;
  private long input = -1;
  private long output = -1;

  OpenAiStream(Json json, Problems problems, TurnRequest request, long sent, Consumer<String> out) {
    super(json, problems, request, sent, out);
    this.json = json;
  }

  @Override
  boolean endMark(String data) {
    marked |= data.strip().equals("[DONE]");
    return marked;
  }

  @Override
  boolean event(JsonNode data, @Nullable String type) {
    read(data.path("usage"));
    // The usage chunk has no choices, or null.
    JsonNode choice = data.path("choices").path(0);
    boolean atOnce = !choice.path("delta").isObject() && choice.path("message").isObject();
    // A server that does not stream gives the message whole.
    JsonNode delta = choice.path(atOnce ? "message" : "delta");
    marked |= atOnce;
    content(delta.path("content"));
    refusal.append(delta.path("refusal").stringValue(""));
    thoughts.append(delta.path(Quirks.THOUGHTS).stringValue(""));
    wrote(delta.path(Quirks.THOUGHTS).stringValue(""));
    wrote(delta.path("reasoning").stringValue(""));
    for (JsonNode note : delta.path("annotations")) {
      sources.add(note.path("url_citation"));
    }
    for (JsonNode call : delta.path("tool_calls")) {
      wrote(calls.add(call));
    }
    if (delta.path("function_call").isObject()) {
      wrote(calls.add(0, "", delta.path("function_call")));
    }
    String reason = choice.path("finish_reason").stringValue("");
    if (!reason.isEmpty()) {
      finish = reason;
    }
    // The usage may still come.
    return false;
  }

  /** Text, or a list of parts in which models that think aloud keep text and thoughts apart. */
  private void content(JsonNode content) {
    if (content.isArray()) {
      for (JsonNode part : content) {
        say(part.path("text").stringValue(""));
      }
    } else {
      say(content.stringValue(""));
    }
  }

  /** Given once at the end, or in each chunk as the sum so far. */
  private void read(JsonNode usage) {
    if (usage.path("prompt_tokens").isNumber()) {
      input = usage.path("prompt_tokens").asLong(0);
    }
    if (usage.path("completion_tokens").isNumber()) {
      output = usage.path("completion_tokens").asLong(0);
    }
  }

  /** Some servers send the mark alone, without a reason. */
  @Override
  boolean done() {
    return finish != null || marked;
  }

  @Override
  long input() {
    return input;
  }

  @Override
  long output() {
    return done() ? output : -1;
  }

  @Override
  TurnResult whole() {
    if (!refusal.toString().isBlank()) {
      return failed(new Problem.Refused(refusal.toString().strip()));
    }
    return switch (finish == null ? "" : finish) {
      case "length", "model_length" -> ended(StopReason.LENGTH, List.of(), null);
      case "content_filter" -> ended(StopReason.REFUSAL, List.of(), null);
      // Some say "stop" where calls follow: the calls themselves decide.
      default -> {
        List<Asked> asked = calls.all();
        if (asked.isEmpty()) {
          say(sources.missingIn(text()));
        }
        yield ended(StopReason.END, asked, raw());
      }
    };
  }

  /**
   * The message as it came, where a server wants more of it back than text and calls: DeepSeek and
   * Kimi refuse a call without the thoughts before it, Gemini one without its signature.
   */
  private @Nullable String raw() {
    boolean plain = thoughts.isEmpty() && !calls.haveExtra();
    if (plain || calls.all().isEmpty() || calls.all().stream().anyMatch(c -> c.id().isBlank())) {
      return null;
    }
    ObjectNode message = json.mapper().createObjectNode().put("role", "assistant");
    if (text().isBlank()) {
      message.putNull("content");
    } else {
      message.put("content", text());
    }
    if (!thoughts.isEmpty()) {
      message.put(Quirks.THOUGHTS, thoughts.toString());
    }
    calls.writeTo(message.putArray("tool_calls"));
    return json.mapper().writeValueAsString(message);
  }
}
