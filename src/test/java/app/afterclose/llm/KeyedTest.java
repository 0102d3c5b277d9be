package app.afterclose.llm;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.json.Json;
import app.afterclose.model.Problem;
import app.afterclose.model.Settings;
import app.afterclose.os.MemoryKeyring;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class KeyedTest {
  private final MemoryKeyring keyring = new MemoryKeyring();
  private final Providers providers =
      new Providers(new Json(), new ModelServer.Silent(), _ -> null, keyring);

  @ParameterizedTest
  @EnumSource
  void theKeyIsTheKeyringsAtEachTurn(Protocol protocol) throws Exception {
    try (var server = new ModelServer()) {
      server.streams(protocol.text);
      server.streams(protocol.text);
      var provider = providers.of(settings(protocol.kind, server.url()));
      assertThat(provider.kind()).isEqualTo(protocol.kind);
      assertThat(provider.model()).isEqualTo("m");
      assertThat(keyring.asked).as("nothing is asked before there is a turn").hasValue(0);
      for (String key : new String[] {"sk-first", "sk-second"}) {
        keyring.keys.put(name(server.url()), key + "\n");
        assertThat(provider.turn(Turns.ask("?"), _ -> {}, new Cut()))
            .isInstanceOf(TurnResult.Whole.class);
        assertThat(server.request().getHeaders().toMultimap().toString())
            .contains(key)
            .doesNotContain(key + "\n");
      }
    }
  }

  @Test
  void aKeyForOneHostIsNotSentToAnother() throws Exception {
    try (var server = new ModelServer()) {
      keyring.keys.put("api.openai.com", "sk-marked");
      keyring.keys.put("localhost", "sk-marked");
      var failed = turn(settings("openai", server.url()));
      assertThat(((Problem.Rejected) failed.problem()).detail())
          .contains("no key for " + name(server.url()));
      assertThat(server.requests()).isZero();
    }
  }

  @Test
  void whyThereIsNoKeyIsTold() {
    var settings = settings("openai", "https://a.test");
    assertThat(turn(settings).problem())
        .isEqualTo(
            Problem.Rejected.connect(
                "the keyring holds no key for a.test", "enter the key for a.test"));
    keyring.keys.put("a.test", "sk marked");
    assertThat(turn(settings).problem().toString())
        .contains("what the keyring holds for a.test cannot be a key")
        .doesNotContain("marked");
    keyring.locked = true;
    assertThat(turn(settings).problem())
        .isEqualTo(
            new Problem.Rejected(
                "the key for a.test could not be read from the keyring",
                "The keyring is locked. Then Retry."));
  }

  @Test
  void aCutDoesNotWaitForTheKeyring() throws Exception {
    keyring.answer = new CountDownLatch(1);
    var cut = new Cut();
    var provider = providers.of(settings("anthropic", "https://a.test"));
    var result = CompletableFuture.supplyAsync(() -> provider.turn(Turns.ask("?"), _ -> {}, cut));
    cut.now();
    assertThat(result.get(20, TimeUnit.SECONDS)).isInstanceOf(TurnResult.WasCut.class);
    keyring.answer.countDown();
  }

  @ParameterizedTest
  @CsvSource({
    "anthropic, , api.anthropic.com",
    "openai, , api.openai.com",
    "openai, https://API.OpenAI.com/v1?x=y, api.openai.com",
    "openai, http://api.openai.com, api.openai.com:80",
    "openai, https://a.test:8443/v1, a.test:8443",
    "openai, http://127.0.0.1:11434, 127.0.0.1:11434",
    "openai, 'http://[::1]:8080', ::1:8080",
    "openai, not an address, ",
    "builtin, , ",
  })
  void aKeyIsNamedByItsServer(String kind, String url, String name) {
    assertThat(KeyName.of(settings(kind, url)).orElse(null)).isEqualTo(name);
  }

  @Test
  void aRefusalSaysWhereTheKeyIs() {
    assertThat(new Key("keyring:a.test:80", "sk").source()).isEqualTo("the keyring for a.test:80");
    assertThat(new Key("keyring", "sk").source()).isEqualTo("the keyring");
  }

  private TurnResult.Failed turn(Settings.Provider settings) {
    var result = providers.of(settings).turn(Turns.ask("?"), _ -> {}, new Cut());
    return (TurnResult.Failed) result;
  }

  private static Settings.Provider settings(String kind, String url) {
    return new Settings.Provider(kind, url, "m", "keyring");
  }

  private static String name(String url) {
    return KeyName.of(settings("openai", url)).orElseThrow();
  }
}
