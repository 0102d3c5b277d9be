package app.afterclose.json;

import app.afterclose.model.Settings;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The text of a settings file with a part of it changed; everything else stays as it is. */
final class SettingsText {
  private final Json json;

  SettingsText(Json json) {
    this.json = json;
  }

  /**
   * {@code text} with this provider in it. Names that nobody knows stay; so do parts that say what
   * is usual only where they were said before.
   *
   * @param text a settings file that can be read; may be blank
   */
  String with(String text, Settings.Provider provider) {
    ObjectNode root = root(text);
    ObjectNode node = part(root, "provider");
    node.put("kind", provider.kind());
    set(node, "baseUrl", provider.baseUrl());
    set(node, "model", provider.model());
    node.put("key", provider.key());
    headers(node, provider);
    set(node, "proxy", provider.proxy());
    timeouts(node, provider.timeouts());
    if (provider.contextTokens() == null) {
      drop(node, "contextTokens");
    } else {
      node.put("contextTokens", provider.contextTokens());
    }
    if (provider.webSearch() || node.has("webSearch")) {
      node.put("webSearch", provider.webSearch());
    }
    set(node, "titleModel", provider.titleModel());
    return written(root);
  }

  /** The same with these manners on the desktop. */
  String with(String text, Settings.Desktop desktop) {
    ObjectNode root = root(text);
    ObjectNode node = part(root, "desktop");
    node.put("privateNotifications", desktop.privateNotifications());
    node.put("keepAwake", desktop.keepAwake().name().toLowerCase(Locale.ROOT));
    node.put("quitWhenIdle", desktop.quitWhenIdle());
    return written(root);
  }

  /**
   * The same with these caps; of them only those that differ from {@code before}, which is what
   * {@code text} says.
   */
  String with(String text, Settings.Limits before, Settings.Limits limits) {
    ObjectNode root = root(text);
    if (limits.equals(before)) {
      return written(root);
    }
    ObjectNode node = part(root, "limits");
    changed(node, "link", before.link(), limits.link());
    changed(node, "chain", before.chain(), limits.chain());
    count(node, "user", before.user(), limits.user());
    count(node, "organisation", before.organisation(), limits.organisation());
    if (limits.monthlyTokens() == null) {
      drop(node, "monthlyTokens");
    } else {
      node.put("monthlyTokens", limits.monthlyTokens());
    }
    count(node, "attempts", before.attempts(), limits.attempts());
    changed(node, "patience", before.patience(), limits.patience());
    return written(root);
  }

  private static void changed(ObjectNode node, String name, Duration before, Duration now) {
    if (!before.equals(now)) {
      node.put(name, now.toString());
    }
  }

  private static void count(ObjectNode node, String name, int before, int now) {
    if (before != now) {
      node.put(name, now);
    }
  }

  private static ObjectNode part(ObjectNode root, String name) {
    return root.path(name) instanceof ObjectNode is ? is : root.putObject(name);
  }

  private String written(ObjectNode root) {
    return json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  private ObjectNode root(String text) {
    if (text.isBlank()) {
      return json.mapper().createObjectNode();
    }
    // Digits stay as they were written.
    JsonNode tree =
        json.mapper()
            .reader()
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .readTree(text);
    return (ObjectNode) tree;
  }

  private static void headers(ObjectNode node, Settings.Provider provider) {
    if (provider.headers().isEmpty()) {
      drop(node, "headers");
    } else {
      ObjectNode headers = node.putObject("headers");
      provider.headers().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(header -> headers.put(header.getKey(), header.getValue()));
    }
  }

  private static void timeouts(ObjectNode node, Settings.Timeouts timeouts) {
    var usual = Settings.Timeouts.DEFAULT;
    if (timeouts.equals(usual) && !(node.path("timeouts") instanceof ObjectNode)) {
      return;
    }
    ObjectNode to =
        node.path("timeouts") instanceof ObjectNode is ? is : node.putObject("timeouts");
    time(to, "connect", timeouts.connect(), usual.connect());
    time(to, "firstByte", timeouts.firstByte(), usual.firstByte());
    time(to, "idle", timeouts.idle(), usual.idle());
  }

  private static void time(ObjectNode node, String name, Duration value, Duration usual) {
    if (!value.equals(usual) || node.has(name)) {
      node.put(name, value.toString());
    }
  }

  private static void set(ObjectNode node, String name, @Nullable String value) {
    if (value == null) {
      drop(node, name);
    } else {
      node.put(name, value);
    }
  }

  private static void drop(ObjectNode node, String name) {
    if (node.hasNonNull(name)) {
      node.remove(name);
    }
  }
}
