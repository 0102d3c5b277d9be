package app.afterclose.llm;

import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** How a server that speaks like OpenAI is asked to let its model search the web. */
enum OpenAiSearch {
  /** It cannot, as far as is known. */
  NONE,

  /**
   * OpenAI's models for searching. Source: developers.openai.com, "Web search": in chat completions
   * no others can.
   */
  OPTION,

  /** OpenRouter's own search, for any model. Source: openrouter.ai, "Server tools". */
  TOOL;

  /** What this model at this host can do. */
  static OpenAiSearch of(String host, String model) {
    if (host.equals("openrouter.ai") || host.endsWith(".openrouter.ai")) {
      return TOOL;
    }
    return model.toLowerCase(Locale.ROOT).contains("-search") ? OPTION : NONE;
  }

  /** Adds what this way needs to a request's body. */
  void ask(ObjectNode body) {
    switch (this) {
      case NONE -> {}
      case OPTION -> body.putObject("web_search_options");
      case TOOL -> body.withArray("tools").addObject().put("type", "openrouter:web_search");
    }
  }
}
