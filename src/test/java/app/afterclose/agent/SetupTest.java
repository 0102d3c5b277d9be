package app.afterclose.agent;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.British;
import app.afterclose.model.Diagnosis;
import app.afterclose.model.ModelName;
import app.afterclose.model.Secret;
import app.afterclose.model.Settings;
import app.afterclose.os.Folders;
import app.afterclose.os.MemoryKeyring;
import app.afterclose.tool.BuiltInTools;
import app.afterclose.wire.Build;
import app.afterclose.wire.Command;
import app.afterclose.wire.Connection;
import app.afterclose.wire.Endpoint;
import app.afterclose.wire.Frame;
import app.afterclose.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Connecting a model, seen from the agent's socket. */
@Timeout(120)
class SetupTest implements Connection.Listener {
  private static final Secret KEY = new Secret("sk-marked-9");

  @TempDir private Path folder;
  private final MemoryKeyring keyring = new MemoryKeyring();
  private final BlockingQueue<Frame> pushed = new LinkedBlockingQueue<>();
  private final MockWebServer models = new MockWebServer();
  private Agent agent;
  private Connection client;

  @BeforeEach
  void open() throws Exception {
    models.start();
    var folders = new Folders(folder, folder.resolve("s"));
    agent =
        new Agent(
            folders,
            keyring,
            FakeNotifier.unseen(),
            Clock.system(ZoneOffset.UTC),
            British.FIGURES,
            BuiltInTools::all);
    client = Endpoint.connect(folders.socket(), Wire.json(), this);
    ask(Build.own().hello());
    ask(new Command.Watch(1));
  }

  @AfterEach
  void close() {
    client.close();
    agent.leave(Frame.Reason.QUIT);
    agent.close();
    models.close();
  }

  @Override
  public void pushed(Frame frame) {
    pushed.add(frame);
  }

  @Override
  public void ended(String because) {}

  private Frame ask(Command command) throws Exception {
    return client.send(command).get(40, TimeUnit.SECONDS);
  }

  private Frame.SettingsChanged changed() throws InterruptedException {
    while (true) {
      Frame next = pushed.poll(40, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("no change of the settings was told");
      }
      if (next instanceof Frame.SettingsChanged changed) {
        return changed;
      }
    }
  }

  private Settings.Provider here(@Nullable String model) {
    return new Settings.Provider("openai", models.url("/v1").toString(), model, "none");
  }

  private String keyName() {
    return models.url("/").host() + ":" + models.getPort();
  }

  @Test
  void theKeyGoesIntoTheKeyringAndTheChoiceIntoTheFile() throws Exception {
    assertThat(ask(new Command.UseProvider(here("m"), KEY, false))).isEqualTo(new Frame.Done());
    assertThat(keyring.keys).containsExactly(Map.entry(keyName(), "sk-marked-9"));
    assertThat(Files.readString(folder.resolve("settings.json")))
        .contains("\"key\" : \"keyring\"")
        .doesNotContain("sk-marked");
    var told = changed();
    assertThat(told.settings().provider()).isEqualTo(here("m").with("keyring"));
    assertThat(told.trouble()).isEmpty();
  }

  @Test
  void withoutAKeyringNothingChangesUntilTheRepChooses() throws Exception {
    keyring.locked = true;
    assertThat(ask(new Command.UseProvider(here("m"), KEY, false)))
        .isInstanceOfSatisfying(Frame.KeyNotKept.class, no -> assertThat(no.why()).isNotBlank());
    assertThat(folder.resolve("settings.json")).doesNotExist();
    assertThat(ask(new Command.UseProvider(here("m"), KEY, true))).isEqualTo(new Frame.Done());
    assertThat(Files.readString(folder.resolve("settings.json"))).contains("keyring");
    models.enqueue(new MockResponse.Builder().code(401).build());
    ask(new Command.TestConnection(here("m").with("keyring"), null));
    assertThat(models.takeRequest().getHeaders().get("Authorization"))
        .as("the key is held until the agent ends")
        .isEqualTo("Bearer sk-marked-9");
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .doesNotContain("sk-marked");
      }
    }
  }

  @Test
  void whatCannotBeUsedIsRefusedAtItsField() throws Exception {
    assertThat(ask(new Command.UseProvider(here(null), null, false)))
        .isInstanceOfSatisfying(
            Frame.Refused.class, r -> assertThat(r.fields()).containsKey("model"));
    assertThat(
            ask(
                new Command.UseProvider(
                    new Settings.Provider("openai", "nonsense", "m", "none"), null, false)))
        .isInstanceOfSatisfying(
            Frame.Refused.class, r -> assertThat(r.fields()).containsKey("address"));
    assertThat(ask(new Command.UseProvider(here("m"), new Secret("a b"), false)))
        .isInstanceOfSatisfying(
            Frame.Refused.class, r -> assertThat(r.fields()).containsKey("key"));
    assertThat(folder.resolve("settings.json")).doesNotExist();
  }

  @Test
  void modelsAreListedAndAConnectionIsTried() throws Exception {
    models.enqueue(
        new MockResponse.Builder()
            .body("{\"data\":[{\"id\":\"m\"},{\"id\":\"e-embed\"}]}")
            .build());
    assertThat(ask(new Command.ListModels(here(null), KEY)))
        .isEqualTo(new Frame.Models(List.of(new ModelName("m", "m"))));
    models.enqueue(new MockResponse.Builder().code(401).build());
    assertThat(ask(new Command.TestConnection(here("m"), KEY)))
        .isEqualTo(new Frame.Tested(new Diagnosis.KeyRefused(models.url("/").host(), true, "")));
    assertThat(ask(new Command.ListPresets()))
        .isInstanceOfSatisfying(
            Frame.Presets.class, p -> assertThat(p.presets()).hasSizeGreaterThan(10));
    assertThat(ask(new Command.DetectServers())).isInstanceOf(Frame.Servers.class);
  }

  @Test
  void aBrokenFileIsToldWhileItIsBrokenAndNeverOverwritten() throws Exception {
    Path file = folder.resolve("settings.json");
    Files.writeString(file, "{\n oops");
    assertThat(changed().trouble()).contains("line 2");
    assertThat(ask(new Command.UseProvider(here("m"), null, false)))
        .isInstanceOfSatisfying(
            Frame.Refused.class, r -> assertThat(r.message()).contains("line 2"));
    assertThat(file).content().contains("oops");
    ask(new Command.Watch(1));
    assertThat(changed().trouble()).as("to whoever comes later too").contains("line 2");
    Files.writeString(file, "{\"limits\": {\"user\": 3}}");
    var mended = changed();
    assertThat(mended.trouble()).isEmpty();
    assertThat(mended.settings().limits().user()).isEqualTo(3);
  }
}
