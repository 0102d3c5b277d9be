package app.afterclose.window;

import app.afterclose.json.BadJson;
import app.afterclose.json.Json;
import app.afterclose.model.ConversationId;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the rep was writing when a window closed or was killed, in {@code typed.json} of the data
 * folder. Only the window reads and writes it. What cannot be read counts for nothing.
 */
final class TypedFile {
  private static final String NEW_CHAT = "newChat";
  private static final String CONVERSATIONS = "conversations";

  private final OwnFile file;
  private final Json json = new Json();

  TypedFile(Path file) {
    this.file = new OwnFile(file);
  }

  /** A text for each conversation; under an empty id that of a chat that has not begun. */
  Map<Optional<ConversationId>, String> read() {
    try {
      return file.read().map(text -> texts(json.tree(text))).orElseGet(Map::of);
    } catch (BadJson e) {
      file.bad(e);
      return Map.of();
    }
  }

  /** Replaces the file in one step, when anything differs from what was written last. */
  void write(Map<Optional<ConversationId>, String> texts) {
    ObjectNode root = json.mapper().createObjectNode();
    root.put(NEW_CHAT, texts.getOrDefault(Optional.<ConversationId>empty(), ""));
    ObjectNode all = root.putObject(CONVERSATIONS);
    texts.forEach((where, text) -> where.ifPresent(id -> all.put(id.value(), text)));
    file.write(root.toPrettyString());
  }

  private static Map<Optional<ConversationId>, String> texts(JsonNode root) {
    var texts = new LinkedHashMap<Optional<ConversationId>, String>();
    keep(texts, Optional.empty(), root.path(NEW_CHAT));
    for (Map.Entry<String, JsonNode> each : root.path(CONVERSATIONS).properties()) {
      Optional<ConversationId> id = id(each.getKey());
      if (id.isPresent()) {
        keep(texts, id, each.getValue());
      }
    }
    return texts;
  }

  /** Empty for a name that was damaged: what stands beside it is kept all the same. */
  private static Optional<ConversationId> id(String name) {
    try {
      return Optional.of(new ConversationId(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static void keep(
      Map<Optional<ConversationId>, String> texts,
      Optional<ConversationId> where,
      JsonNode written) {
    if (written.isString() && !written.asString().isBlank()) {
      texts.put(where, written.asString());
    }
  }
}
