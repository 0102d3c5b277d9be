package app.afterclose.json;

import static app.afterclose.model.Texts.plain;

import app.afterclose.model.Settings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings file, read again whenever it has changed, so that hand edits apply from the next
 * link on. A text that cannot be used never replaces settings that can: the last good ones stay.
 * Any thread may call; a listener is told on the thread that noticed.
 */
public final class SettingsFile {
  private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Path file;
  private final Json json;
  private String seen = "";
  private Settings settings = Settings.DEFAULT;
  private String trouble = "";
  private Consumer<State> listener = _ -> {};

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
      return Optional.of(place("settings.set.aside", e, String.valueOf(aside.getFileName())));
    }
  }

  /** The settings as the file says now; the last good ones when it cannot be read. */
  public Settings get() {
    return look().settings();
  }

  /** What the file says now, and what is wrong with it; whoever listens is told of a change. */
  public synchronized State look() {
    Settings had = settings;
    String troubled = trouble;
    try {
      load();
    } catch (BadJson e) {
      told(place("settings.broken", e, ""));
    } catch (IOException e) {
      LOG.debug("reading {}", file, e);
      told(plain("settings.unread", e.getClass().getSimpleName()));
    }
    var now = new State(settings, trouble);
    if (!Objects.equals(settings, had) || !trouble.equals(troubled)) {
      listener.accept(now);
    }
    return now;
  }

  /**
   * What the file says.
   *
   * @param settings those in use
   * @param trouble what is wrong with the file, whole sentences; or empty
   */
  public record State(Settings settings, String trouble) {}

  /** Tells {@code listener} of each change that is noticed from now on, by whoever looks. */
  public synchronized void onChange(Consumer<State> listener) {
    this.listener = listener;
  }

  /** The settings could not be written down; the message says why and what to do. */
  public static final class NotSaved extends Exception {
    private static final long serialVersionUID = 1L;

    private final String field;

    NotSaved(String message, String field, Throwable cause) {
      super(message, cause);
      this.field = field;
    }

    /** The value that cannot be, like {@code limits.chain}; or empty when it is about no value. */
    public String field() {
      return field;
    }
  }

  /**
   * Changes the provider and leaves everything else as it is, names that nobody knows too. The file
   * is replaced in one step; one that cannot be read is never overwritten.
   */
  public void update(Settings.Provider provider) throws NotSaved {
    update((texts, text) -> texts.with(text, provider));
  }

  /** The same for how the agent behaves on the desktop. */
  public void update(Settings.Desktop desktop) throws NotSaved {
    update((texts, text) -> texts.with(text, desktop));
  }

  /** The same for the caps; the file says only what it said before and what differs now. */
  public void update(Settings.Limits limits) throws NotSaved {
    update((texts, text) -> texts.with(text, SettingsReader.read(json, text).limits(), limits));
  }

  private void update(BiFunction<SettingsText, String, String> change) throws NotSaved {
    synchronized (this) {
      try {
        String text = text();
        SettingsReader.read(json, text);
        replace(possible(change.apply(new SettingsText(json), text)));
      } catch (BadJson e) {
        throw new NotSaved(place("settings.unsaved.broken", e, ""), "", e);
      } catch (IOException e) {
        throw new NotSaved(plain("settings.unsaved", why(e)), "", e);
      }
    }
    look();
  }

  /** Where the file is wrong and how, and what else there is to say. */
  private static String place(String key, BadJson e, String more) {
    return plain(
        key,
        String.valueOf(e.line()),
        String.valueOf(e.column()),
        String.valueOf(e.getMessage()),
        more);
  }

  private static String why(IOException e) {
    String said = String.valueOf(e.getMessage());
    if (e instanceof NoSuchFileException) {
      return plain("settings.why.gone");
    }
    if (e instanceof AccessDeniedException || said.contains("Read-only")) {
      return plain("settings.why.denied");
    }
    return said.contains("space") ? plain("settings.why.full") : plain("settings.why.disk");
  }

  /** {@code text}, unless it could not be read again. */
  private String possible(String text) throws NotSaved {
    try {
      SettingsReader.read(json, text);
      return text;
    } catch (BadJson e) {
      String what = String.valueOf(e.getMessage());
      throw new NotSaved(plain("settings.unsaved.what", what), what.replaceFirst("[: (].*", ""), e);
    }
  }

  /** Through a link to the file itself, for those who keep their settings elsewhere. */
  private void replace(String text) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file;
    Path beside = Files.createTempFile(target.getParent(), ".settings", ".json");
    try {
      try (var out = FileChannel.open(beside, StandardOpenOption.WRITE)) {
        var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        out.force(true);
      }
      Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private void told(String what) {
    if (!what.equals(trouble)) {
      LOG.warn("{}", what);
      trouble = what;
    }
  }

  private void load() throws IOException {
    String text = text();
    if (!text.equals(seen) || !trouble.isEmpty()) {
      settings = SettingsReader.read(json, text);
      seen = text;
      trouble = "";
    }
  }

  private String text() throws IOException {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      return "";
    } catch (CharacterCodingException e) {
      throw new BadJson(plain("settings.value.utf"), 1, 1);
    }
  }
}
