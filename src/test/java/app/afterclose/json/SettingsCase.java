package app.afterclose.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.io.TempDir;

/** A settings file in a folder of its own. */
abstract class SettingsCase {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

  final Json json = new Json();
  @TempDir Path folder;

  SettingsFile file() {
    return new SettingsFile(folder.resolve("settings.json"), json);
  }

  String text() throws IOException {
    return Files.readString(folder.resolve("settings.json"));
  }

  void write(String text) throws IOException {
    Files.writeString(folder.resolve("settings.json"), text);
  }
}
