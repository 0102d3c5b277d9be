package app.afterclose.llm;

import app.afterclose.json.BadJson;
import app.afterclose.json.Json;
import java.util.Locale;
import java.util.Optional;
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
      Pattern.compile("credit balance|insufficient (balance|credit|funds)|out of credit");
  private static final Pattern LONG =
      Pattern.compile("context_length|exceed_context_size|request_too_large|string_above_max");
  private static final Pattern LONG_WORDS =
      Pattern.compile(
          "prompt is too long|input is too long|maximum context|context length|context window"
              + "|context size|too many (input )?tokens|exceed context limit");

  /** What the body of a response says; {@code status} is its status, or 0 to go by the name. */
  static Fault of(int status, String body, Json json) {
    try {
      JsonNode node = json.tree(body);
      return named(status, node.isArray() ? node.path(0) : node);
    } catch (BadJson e) {
      // A gateway's page: the status says enough.
      return new Fault(status, "", "");
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
        || (status == 400 && LONG_WORDS.matcher(message.toLowerCase(Locale.ROOT)).find());
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
        (error.path("type").stringValue("") + " " + (code.isString() ? code.stringValue("") : ""))
            .strip()
            .toLowerCase(Locale.ROOT);
    int told = code.isNumber() ? code.asInt(0) : 0;
    int known = status != 0 ? status : told >= 400 && told < 600 ? told : statusOf(name);
    return new Fault(known, name, message);
  }

  private static String words(JsonNode error) {
    String message = error.path("message").stringValue("");
    return message.isEmpty() ? error.path("detail").stringValue("") : message;
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
