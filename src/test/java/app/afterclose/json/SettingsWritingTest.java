package app.afterclose.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import app.afterclose.model.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is written keeps all else as it was, and a failure to write loses nothing. */
final class SettingsWritingTest extends SettingsCase {
  @Test
  void aProviderIsWrittenAndEverythingElseStays() throws Exception {
    write(
        """
        {"later": {"x": 1.500, "list": [1, 2]}, "limits": {"user": 3},
         "provider": {"kind": "openai", "baseUrl": "http://old", "model": "old", "key": "none",
           "headers": {"X-Old": "1"}, "contextTokens": 8000, "mine": true,
           "timeouts": {"idle": "PT2M", "own": 1}}}\
        """);
    var file = file();
    file.open(CLOCK);
    file.update(chosen());
    assertThat(file.get().provider())
        .isEqualTo(new Settings.Provider("anthropic", "https://api.anthropic.com", "m", "keyring"));
    assertThat(file.get().limits().user()).isEqualTo(3);
    var tree = json.tree(text());
    assertThat(text()).contains("1.500").endsWith("}\n");
    assertThat(tree.at("/later/list").size()).isEqualTo(2);
    assertThat(tree.at("/provider/mine").booleanValue()).isTrue();
    assertThat(tree.at("/provider/timeouts/own").intValue()).isEqualTo(1);
    assertThat(tree.at("/provider/headers").isMissingNode()).isTrue();
    assertThat(tree.at("/provider/contextTokens").isMissingNode()).isTrue();
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void whatIsWrittenIsReadBack() throws Exception {
    var all =
        new Settings.Provider(
            "openai",
            "http://here/v1",
            "m",
            "env:KEY",
            Map.of("api-key", "${key}"),
            "http://proxy:1",
            new Settings.Timeouts(
                Duration.ofSeconds(3), Duration.ofSeconds(4), Duration.ofSeconds(5)),
            9_000L,
            true,
            "cheap");
    var file = file();
    file.open(CLOCK);
    file.update(all);
    assertThat(file().get().provider()).isEqualTo(all);
    file.update(Settings.Provider.DEFAULT);
    assertThat(file().get().provider()).isEqualTo(Settings.Provider.DEFAULT);
  }

  @Test
  void mannersOnTheDesktopAreWrittenAndEverythingElseStays() throws Exception {
    write(
        """
        {"provider": {"kind": "openai", "model": "m", "key": "none"},
         "desktop": {"quitWhenIdle": true, "mine": [1]}, "later": 1}\
        """);
    var file = file();
    file.open(CLOCK);
    var wanted = new Settings.Desktop(true, Settings.KeepAwake.POWER, false);
    file.update(wanted);
    assertThat(file().get().desktop()).isEqualTo(wanted);
    assertThat(file().get().provider().kind()).isEqualTo("openai");
    var tree = json.tree(text());
    assertThat(tree.at("/desktop/mine").size()).isOne();
    assertThat(tree.at("/later").intValue()).isOne();
    file.update(Settings.Desktop.DEFAULT);
    assertThat(file().get().desktop()).isEqualTo(Settings.Desktop.DEFAULT);
  }

  @Test
  void capsAreWrittenWhereTheyDifferAndEverythingElseStays() throws Exception {
    write(
        """
        {"limits": {"user": 3, "chain": "PT2H", "mine": 1, "monthlyTokens": 5000}, "later": 1}\
        """);
    var file = file();
    file.open(CLOCK);
    var wanted =
        new Settings.Limits(
            Duration.ofMinutes(10), Duration.ofHours(2), 4, 50, null, 10, Duration.ofMinutes(30));
    file.update(wanted);
    assertThat(file().get().limits()).isEqualTo(wanted);
    var limits = json.tree(text()).at("/limits");
    assertThat(limits.propertyNames()).containsExactlyInAnyOrder("user", "chain", "mine", "link");
    assertThat(limits.at("/chain").stringValue()).isEqualTo("PT2H");
    file.update(Settings.Limits.DEFAULT);
    assertThat(file().get().limits()).isEqualTo(Settings.Limits.DEFAULT);
  }

  @Test
  void capsThatCannotBeAreNotWrittenAndNamed() throws Exception {
    write("{\"limits\": {\"user\": 3}}");
    var file = file();
    file.open(CLOCK);
    var impossible = new Settings.Limits(Duration.ofMinutes(5), Duration.ofMinutes(5), 3, 50, null);
    assertThatThrownBy(() -> file.update(impossible))
        .isInstanceOfSatisfying(
            SettingsFile.NotSaved.class,
            e -> {
              assertThat(e.field()).isEqualTo("limits.chain");
              assertThat(e).hasMessageStartingWith("Nothing was saved: limits.chain");
            });
    assertThat(text()).isEqualTo("{\"limits\": {\"user\": 3}}");
  }

  @Test
  void aDiskThatIsFullLosesNothingAndIsTold() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    if (run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString()) != 0) {
      abort("a file system of its own cannot be mounted here");
    }
    try {
      Path settings = disk.resolve("settings.json");
      String before = "{\"limits\": {\"user\": 3}}";
      Files.writeString(settings, before);
      var file = new SettingsFile(settings, json);
      file.open(CLOCK);
      Path ballast = disk.resolve("ballast");
      fill(ballast);
      assertThatThrownBy(() -> file.update(chosen()))
          .isInstanceOf(SettingsFile.NotSaved.class)
          .hasMessageContaining("Nothing was saved")
          .hasMessageContaining("the disk is full");
      assertThat(settings).content().isEqualTo(before);
      assertThat(file.get().limits().user()).isEqualTo(3);
      try (var files = Files.list(disk)) {
        assertThat(files).containsExactlyInAnyOrder(settings, ballast);
      }
      Files.delete(ballast);
      file.update(chosen());
      assertThat(file.get().provider()).isEqualTo(chosen());
      assertThat(file.get().limits().user()).isEqualTo(3);
    } finally {
      assertThat(run("umount", "-l", disk.toString())).isZero();
    }
  }

  @Test
  void aFolderThatIsGoneIsTold() throws Exception {
    Path gone = Files.createDirectory(folder.resolve("gone"));
    var file = new SettingsFile(gone.resolve("settings.json"), json);
    file.open(CLOCK);
    Files.delete(gone);
    assertThatThrownBy(() -> file.update(Settings.Limits.DEFAULT))
        .isInstanceOf(SettingsFile.NotSaved.class)
        .hasMessageContaining("not there any more");
  }

  @Test
  void aBrokenFileIsNeverOverwritten() throws IOException {
    var file = file();
    file.open(CLOCK);
    write("{\n \"limits\": oops }");
    assertThatThrownBy(() -> file.update(chosen()))
        .isInstanceOf(SettingsFile.NotSaved.class)
        .hasMessageContaining("line 2, column 1")
        .hasMessageContaining("Nothing was saved");
    assertThat(text()).contains("oops");
  }

  @Test
  void aLinkStaysALink() throws Exception {
    Path real = Files.createDirectory(folder.resolve("dotfiles")).resolve("s.json");
    Files.writeString(real, "{}");
    Files.createSymbolicLink(folder.resolve("settings.json"), real);
    var file = file();
    file.open(CLOCK);
    file.update(chosen());
    assertThat(folder.resolve("settings.json")).isSymbolicLink();
    assertThat(real).content().contains("anthropic");
  }

  private static Settings.Provider chosen() {
    return new Settings.Provider("anthropic", "https://api.anthropic.com", "m", "keyring");
  }

  private static void fill(Path ballast) throws IOException {
    try (var out = Files.newOutputStream(ballast)) {
      while (true) {
        out.write(1);
      }
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("space");
    }
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
  }
}
