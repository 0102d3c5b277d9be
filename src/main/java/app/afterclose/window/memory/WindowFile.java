package app.afterclose.window.memory;

import app.afterclose.json.BadJson;
import app.afterclose.json.Json;
import app.afterclose.window.theme.Appearance;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the window remembers, in {@code window.json} of the data folder. Only the window reads and
 * writes it. Nothing depends on it: where it is absent, damaged or from another version, what
 * cannot be read is as in a first window.
 */
public final class WindowFile {
  private final OwnFile file;
  private final Json json = new Json();

  /**
   * @param file where it is, whether or not it is there yet
   */
  public WindowFile(Path file) {
    this.file = new OwnFile(file);
  }

  /**
   * Loads and works out all that the first reading takes, which is a tenth of the time until a
   * window is seen; no file is touched. Any thread may do it, beside others.
   */
  public static void rehearse() {
    var none = new WindowFile(Path.of("window.json"));
    remembered(none.json.tree(none.text(Remembered.NOTHING)));
  }

  /** What the window before remembered. */
  public Remembered read() {
    try {
      return file.read().map(text -> remembered(json.tree(text))).orElse(Remembered.NOTHING);
    } catch (BadJson e) {
      file.bad(e);
      return Remembered.NOTHING;
    }
  }

  /** Replaces the file in one step, when anything differs from what was written last. */
  public void write(Remembered now) {
    file.write(text(now));
  }

  private static Remembered remembered(JsonNode root) {
    JsonNode look = root.path("appearance");
    return new Remembered(
        bounds(root.path("bounds")),
        root.path("maximised").asBoolean(false),
        root.path("sidebar").asDouble(Remembered.SIDEBAR),
        root.path("sidebarHidden").asBoolean(false),
        root.path("introduced").asBoolean(false),
        new Appearance(
            scheme(look.path("scheme").asString("")),
            look.path("textPercent").asInt(Appearance.LEAST),
            look.path("stillness").asBoolean(false)));
  }

  private static Optional<Rectangle2D> bounds(JsonNode at) {
    double width = at.path("width").asDouble(0);
    double height = at.path("height").asDouble(0);
    return width > 0 && height > 0
        ? Optional.of(
            new Rectangle2D(at.path("x").asDouble(0), at.path("y").asDouble(0), width, height))
        : Optional.empty();
  }

  private static Appearance.Scheme scheme(String name) {
    for (Appearance.Scheme scheme : Appearance.Scheme.values()) {
      if (scheme.name().equalsIgnoreCase(name)) {
        return scheme;
      }
    }
    return Appearance.DEFAULT.scheme();
  }

  private String text(Remembered now) {
    ObjectNode root = json.mapper().createObjectNode();
    now.bounds()
        .ifPresent(
            at ->
                root.putObject("bounds")
                    .put("x", at.getMinX())
                    .put("y", at.getMinY())
                    .put("width", at.getWidth())
                    .put("height", at.getHeight()));
    root.put("maximised", now.maximised())
        .put("sidebar", now.sidebar())
        .put("sidebarHidden", now.hidden())
        .put("introduced", now.introduced());
    Appearance look = now.appearance();
    root.putObject("appearance")
        .put("scheme", look.scheme().name().toLowerCase(Locale.ROOT))
        .put("textPercent", look.textPercent())
        .put("stillness", look.stillness());
    return root.toPrettyString();
  }
}
