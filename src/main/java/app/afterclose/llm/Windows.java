package app.afterclose.llm;

import java.util.List;
import java.util.Locale;

/**
 * What models read and write in one turn, in tokens, by the names that their makers gave them.
 * Sources: the makers' pages of models (platform.openai.com, docs.claude.com, ai.google.dev,
 * docs.mistral.ai). The settings' own number goes before. Pure.
 */
final class Windows {
  /** Where the name says nothing: what most models of today have. */
  static final long USUAL = 128_000;

  private static final long CLAUDE = 200_000;

  private record Known(String in, long tokens) {}

  /** The first that the name holds counts. */
  private static final List<Known> KNOWN =
      List.of(
          new Known("claude", CLAUDE),
          new Known("gpt-4.1", 1_047_576),
          new Known("gpt-4-32k", 32_768),
          new Known("gpt-4-turbo", USUAL),
          new Known("gpt-4o", USUAL),
          new Known("gpt-4", 8_192),
          new Known("gpt-3.5", 16_385),
          new Known("gpt-oss", 131_072),
          new Known("gpt-5", 400_000),
          new Known("gemini", 1_048_576));

  private Windows() {}

  /** The window of a model of that name. */
  static long of(String model) {
    String name = model.toLowerCase(Locale.ROOT);
    return KNOWN.stream()
        .filter(known -> name.contains(known.in()))
        .findFirst()
        .map(Known::tokens)
        .orElse(USUAL);
  }
}
