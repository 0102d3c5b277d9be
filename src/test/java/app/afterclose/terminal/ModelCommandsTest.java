package app.afterclose.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.client.FakeAgent;
import app.afterclose.model.Diagnosis;
import app.afterclose.model.FoundServer;
import app.afterclose.model.ModelName;
import app.afterclose.model.Page;
import app.afterclose.model.Preset;
import app.afterclose.model.Secret;
import app.afterclose.model.Settings;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything of "afterclose model", against a small agent. */
final class ModelCommandsTest extends TerminalTest {
  private static final Preset CLOUD =
      new Preset(
          "cloud",
          "Cloud",
          "openai",
          "https://cloud.example/v1",
          Preset.Need.NEEDED,
          "https://cloud.example/keys",
          "",
          Map.of(),
          false);
  private static final Preset LOCAL =
      new Preset(
          "local",
          "Local",
          "openai",
          "http://localhost:9/v1",
          Preset.Need.NONE,
          "",
          "Give it room.",
          Map.of(),
          true);

  private FakeAgent agent;
  private Settings.Provider now = Settings.Provider.DEFAULT;
  private final Map<Class<?>, Frame> answers = new HashMap<>();

  @BeforeEach
  void begin() throws IOException {
    answers.put(
        Command.ListModels.class,
        new Frame.Models(List.of(new ModelName("m1", "m1"), new ModelName("m2", "Model Two"))));
    answers.put(Command.ListPresets.class, new Frame.Presets(List.of(CLOUD, LOCAL)));
    answers.put(
        Command.DetectServers.class,
        new Frame.Servers(
            List.of(
                new FoundServer(
                    "local", "http://localhost:9/v1", List.of(new ModelName("q", "q"))))));
    agent = rig.agent(this::answer);
  }

  private Frame answer(Command command) {
    if (command instanceof Command.Watch) {
      var settings = Settings.DEFAULT.with(now);
      return new Frame.Overview(new Page<>(List.of(), 0), List.of(), List.of(), settings, true, "");
    }
    return answers.getOrDefault(command.getClass(), new Frame.Done());
  }

  private <C extends Command> C sent(Class<C> kind) {
    return agent.commands.stream().filter(kind::isInstance).map(kind::cast).toList().getLast();
  }

  private boolean nothingUsed() {
    return agent.commands.stream().noneMatch(Command.UseProvider.class::isInstance);
  }

  @Test
  void whatAnswersIsShown() {
    assertThat(rig.run("model")).isZero();
    assertThat(rig.out()).contains("built-in analyst").contains("no AI");
    now = new Settings.Provider("openai", "https://cloud.example/v1/", "m1", "env:KEY");
    assertThat(rig.run("model")).isZero();
    assertThat(rig.out()).contains("Cloud · m1").contains("the environment variable KEY");
  }

  @Test
  void withoutAModelTheWaysToOneAreListed() {
    assertThat(rig.run("model", "list")).isZero();
    assertThat(rig.out()).contains("cloud").contains("needed").contains("http://localhost:9/v1");
    assertThat(rig.err()).contains("Local answers on this computer with 1 model");
  }

  @Test
  void theModelsOfAServerAreListed() {
    assertThat(rig.run("model", "list", "--preset", "cloud")).isZero();
    assertThat(rig.out()).isEqualTo("m1\nm2  Model Two\n");
    assertThat(sent(Command.ListModels.class).provider().key()).isEqualTo("keyring");
    answers.put(
        Command.ListModels.class, new Frame.Tested(new Diagnosis.NobodyThere("localhost", 9)));
    assertThat(rig.run("model", "list", "--preset", "local")).isEqualTo(1);
    assertThat(rig.err()).contains("Nothing answers at localhost, port 9").contains("start it");
  }

  @Test
  void aKeyIsReadFromStandardInputAndNeverShown() {
    rig.stdin = "sk-marked\n";
    assertThat(rig.run("model", "use", "CLOUD", "--model", "m1", "--key", "-")).isZero();
    var used = sent(Command.UseProvider.class);
    assertThat(used.key()).isEqualTo(new Secret("sk-marked"));
    assertThat(used.provider())
        .isEqualTo(new Settings.Provider("openai", "https://cloud.example/v1", "m1", "keyring"));
    assertThat(used.sessionOnly()).isFalse();
    assertThat(rig.out() + rig.err()).contains("Cloud · m1 answers").doesNotContain("sk-marked");
  }

  @Test
  void aKeyAsAnArgumentIsRefusedAndNotRepeated() {
    assertThat(rig.run("model", "use", "cloud", "--model", "m1", "--key", "sk-marked"))
        .isEqualTo(2);
    assertThat(rig.err()).contains("env:NAME").doesNotContain("sk-marked");
    assertThat(nothingUsed()).isTrue();
  }

  @Test
  void theOnlyModelIsTakenAndAmongSeveralOneIsToBeChosen() {
    assertThat(rig.run("model", "use", "local")).isEqualTo(2);
    assertThat(rig.err()).contains("--model").contains("m1").contains("m2");
    assertThat(nothingUsed()).isTrue();
    answers.put(Command.ListModels.class, new Frame.Models(List.of(new ModelName("only", "only"))));
    assertThat(rig.run("model", "use", "local", "--url", "http://box:9/v1")).isZero();
    var used = sent(Command.UseProvider.class).provider();
    assertThat(used.model()).isEqualTo("only");
    assertThat(used.baseUrl()).isEqualTo("http://box:9/v1");
    assertThat(used.key()).isEqualTo("none");
    assertThat(rig.err()).contains("Give it room.");
  }

  @Test
  void withoutAKeyringTheWaysAroundAreTold() {
    answers.put(Command.UseProvider.class, new Frame.KeyNotKept("There is no keyring."));
    rig.stdin = "sk-x";
    assertThat(rig.run("model", "use", "cloud", "--model", "m1", "--key", "-")).isEqualTo(1);
    assertThat(rig.err())
        .contains("There is no keyring. Nothing was changed.")
        .contains("env:NAME")
        .contains("--session");
    answers.remove(Command.UseProvider.class);
    assertThat(rig.run("model", "use", "cloud", "--model", "m1", "--key", "-", "--session"))
        .isZero();
    assertThat(sent(Command.UseProvider.class).sessionOnly()).isTrue();
    assertThat(rig.run("model", "use", "cloud", "--model", "m1", "--session")).isEqualTo(2);
  }

  @Test
  void theKeyInUseServesOnForTheSameServer() {
    now = new Settings.Provider("openai", "https://cloud.example/v1", "m1", "env:MINE");
    assertThat(rig.run("model", "use", "cloud", "--model", "m2")).isZero();
    assertThat(sent(Command.UseProvider.class).provider().key()).isEqualTo("env:MINE");
    assertThat(rig.run("model", "use", "cloud", "--model", "m2", "--url", "http://other")).isZero();
    assertThat(sent(Command.UseProvider.class).provider().key()).isEqualTo("keyring");
  }

  @Test
  void theAnalystCanBeChosenAgain() {
    assertThat(rig.run("model", "use", "builtin")).isZero();
    assertThat(sent(Command.UseProvider.class).provider()).isEqualTo(Settings.Provider.DEFAULT);
  }

  @Test
  void aTestSaysWhatItFound() {
    now = new Settings.Provider("openai", "https://cloud.example/v1", "m1", "keyring");
    answers.put(
        Command.TestConnection.class,
        new Frame.Tested(new Diagnosis.Works("m1", Duration.ofMillis(340))));
    assertThat(rig.run("model", "test")).isZero();
    assertThat(rig.out()).contains("m1 answers: first word after 0.3 s");
    answers.put(
        Command.TestConnection.class,
        new Frame.Tested(new Diagnosis.KeyRefused("cloud.example", true, "bad key")));
    assertThat(rig.run("model", "test")).isEqualTo(1);
    assertThat(rig.err()).contains("cloud.example did not accept the key: bad key.");
    now = Settings.Provider.DEFAULT;
    assertThat(rig.run("model", "test")).isZero();
  }

  @Test
  void mistakesAreTold() {
    assertThat(rig.run("model", "use", "clout")).isEqualTo(2);
    assertThat(rig.err()).contains("cloud, local");
    assertThat(rig.run("model", "use")).isEqualTo(2);
    assertThat(rig.run("model", "--help")).isZero();
    assertThat(rig.out()).contains("list").contains("use").contains("test");
    rig.stdin = "";
    assertThat(rig.run("model", "use", "cloud", "--key", "-")).isEqualTo(2);
    assertThat(rig.err()).contains("No key was given");
  }
}
