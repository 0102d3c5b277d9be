package app.afterclose.llm;

import app.afterclose.json.BadJson;
import app.afterclose.json.Json;
import app.afterclose.model.ModelName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A server's list of models, read from its JSON. Pure. Shapes in use: {@code {"data": […]}} of
 * OpenAI, Anthropic and whoever speaks like them; a bare array; {@code {"models": […]}}.
 */
final class Listing {
  /** A longer list is looked through by name; in a shorter one the newest matters most. */
  private static final int SHORT = 60;

  private static final Set<String> CHATS = Set.of("", "chat", "llm", "vlm", "language", "model");
  private static final Pattern NO_CHAT =
      Pattern.compile(
          "embed|rerank|moderation|whisper|\\btts\\b|-tts|transcribe|dall-e|gpt-image|\\bsora\\b"
              + "|realtime|-audio|speech|davinci-002|babbage-002|^(bge|e5|gte|jina|nomic-bert)-"
              + "|-ocr|guard|voxtral|computer-use",
          Pattern.CASE_INSENSITIVE);

  private Listing() {}

  /**
   * One page.
   *
   * @param next the cursor of the page that follows, or null
   */
  record Page(List<Row> rows, @Nullable String next) {}

  /** A row; {@code owner} is who the server says it belongs to. */
  record Row(ModelName model, long created, String owner) {}

  /** What {@code body} lists of models that can chat; empty when it is no such list. */
  static Optional<Page> read(Json json, String body) {
    JsonNode root;
    try {
      root = json.tree(body);
    } catch (BadJson e) {
      return Optional.empty();
    }
    JsonNode list =
        root.isArray()
            ? root
            : root.path("data").isArray() ? root.path("data") : root.path("models");
    if (!list.isArray()) {
      return Optional.empty();
    }
    var rows = new ArrayList<Row>();
    for (JsonNode node : list) {
      String id = text(node, "id", text(node, "name", ""));
      if (!id.isEmpty() && chats(node, id)) {
        String label = text(node, "display_name", text(node, "name", id));
        long created = node.path("created").isNumber() ? node.path("created").asLong(0) : 0;
        rows.add(new Row(new ModelName(id, label), created, text(node, "owned_by", "")));
      }
    }
    boolean more = root.path("has_more").isBoolean() && root.path("has_more").booleanValue();
    String last = text(root, "last_id", "");
    return Optional.of(new Page(List.copyOf(rows), more && !last.isEmpty() ? last : null));
  }

  /**
   * In the order in which they are offered: as the server has them where it puts the newest first,
   * else the newest first, or by name where there are many.
   */
  static List<ModelName> sorted(List<Row> rows, boolean asServed) {
    Comparator<Row> order =
        rows.size() > SHORT
            ? Comparator.comparing(row -> row.model().label(), String.CASE_INSENSITIVE_ORDER)
            : Comparator.comparingLong(Row::created)
                .reversed()
                .thenComparing(row -> row.model().label(), String.CASE_INSENSITIVE_ORDER);
    var models = rows.stream();
    return (asServed ? models : models.sorted(order)).map(Row::model).distinct().toList();
  }

  /** False for what is known not to answer in text, or not to call tools. */
  private static boolean chats(JsonNode node, String id) {
    JsonNode chat = node.path("capabilities").path("completion_chat");
    JsonNode tools = node.path("capabilities").path("function_calling");
    if ((chat.isBoolean() && !chat.booleanValue())
        || (tools.isBoolean() && !tools.booleanValue())) {
      return false;
    }
    JsonNode parameters = node.path("supported_parameters");
    if (parameters.isArray() && !has(parameters, "tools")) {
      return false;
    }
    JsonNode output = node.path("architecture").path("output_modalities");
    if (output.isArray() && !has(output, "text")) {
      return false;
    }
    return CHATS.contains(text(node, "type", "")) && !NO_CHAT.matcher(id).find();
  }

  private static boolean has(JsonNode array, String word) {
    for (JsonNode each : array) {
      if (each.stringValue("").equals(word)) {
        return true;
      }
    }
    return false;
  }

  private static String text(JsonNode node, String name, String usual) {
    String said = node.path(name).stringValue("");
    return said.isEmpty() ? usual : said;
  }
}
