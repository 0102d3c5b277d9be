package app.afterclose.terminal;

import app.afterclose.model.Preset;
import app.afterclose.model.Secret;
import app.afterclose.model.Settings;
import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Which server, and the key for it. A key never comes as an argument, where others can read it. */
final class KeyOption {
  @CommandLine.Option(
      names = "--url",
      paramLabel = "URL",
      description = "the server’s address instead of the preset’s")
  @Nullable String url;

  @CommandLine.Option(
      names = "--key",
      paramLabel = "env:NAME|-",
      description =
          "env:NAME takes the key from an environment variable of the local engine; - reads it from"
              + " the console or standard input, to be kept in the system’s keyring")
  private @Nullable String key;

  /** A key as typed, and what the settings say of it. */
  record Chosen(String setting, @Nullable Secret typed) {}

  /**
   * The key for {@code preset}.
   *
   * @param before the settings in use: their key serves on for the same server
   */
  Chosen choose(Desk desk, Preset preset, Settings.Provider before) {
    String said = key;
    if (said == null) {
      boolean same = preset.fits(before) && ModelCommand.given(url) == null;
      String usual = preset.key() == Preset.Need.NEEDED ? "keyring" : "none";
      return new Chosen(same ? before.key() : usual, null);
    } else if (said.equals("-")) {
      return new Chosen("keyring", new Secret(read(desk)));
    } else if (said.matches("env:\\w+")) {
      return new Chosen(said, null);
    }
    throw Fault.usage(
        "--key takes env:NAME, with the name of an environment variable, or - to read the key. What"
            + " you wrote was not used. If it was a key, others on this computer may have seen it:"
            + " better make a new one.");
  }

  private static String read(Desk desk) {
    Optional<Console> prompt =
        desk.in().equals(System.in)
            ? Optional.ofNullable(System.console()).filter(Console::isTerminal)
            : Optional.empty();
    String key = prompt.map(KeyOption::typed).orElseGet(() -> standardInput(desk));
    if (key.isBlank()) {
      throw Fault.usage("No key was given. Nothing was changed.");
    }
    return key.strip();
  }

  private static String typed(Console console) {
    char[] typed = console.readPassword("Key: ");
    return typed == null ? "" : new String(typed);
  }

  private static String standardInput(Desk desk) {
    try {
      return new String(desk.in().readNBytes(1 << 16), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Fault(Exit.FAILED, "Standard input could not be read: " + e.getMessage());
    }
  }
}
