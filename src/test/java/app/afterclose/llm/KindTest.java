package app.afterclose.llm;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.json.Json;
import app.afterclose.model.Diagnosis;
import app.afterclose.model.Preset;
import app.afterclose.model.Settings;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

/** The table of kinds is all that a provider needs besides its own class. */
class KindTest {
  @Test
  void eachRowMakesAProviderOfItsKindAtItsOwnServer() {
    for (Kind kind : Kind.ALL) {
      var settings = new Settings.Provider(kind.name(), null, "m", "none");
      Provider made = ModelServer.providers(Http.pool()).of(settings);
      assertThat(made.kind()).isEqualTo(kind.name());
      assertThat(made.model()).isEqualTo("m");
      assertThat(KeyName.of(settings)).contains(HttpUrl.get(kind.base()).host());
      assertThat(Kind.of(kind.name())).contains(kind);
    }
  }

  @Test
  void eachPresetIsOfAKindThatThereIs() {
    assertThat(Presets.ALL).extracting(Preset::kind).allMatch(name -> Kind.of(name).isPresent());
  }

  @Test
  void aKindThatThereIsNotIsNamedWithThoseThatThereAre() {
    assertThat(Kind.names()).isEqualTo("“builtin”, “anthropic” or “openai”");
    var settings = new Settings.Provider("cohere", null, "m", "none");
    var connections =
        new Connections(ModelServer.providers(Http.pool()), new Json(), () -> Turns.NOW);
    Optional<Diagnosis> wrong = connections.wrong(settings, null);
    assertThat(wrong)
        .get()
        .isInstanceOfSatisfying(
            Diagnosis.NotAsked.class, d -> assertThat(d.what()).contains("“cohere”"));
  }
}
