package app.afterclose.llm;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The pages that a model cites without naming them in its words. Used by one thread. */
final class Sources {
  private final Map<String, String> titles = new LinkedHashMap<>();

  /** Takes in a citation that has an address. */
  void add(JsonNode citation) {
    String address = citation.path("url").stringValue("").strip();
    String title = citation.path("title").stringValue("").replaceAll("[\\s\\[\\]]+", " ").strip();
    if (address.startsWith("http://") || address.startsWith("https://")) {
      titles.putIfAbsent(address, title.isEmpty() ? address : title);
    }
  }

  /** Those that {@code text} does not name, to be put at its end; empty when there are none. */
  String missingIn(String text) {
    String all =
        titles.entrySet().stream()
            .filter(source -> !text.contains(source.getKey()))
            .map(source -> "\n- [" + source.getValue() + "](<" + source.getKey() + ">)")
            .collect(Collectors.joining());
    return all.isEmpty() ? "" : "\n\nSources:\n" + all;
  }
}
