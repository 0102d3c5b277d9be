package app.afterclose.window.memory;

import app.afterclose.json.BadJson;
import app.afterclose.json.Json;
import app.afterclose.model.ConversationId;
import app.afterclose.window.state.Typed;
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
public final class TypedFile {
  private static final String NEW_CHAT = "newChat";
  private static final String CONVERSATIONS = "conversations";
  private static final String BEGUN = "begun";

  private final OwnFile file;
  private final Json json = new Json();

  /**
   * @param file where it is, whether or not it is there yet
   */
  public TypedFile(Path file) {
    this.file = new OwnFile(file);
  }

  /** What a window before left. */
  public Typed.Left read() {
    try {
      return file.read()
          .map(json::tree)
          .map(root -> new Typed.Left(texts(root), begun(root.path(BEGUN))))
          .orElse(Typed.Left.NOTHING);
    } catch (BadJson e) {
      file.bad(e);
      return Typed.Left.NOTHING;
    }
  }

  /** Replaces the file in one step, when anything differs from what was written last. */
  void write(Typed.Left left) {
    file.write(text(left));
  }

  /**
   * The same where something must not be found in it any more: where it cannot be replaced, it is
   * deleted.
   *
   * @return false when neither could be done: what was in it may still be found
   */
  boolean replace(Typed.Left left) {
    return file.write(text(left)) || file.delete();
  }

  private String text(Typed.Left left) {
    ObjectNode root = json.mapper().createObjectNode();
    root.put(NEW_CHAT, left.texts().getOrDefault(Optional.<ConversationId>empty(), ""));
    ObjectNode all = root.putObject(CONVERSATIONS);
    left.texts().forEach((where, text) -> where.ifPresent(id -> all.put(id.value(), text)));
    ObjectNode begun = root.putObject(BEGUN);
    left.begun()
        .forEach(
            (id, each) -> {
              ObjectNode in = begun.putObject(id.value());
              each.forEach((what, fields) -> fields.forEach(in.putObject(what)::put));
            });
    return root.toPrettyString();
  }

  private static Map<ConversationId, Map<String, Map<String, String>>> begun(JsonNode all) {
    var begun = new LinkedHashMap<ConversationId, Map<String, Map<String, String>>>();
    for (Map.Entry<String, JsonNode> in : all.properties()) {
      var each = new LinkedHashMap<String, Map<String, String>>();
      for (Map.Entry<String, JsonNode> what : in.getValue().properties()) {
        var fields = new LinkedHashMap<String, String>();
        what.getValue().properties().stream()
            .filter(field -> field.getValue().isString())
            .forEach(field -> fields.put(field.getKey(), field.getValue().asString()));
        if (!fields.isEmpty()) {
          each.put(what.getKey(), fields);
        }
      }
      Optional<ConversationId> id = id(in.getKey());
      if (id.isPresent() && !each.isEmpty()) {
        begun.put(id.get(), each);
      }
    }
    return begun;
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
