package app.afterclose.os;

import static app.afterclose.model.Texts.plain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Where the user's files are. The folders are there and the user's own.
 *
 * @param data the data folder, a real path
 * @param socket where the agent of this data folder listens, at most {@link #MAX_SOCKET} bytes
 */
public record Folders(Path data, Path socket) {
  /** The most bytes of the socket's path: macOS holds 104 in its address. */
  public static final int MAX_SOCKET = 100;

  private static final String HOME = "AFTERCLOSE_HOME";

  /**
   * Finds the folders and makes those that are missing.
   *
   * @param home what {@code --home} said, or null for {@code AFTERCLOSE_HOME} or else the
   *     platform's own
   * @throws IOException whose message says in words which folder cannot be used, and what to do
   */
  public static Folders open(@Nullable String home, Platform platform) throws IOException {
    Path wanted = data(home, platform);
    Path data;
    try {
      PrivateFolder.make(wanted);
      data = wanted.toRealPath();
      Files.createDirectories(data.resolve("logs"));
      if (!Files.isWritable(data)) {
        throw new IOException(plain("folder.denied"));
      }
    } catch (IOException e) {
      throw new IOException(
          plain("folder.data", wanted.toString(), PrivateFolder.reason(e), HOME), e);
    }
    return new Folders(data, RuntimeFolder.of(platform, data).resolve(socketName(data)));
  }

  /** The data folder as it was asked for; it need not exist. */
  static Path data(@Nullable String home, Platform platform) throws IOException {
    String said = home != null ? home : platform.environment().getOrDefault(HOME, "");
    if (home != null && home.isBlank()) {
      throw new IOException(plain("folder.unnamed"));
    }
    try {
      return (said.isBlank() ? usualData(platform) : Path.of(said)).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new IOException(plain("folder.noName", said), e);
    }
  }

  private static Path usualData(Platform platform) {
    return switch (platform.kind()) {
      case LINUX -> {
        Path share = platform.folder("XDG_DATA_HOME");
        yield (share != null ? share : platform.user().resolve(".local/share"))
            .resolve("afterclose");
      }
      case MAC -> platform.user().resolve("Library/Application Support/Afterclose");
      case WINDOWS -> {
        Path roaming = platform.folder("APPDATA");
        yield (roaming != null ? roaming : platform.user().resolve("AppData").resolve("Roaming"))
            .resolve("Afterclose");
      }
    };
  }

  /** The journal and the workspace. */
  public Path database() {
    return data.resolve("afterclose.db");
  }

  public Path settings() {
    return data.resolve("settings.json");
  }

  /** Held by the one agent of this data folder. */
  public Path lock() {
    return data.resolve("agent.lock");
  }

  public Path logs() {
    return data.resolve("logs");
  }

  /** Whether this is the data folder of one who names none. */
  public boolean usual(Platform platform) {
    return data.equals(real(usualData(platform)));
  }

  /** Names the data folder among others: 16 digits and letters. */
  public String name() {
    return hash(data);
  }

  /** What the agent says, and what a client finds when it does not start. */
  public Path agentLog() {
    return logs().resolve("agent.log");
  }

  /** What windows say that nobody started from a terminal. */
  public Path windowLog() {
    return logs().resolve("window.log");
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      return folder.toAbsolutePath().normalize(); // it is not there
    }
  }

  private static String socketName(Path data) {
    return hash(data) + ".sock";
  }

  private static String hash(Path data) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(data.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
