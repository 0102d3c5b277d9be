package app.afterclose.llm;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.json.Json;
import app.afterclose.json.SettingsReader;
import app.afterclose.model.FoundServer;
import app.afterclose.model.ModelName;
import app.afterclose.model.Preset;
import app.afterclose.model.Settings;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

class PresetsTest {
  @Test
  void eachRowMakesSettingsThatCanBeRead() {
    for (Preset preset : Presets.ALL) {
      var made = preset.settings(Settings.Provider.DEFAULT, null, "m", "keyring");
      assertThat(made.baseUrl()).isEqualTo(preset.baseUrl());
      assertThat(made.kind()).isIn("anthropic", "openai");
      String text = new Json().write(Map.of("provider", made));
      assertThat(SettingsReader.read(new Json(), text).provider()).isEqualTo(made);
      assertThat(preset.baseUrl().contains("{") || HttpUrl.parse(preset.baseUrl()) != null)
          .isTrue();
      assertThat(preset.key() == Preset.Need.NEEDED).isEqualTo(!preset.keysAt().isEmpty());
    }
    assertThat(Presets.ALL).extracting(Preset::id).doesNotHaveDuplicates();
    assertThat(Presets.ALL)
        .extracting(Preset::id)
        .contains(
            "anthropic",
            "openai",
            "azure",
            "openrouter",
            "groq",
            "mistral",
            "litellm",
            "vllm",
            "llamacpp",
            "lmstudio",
            "ollama");
  }

  @Test
  void theWayThroughTheNetworkStays() {
    var before =
        new Settings.Provider(
            "anthropic",
            null,
            "old",
            "env:X",
            Map.of("x", "y"),
            "http://proxy:1",
            Settings.Timeouts.DEFAULT,
            5L,
            true,
            "cheap");
    var made = Presets.ALL.get(1).settings(before, " http://here ", " new ", "none");
    assertThat(made.proxy()).isEqualTo("http://proxy:1");
    assertThat(made.baseUrl()).isEqualTo("http://here");
    assertThat(made.model()).isEqualTo("new");
    assertThat(made.contextTokens()).isNull();
    assertThat(made.headers()).isEmpty();
  }

  @Test
  void aServerOnThisComputerIsFoundWithItsModels() throws IOException {
    try (var ollama = new ModelServer();
        var other = new ModelServer();
        var silent = new ModelServer()) {
      ollama.answers(
          200, "{\"data\":[{\"id\":\"qwen3:8b\",\"created\":2},{\"id\":\"nomic-embed-text\"}]}");
      other.answers(200, "{\"data\":[{\"id\":\"x\",\"owned_by\":\"somebody\"}]}");
      silent.answers(404, "");
      var found =
          new Detection(new Json())
              .look(
                  List.of(
                      local("ollama", ollama),
                      local("llamacpp", other),
                      local("lmstudio", silent)));
      assertThat(found)
          .containsExactly(
              new FoundServer(
                  "ollama", ollama.url(), List.of(new ModelName("qwen3:8b", "qwen3:8b"))));
    }
  }

  @Test
  void onlyWhatRunsHereByItselfIsLookedFor() {
    assertThat(Presets.ALL.stream().filter(Preset::local).map(Preset::baseUrl))
        .containsExactly(
            "http://localhost:11434/v1", "http://localhost:1234/v1", "http://localhost:8080/v1");
  }

  private static Preset local(String id, ModelServer server) {
    return new Preset(id, id, "openai", server.url(), Preset.Need.NONE, "", "", Map.of(), true);
  }
}
