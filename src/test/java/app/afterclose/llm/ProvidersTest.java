package app.afterclose.llm;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.json.Json;
import app.afterclose.model.Problem;
import app.afterclose.model.Settings;
import app.afterclose.model.Usage;
import app.afterclose.os.MemoryKeyring;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvidersTest {
  private final Map<String, String> environment =
      Map.of("KEY", " sk-test\n", "EMPTY", " ", "BROKEN", "sk-\none", "ACCENT", "sk-é");
  private final Provider builtin = new ModelServer.Silent();
  private final Providers providers =
      new Providers(new Json(), builtin, environment::get, new MemoryKeyring());

  @Test
  void eachKindHasItsProvider() {
    assertThat(providers.of(Settings.Provider.DEFAULT)).isSameAs(builtin);
    var anthropic = providers.of(new Settings.Provider("anthropic", null, " m ", "env:KEY"));
    assertThat(anthropic).isInstanceOf(Anthropic.class);
    assertThat(anthropic.kind()).isEqualTo("anthropic");
    assertThat(anthropic.model()).isEqualTo("m");
    var local = new Settings.Provider("openai", "http://localhost:11434", "m", "none");
    assertThat(providers.of(local)).isInstanceOf(OpenAi.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cohere    |                | m | none        | unknown kind             | choose the server
          anthropic |                |   | env:KEY     | no model                 | afterclose model use
          openai    | not an address | m | env:KEY     | no web address           | beginning with https
          openai    | ftp://x        | m | env:KEY     | no web address           | beginning with https
          anthropic |                | m | env:UNSET   | UNSET                    | shell profile
          anthropic |                | m | env:EMPTY   | EMPTY                    | shell profile
          anthropic |                | m | env:BROKEN  | cannot be a key          | BROKEN
          anthropic |                | m | env:ACCENT  | cannot be a key          | ACCENT
          anthropic |                | m | env:        | where the model’s key is | “Connect a model”
          anthropic |                | m | sk-pasted   | where the model’s key is | “Connect a model”
          anthropic |                | m | keyring     | no key for api.anthropic | enter the key
          """)
  void whatCannotBeAskedSaysWhyAndWhatToDo(
      String kind, String url, String model, String key, String detail, String remedy) {
    var provider = providers.of(new Settings.Provider(kind, url, model, key));
    assertThat(provider.kind()).isEqualTo(kind);
    var heard = new Turns.Listener();
    var failed = (TurnResult.Failed) provider.turn(Turns.ask("?"), heard, new Cut());
    assertThat(failed.usage()).isEqualTo(Usage.NONE);
    var problem = (Problem.Rejected) failed.problem();
    assertThat(problem.detail()).contains(detail);
    assertThat(problem.remedy()).contains(remedy);
    assertThat(problem.toString()).doesNotContain("sk-");
  }

  @Test
  void noKeyIsPrinted() {
    var key = new Key("env:KEY", "sk-test");
    assertThat(key.toString()).isEqualTo("Key[env:KEY]");
    assertThat(new Keys.Found.Is(key).toString()).doesNotContain("sk-test");
    var provider = providers.of(new Settings.Provider("anthropic", null, "m", "env:KEY"));
    assertThat(provider.toString()).doesNotContain("sk-test");
    assertThat(key.scrub("no such key: sk-test.")).isEqualTo("no such key: ….");
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:11434, http://localhost:11434/v1/chat/completions",
    "http://localhost:11434/, http://localhost:11434/v1/chat/completions",
    "https://openrouter.ai/api/v1, https://openrouter.ai/api/v1/chat/completions",
    "https://openrouter.ai/api/v1/, https://openrouter.ai/api/v1/chat/completions",
    "https://a.test/x/chat/completions, https://a.test/x/chat/completions",
    "https://a.test/openai/deployments/d?api-version=1,"
        + " https://a.test/openai/deployments/d/chat/completions?api-version=1",
  })
  void anAddressIsTakenAsPeopleWriteIt(String base, String url) {
    var address = Address.of(okhttp3.HttpUrl.get(base), "v1", "chat/completions");
    assertThat(address).hasToString(url);
  }
}
