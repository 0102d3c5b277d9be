package app.afterclose.tool;

import app.afterclose.json.Json;
import java.util.List;

/** The tools over the open web. */
public final class WebTools {
  private WebTools() {}

  /**
   * All of them.
   *
   * @param version of Afterclose, which servers are told
   */
  public static List<Tool> all(Json json, String version) {
    return List.of(ReadPageTool.of(json, version));
  }
}
