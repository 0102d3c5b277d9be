package app.afterclose.window.words;

import app.afterclose.json.BadJson;
import app.afterclose.json.Json;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** What tools are asked with and give back, laid out to be read. Pure; any thread may use it. */
public final class Pretty {
  private final Json json;

  public Pretty(Json json) {
    this.json = json;
  }

  /** JSON over several lines; what is no JSON as it is. */
  public String of(String content) {
    try {
      var colons =
          PrettyPrinter.DEFAULT_SEPARATORS.withObjectNameValueSpacing(Separators.Spacing.AFTER);
      return json.mapper()
          .writer()
          .with(new DefaultPrettyPrinter(colons))
          .writeValueAsString(json.tree(content));
    } catch (BadJson e) {
      return content;
    }
  }
}
