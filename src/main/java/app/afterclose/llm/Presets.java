package app.afterclose.llm;

import static app.afterclose.model.Texts.plain;

import app.afterclose.model.Preset;
import app.afterclose.model.Preset.Need;
import java.util.List;
import java.util.Map;

/**
 * The known ways to a model, one row each. Sources: each maker's own documentation of its API,
 * addresses and ports as of November 2026.
 */
public final class Presets {
  private static final String ANTHROPIC = Anthropic.KIND;
  private static final String OPENAI = OpenAi.KIND;

  /** All of them, in the order in which they are offered. */
  public static final List<Preset> ALL =
      List.of(
          row("anthropic", "Anthropic", ANTHROPIC, Anthropic.BASE, Need.NEEDED)
              .keys("https://console.anthropic.com/settings/keys")
              .made(),
          row("openai", "OpenAI", OPENAI, OpenAi.BASE, Need.NEEDED)
              .keys("https://platform.openai.com/api-keys")
              .made(),
          row(
                  "azure",
                  "Azure OpenAI",
                  OPENAI,
                  "https://{RESOURCE}.openai.azure.com/openai/v1",
                  Need.NEEDED)
              .keys("https://portal.azure.com")
              .note(plain("preset.azure"))
              .header("api-key", "${key}")
              .made(),
          row("openrouter", "OpenRouter", OPENAI, "https://openrouter.ai/api/v1", Need.NEEDED)
              .keys("https://openrouter.ai/settings/keys")
              .note(plain("preset.openrouter"))
              .header("X-Title", "Afterclose")
              .made(),
          row("groq", "Groq", OPENAI, "https://api.groq.com/openai/v1", Need.NEEDED)
              .keys("https://console.groq.com/keys")
              .made(),
          row("mistral", "Mistral", OPENAI, "https://api.mistral.ai/v1", Need.NEEDED)
              .keys("https://console.mistral.ai/api-keys")
              .made(),
          row("ollama", "Ollama", OPENAI, "http://localhost:11434/v1", Need.NONE)
              .note(plain("preset.ollama"))
              .local(),
          row("lmstudio", "LM Studio", OPENAI, "http://localhost:1234/v1", Need.NONE)
              .note(plain("preset.lmstudio"))
              .local(),
          row("llamacpp", "llama.cpp", OPENAI, "http://localhost:8080/v1", Need.OPTIONAL)
              .note(plain("preset.llamacpp"))
              .local(),
          row("vllm", "vLLM", OPENAI, "http://localhost:8000/v1", Need.OPTIONAL)
              .note(plain("preset.vllm"))
              .made(),
          row("litellm", "LiteLLM", OPENAI, "http://localhost:4000/v1", Need.OPTIONAL)
              .note(plain("preset.litellm"))
              .made(),
          row("other", plain("preset.another"), OPENAI, "http://localhost:8080/v1", Need.OPTIONAL)
              .note(plain("preset.other"))
              .made());

  private Presets() {}

  private static Row row(String id, String name, String kind, String baseUrl, Need key) {
    return new Row(new Preset(id, name, kind, baseUrl, key, "", "", Map.of(), false));
  }

  private record Row(Preset made) {
    Row keys(String at) {
      return with(at, made.note(), made.headers(), false);
    }

    Row note(String says) {
      return with(made.keysAt(), says, made.headers(), false);
    }

    Row header(String name, String value) {
      return with(made.keysAt(), made.note(), Map.of(name, value), false);
    }

    Preset local() {
      return with(made.keysAt(), made.note(), made.headers(), true).made();
    }

    private Row with(String keysAt, String note, Map<String, String> headers, boolean local) {
      return new Row(
          new Preset(
              made.id(),
              made.name(),
              made.kind(),
              made.baseUrl(),
              made.key(),
              keysAt,
              note,
              headers,
              local));
    }
  }
}
