package app.afterclose.window;

import app.afterclose.model.ModelName;
import app.afterclose.model.Preset;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.util.List;
import java.util.Map;

/** Ways to a model, for tests of the form. */
public final class Models {
  private Models() {}

  /** Lets {@code agent} know two ways and list two models, wherever it was not told otherwise. */
  public static void answer(FakeAgent agent) {
    agent.answer(
        Command.ListPresets.class,
        new Frame.Presets(
            List.of(
                new Preset(
                    "anthropic",
                    "Anthropic",
                    "anthropic",
                    "https://api.anthropic.com",
                    Preset.Need.NEEDED,
                    "https://console.anthropic.com/settings/keys",
                    "",
                    Map.of(),
                    false),
                new Preset(
                    "ollama",
                    "Ollama",
                    "openai",
                    "http://localhost:11434/v1",
                    Preset.Need.NONE,
                    "",
                    "Ollama cuts off, without a word, what is longer than its context: set"
                        + " OLLAMA_CONTEXT_LENGTH to 64000 or more where it is started.",
                    Map.of(),
                    true))));
    agent.answer(
        Command.ListModels.class,
        new Frame.Models(List.of(new ModelName("m1", "Model One"), new ModelName("m2", "m2"))));
  }
}
