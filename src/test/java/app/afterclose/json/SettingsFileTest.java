package app.afterclose.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterclose.model.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsFileTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;
  private final Json json = new Json();

  private SettingsFile file() {
    return new SettingsFile(folder.resolve("settings.json"), json);
  }

  private void write(String text) throws IOException {
    Files.writeString(folder.resolve("settings.json"), text);
  }

  @Test
  void anAbsentFileMeansTheDefaults() throws IOException {
    var file = file();
    assertThat(file.open(CLOCK)).isEmpty();
    assertThat(file.get()).isEqualTo(Settings.DEFAULT);
    assertThat(folder.resolve("settings.json")).doesNotExist();
  }

  @Test
  void whatIsSaidCountsAndTheRestStaysUsual() throws IOException {
    write(
        """
        {"limits": {"link": "PT2S", "user": 3, "monthlyTokens": 1000000}, "later": {"x": 1},
         "provider": {"kind": "anthropic", "model": "m", "key": "env:KEY"}}\
        """);
    var file = file();
    file.open(CLOCK);
    assertThat(file.get().limits())
        .isEqualTo(
            new Settings.Limits(Duration.ofSeconds(2), Duration.ofHours(2), 3, 50, 1_000_000L));
    assertThat(file.get().provider())
        .isEqualTo(new Settings.Provider("anthropic", null, "m", "env:KEY"));
  }

  @Test
  void handEditsApplyAndABrokenOneChangesNothing() throws IOException {
    write("{\"limits\": {\"user\": 3}}");
    var file = file();
    file.open(CLOCK);
    write("{\"limits\": {\"user\": 4}}");
    assertThat(file.get().limits().user()).isEqualTo(4);
    write("{\"limits\": {\"user\": 5");
    assertThat(file.get().limits().user()).isEqualTo(4);
    assertThat(Files.readString(folder.resolve("settings.json"))).endsWith("5");
  }

  @Test
  void aFileThatIsBrokenAtTheStartIsSetAsideAndNamed() throws IOException {
    write("{\n  \"limits\": oops\n}");
    var notice = file().open(CLOCK);
    assertThat(notice)
        .hasValueSatisfying(
            text ->
                assertThat(text)
                    .contains("line 2")
                    .contains("settings.broken-20261122-100000.json"));
    assertThat(folder.resolve("settings.broken-20261122-100000.json")).content().contains("oops");
    assertThat(folder.resolve("settings.json")).doesNotExist();
  }

  @Test
  void bytesThatAreNoTextAreBrokenToo() throws IOException {
    Files.write(folder.resolve("settings.json"), "{\"é\":1}".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(file().open(CLOCK)).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'limits':{'user':0}}|limits.user: it must be a whole number",
        "{'limits':{'user':'six'}}|limits.user: it must be a whole number",
        "{'limits':{'link':'5 minutes'}}|limits.link: \"5 minutes\" is no duration",
        "{'limits':{'link':'PT0.1S'}}|limits.link: it must be at least one second",
        "{'limits':{'link':'PT3H'}}|must be longer than limits.link",
        "{'limits':[]}|limits: it must be an object",
        "{'provider':{'kind':'gpt'}}|provider.kind: \"gpt\" is none of",
        "{'provider':{'key':'sk-secret'}}|provider.key: it must be keyring, none or env:NAME",
        "[1]|the file must hold one object"
      })
  void aValueThatCannotBeIsNamed(String text, String message) {
    assertThatThrownBy(() -> SettingsReader.read(json, text.replace('\'', '"')))
        .isInstanceOf(BadJson.class)
        .hasMessageContaining(message)
        .hasMessageNotContaining("sk-secret");
  }

  @Test
  void thePlaceOfAValueIsTold() {
    assertThatThrownBy(
            () -> SettingsReader.read(json, "{\n \"limits\": {\n  \"user\": \"six\" } }"))
        .isInstanceOfSatisfying(
            BadJson.class,
            e -> {
              assertThat(e.line()).isEqualTo(3);
              assertThat(e.column()).isEqualTo(11);
            });
  }
}
