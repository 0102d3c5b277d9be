package app.afterclose.tool;

import app.afterclose.json.Json;
import app.afterclose.tool.web.Loopback;
import java.time.Duration;

/** The tools over the web, for sites on this computer. */
public final class LocalWeb {
  private LocalWeb() {}

  public static Tool readPage(Json json) {
    return new ReadPageTool(json, Loopback.fetcher(Duration.ofSeconds(20)));
  }
}
