package app.afterclose.llm;

import app.afterclose.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/**
 * A kind of provider over HTTP: all that is to be known of one outside its own class.
 *
 * @param name as the settings name it
 * @param base its maker's own server
 * @param asks the path at which turns are asked; models are listed beside it
 * @param keyHeader where its key stands
 * @param keyPrefix what stands before the key
 * @param headers what every request needs besides
 * @param newestFirst whether its list of models comes in pages, the newest model first
 * @param maker makes one
 */
record Kind(
    String name,
    String base,
    String asks,
    String keyHeader,
    String keyPrefix,
    Map<String, String> headers,
    boolean newestFirst,
    Maker maker) {

  /** One row for each. */
  static final List<Kind> ALL =
      List.of(
          new Kind(
              Anthropic.KIND,
              Anthropic.BASE,
              "messages",
              Anthropic.KEY_HEADER,
              "",
              Map.of("anthropic-version", Anthropic.VERSION),
              true,
              Anthropic::new),
          new Kind(
              OpenAi.KIND,
              OpenAi.BASE,
              "chat/completions",
              OpenAi.KEY_HEADER,
              OpenAi.KEY_PREFIX,
              Map.of(),
              false,
              OpenAi::new));

  interface Maker {
    Provider make(HttpUrl base, String model, Http http, Json json);
  }

  /** The kind that the settings call {@code name}. */
  static Optional<Kind> of(String name) {
    return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst();
  }

  /** What the settings may say, in a sentence. */
  static String names() {
    return ALL.stream()
        .map(kind -> "“" + kind.name() + "”")
        .collect(Collectors.joining(" or ", "“" + Builtin.KIND + "”, ", ""));
  }
}
