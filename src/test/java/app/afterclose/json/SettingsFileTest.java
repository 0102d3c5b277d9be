package app.afterclose.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterclose.model.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a settings file says is read, and what is wrong in it is named. */
final class SettingsFileTest extends SettingsCase {
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
        "{'limits':{'link':'5 minutes'}}|limits.link: “5 minutes” is no duration",
        "{'limits':{'link':'PT0.1S'}}|limits.link: it must be at least one second",
        "{'provider':{'timeouts':{'idle':'P30D'}}}|provider.timeouts.idle: it must be at most a"
            + " day",
        "{'limits':{'link':'PT3H'}}|must be longer than limits.link",
        "{'limits':[]}|limits: it must be an object",
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

  @Test
  void aMistakeIsToldOnceAndAgainWhenItIsMended() throws IOException {
    var file = file();
    file.open(CLOCK);
    var told = new ArrayList<SettingsFile.State>();
    file.onChange(told::add);
    file.look();
    write("{\n\"limits\": {\"user\": 0}}");
    file.look();
    file.look();
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().trouble()).contains("line 2, column 20").contains("limits.user");
    assertThat(told.getFirst().settings()).isEqualTo(Settings.DEFAULT);
    write("{}");
    file.look();
    assertThat(told).hasSize(2);
    assertThat(told.getLast().trouble()).isEmpty();
  }
}
