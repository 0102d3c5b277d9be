package app.afterclose.window.gallery;

import app.afterclose.model.Entry;
import app.afterclose.model.FoundServer;
import app.afterclose.model.ModelName;
import app.afterclose.model.Settings;
import app.afterclose.window.FakeAgent;
import app.afterclose.window.Market;
import app.afterclose.window.Models;
import app.afterclose.window.Story;
import app.afterclose.window.TestWindow;
import app.afterclose.window.Usage;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.util.List;

/** What the agent of each picture knows, wherever the picture does not say otherwise. */
final class Answers {
  private Answers() {}

  static void give(FakeAgent agent) {
    Models.answer(agent);
    agent.answers(Command.ListModels.class, asked -> new Frame.Models(models(asked)));
    Usage.answer(agent);
    new Market(58, false).answer(agent);
    Letters.few().answer(agent);
    agent.answer(
        Command.DetectServers.class,
        new Frame.Servers(
            List.of(
                new FoundServer(
                    "ollama",
                    "http://localhost:11434/v1",
                    List.of(new ModelName("qwen3:8b", "qwen3:8b"))))));
  }

  /** The server that was found has the one model that it was found with. */
  private static List<ModelName> models(Command.ListModels asked) {
    return asked.provider().kind().equals("anthropic")
        ? List.of(
            new ModelName("claude-sonnet-4-5", "Claude Sonnet 4.5"),
            new ModelName("claude-haiku-4-5", "Claude Haiku 4.5"))
        : List.of(new ModelName("qwen3:8b", "qwen3:8b"));
  }

  /** Lets the rep have chosen what the settings can say. */
  static void chosen(TestWindow window) {
    window.desk.consent(Story.DONE, Entry.Consent.AUTO_EDITS);
    window.agent.push(new Frame.AtLogin(true, true, false));
    window.agent.push(new Frame.SettingsChanged(budget(1_000_000L), ""));
  }

  /** Settings with a limit of tokens. */
  static Settings budget(Long monthly) {
    Settings.Limits l = Settings.Limits.DEFAULT;
    return Settings.DEFAULT.with(
        new Settings.Limits(l.link(), l.chain(), l.user(), l.organisation(), monthly));
  }
}
