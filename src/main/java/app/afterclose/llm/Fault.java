package app.afterclose.llm;

import app.afterclose.json.BadJson;
import app.afterclose.json.Json;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What a server said instead of an answer, with the status of its response or, inside a stream,
 * after it.
 *
 * @param status an HTTP status, or the one that its name stands for
 * @param name the server's names for it (type and code), lower case; may be empty
 * @param message the server's words, for people; may be empty
 */
record Fault(int status, String name, String message) {
  private static final Pattern BILLING =
      Pattern.compile(
          "insufficient_(quota|balance|credits|funds)|billing|exceeded_current_quota|payment");
  private static final Pattern BILLING_WORDS =
      Pattern.compile(
          "credit balance|insufficient (balance|credit|funds)|out of credit"
              + "|reached your specified .*usage limit|exceeded your current quota");
  private static final Pattern LONG =
      Pattern.compile("context_length|exceed_context_size|request_too_large|string_above_max");
  private static final Pattern LONG_WORDS =
      Pattern.compile(
          "prompt is too long|input is too long|maximum context|context length|context window"
              + "|context size|too many (input )?tokens|exceed context limit"
              + "|exceeds the maximum number of tokens");

  /** A limit for each minute that this one request would break alone: waiting does not help. */
  private static final Pattern LARGE_WORDS = Pattern.compile("request too large");

  private static final Pattern NO_MODEL =
      Pattern.compile(
          "model_not_found|deploymentnotfound|invalid_model|unknown_model"
              + "|\\bmodel\\b.*\\b(not found|not exist|not available|not be found|decommissioned)"
              + "|(no such|unknown|invalid|not a valid) model|\\bmodel: \\S");
  private static final Pattern NO_TOOLS =
      Pattern.compile(
          "not support (tools|tool|function)|(tool|function)s?( use| calling| call)? (is|are) not"
              + " (supported|enabled)|support tool use|enable-auto-tool-choice|--jinja");
  private static final Pattern FILTERED =
      Pattern.compile("content_filter|content_policy|responsibleaipolicy|invalid_prompt");
  private static final Pattern REGION =
      Pattern.compile("unsupported_country|(country|region|location).*not supported");

  /** What the body of a response says; {@code status} is its status, or 0 to go by the name. */
  static Fault of(int status, String body, Json json) {
    try {
      JsonNode node = json.tree(body);
      return named(status, node.isArray() ? node.path(0) : node);
    } catch (BadJson e) {
      // A gateway's page: the status says enough. A plain line may say more.
      String plain = body.strip();
      boolean line = plain.length() < 500 && !plain.startsWith("<") && !plain.startsWith("{");
      return new Fault(status, "", line ? plain : "");
    }
  }

  /** The fault that this data of a 200 stream is, if it is one. */
  static Optional<Fault> in(JsonNode data) {
    boolean is =
        data.hasNonNull("error")
            || data.path("object").stringValue("").equals("error")
            || data.path("type").stringValue("").equals("error");
    return is ? Optional.of(named(0, data)) : Optional.empty();
  }

  /** Whether it is about money: waiting does not help. */
  boolean billing() {
    return status == 402
        || BILLING.matcher(name).find()
        || BILLING_WORDS.matcher(message.toLowerCase(Locale.ROOT)).find();
  }

  /** Whether the request was more than the model can read. */
  boolean tooLong() {
    return status == 413
        || LONG.matcher(name).find()
        || says(LARGE_WORDS)
        || (status != 429 && status != 529 && says(LONG_WORDS));
  }

  /** Whether the server has no such model. */
  boolean noModel() {
    return status < 500 && status != 429 && says(NO_MODEL);
  }

  /** Whether the model, or the server as it was started, can call no tools. */
  boolean noTools() {
    return status != 429 && says(NO_TOOLS);
  }

  /** Whether a filter took offence at what was asked. */
  boolean filtered() {
    return status < 500 && FILTERED.matcher(name).find();
  }

  /** Whether the provider does not serve the place that the request comes from. */
  boolean region() {
    return status < 500 && says(REGION);
  }

  /** Whether the model, not the request, was at fault: asked again it may do better. */
  boolean misspoken() {
    return name.contains("tool_use_failed");
  }

  private boolean says(Pattern pattern) {
    return pattern.matcher((name + " " + message).strip().toLowerCase(Locale.ROOT)).find();
  }

  /**
   * Reads the shapes in use: {@code {"error": {"type", "code", "message"}}}, {@code {"error":
   * "words"}}, {@code {"object": "error", "message", "code"}}, {@code {"message"}}, {@code
   * {"detail"}}.
   */
  private static Fault named(int status, JsonNode data) {
    JsonNode error = data.path("error").isObject() ? data.path("error") : data;
    String message =
        data.path("error").isString() ? data.path("error").stringValue("") : words(error);
    JsonNode code = error.path("code");
    String name =
        (error.path("type").stringValue("")
                + " "
                + code.stringValue("")
                + " "
                + error.path("param").stringValue(""))
            .strip()
            .toLowerCase(Locale.ROOT);
    String digits = code.stringValue("");
    int told = digits.matches("[45]\\d\\d") ? Integer.parseInt(digits) : code.asInt(0);
    int known = status != 0 ? status : told >= 400 && told < 600 ? told : statusOf(name);
    return new Fault(known, name, message);
  }

  /** Gateways keep what the model's own server said apart; checkers of fields give a list. */
  private static String words(JsonNode error) {
    String message = error.path("message").stringValue("");
    JsonNode detail = error.path("detail");
    String inner = error.path("metadata").path("raw").stringValue("");
    if (!message.isEmpty()) {
      return inner.isEmpty() ? message : message + ": " + inner;
    }
    if (!detail.isArray()) {
      return detail.stringValue("");
    }
    var all = new StringJoiner("; ");
    for (JsonNode one : detail) {
      var place = new StringJoiner(".");
      one.path("loc").forEach(part -> place.add(part.asString("")));
      all.add(place + ": " + one.path("msg").stringValue(""));
    }
    return all.toString();
  }

  private static int statusOf(String name) {
    if (name.contains("overloaded")) {
      return 529;
    } else if (BILLING.matcher(name).find()) {
      return 402;
    } else if (name.contains("rate_limit") || name.contains("too_many_requests")) {
      return 429;
    } else if (LONG.matcher(name).find()) {
      return 413;
    } else if (FILTERED.matcher(name).find()) {
      return 400;
    } else if (name.contains("authentication") || name.contains("api_key")) {
      return 401;
    } else if (name.contains("permission")) {
      return 403;
    } else if (name.contains("not_found")) {
      return 404;
    } else if (name.contains("invalid_request") || name.contains("bad_request")) {
      return 400;
    }
    return name.contains("timeout") ? 504 : 500;
  }
}
