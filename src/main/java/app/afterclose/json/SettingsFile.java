package app.afterclose.json;

import app.afterclose.model.Settings;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings file, read again whenever it has changed, so that hand edits apply from the next
 * link on. A text that cannot be used never replaces settings that can: the last good ones stay.
 * Any thread may call.
 */
public final class SettingsFile {
  private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Path file;
  private final Json json;
  private String seen = "";
  private Settings settings = Settings.DEFAULT;

  public SettingsFile(Path file, Json json) {
    this.file = file;
    this.json = json;
  }

  /**
   * Reads the file for the first time. A file that cannot be used is set aside under another name,
   * so that nobody overwrites it, and the defaults serve.
   *
   * @return what the rep should know of it, or empty when all is well
   */
  public synchronized Optional<String> open(InstantSource clock) throws IOException {
    try {
      load();
      return Optional.empty();
    } catch (BadJson e) {
      Path aside =
          file.resolveSibling("settings.broken-" + STAMP.format(clock.instant()) + ".json");
      Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
      seen = "";
      return Optional.of(
          "The settings could not be read: line %d, column %d: %s. The file was kept as %s and the default settings are in use. Mend it and name it settings.json again."
              .formatted(e.line(), e.column(), e.getMessage(), aside.getFileName()));
    }
  }

  /** The settings as the file says now; the last good ones when it cannot be read. */
  public synchronized Settings get() {
    try {
      load();
    } catch (BadJson e) {
      LOG.warn(
          "{}, line {}, column {}: {}. The settings from before stay in use",
          file,
          e.line(),
          e.column(),
          e.getMessage());
    } catch (IOException e) {
      LOG.warn("{} cannot be read; the settings from before stay in use", file, e);
    }
    return settings;
  }

  private void load() throws IOException {
    String text;
    try {
      text = Files.readString(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      text = "";
    } catch (CharacterCodingException e) {
      throw new BadJson("it is not UTF-8 text", 1, 1);
    }
    if (!text.equals(seen)) {
      seen = text;
      settings = SettingsReader.read(json, text);
    }
  }
}
