package app.afterclose.agent;

import app.afterclose.model.ConversationId;
import app.afterclose.os.Folders;
import app.afterclose.os.Platform;
import app.afterclose.os.Program;
import app.afterclose.os.login.Logins;
import app.afterclose.os.notify.Notifiers;
import app.afterclose.os.power.Power;
import app.afterclose.os.power.SleepWatch;
import app.afterclose.os.tray.Trays;
import app.afterclose.wire.Destination;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The real desktop of this process. */
final class Desktops {
  private static final Logger LOG = LoggerFactory.getLogger(Desktops.class);
  private static final String ICON = "/app/afterclose/icons/app-48.png";

  /** So long what was told of the last run's end can be seen before the agent takes it away. */
  private static final Duration GRACE = Duration.ofMinutes(1);

  private Desktops() {}

  static Desktop of(Platform platform, Folders folders) {
    Path icon = folders.data().resolve("icon.png");
    // No start waits for a picture that the first notification shows.
    Thread.ofVirtual().name("icon").start(() -> lay(icon));
    return new Desktop(
        listener -> Notifiers.system(platform, icon, listener),
        view -> window(folders, Program.window(), view),
        machine(platform, folders),
        clicked -> Trays.system(platform, clicked),
        display(platform));
  }

  private static Machine machine(Platform platform, Folders folders) {
    return new Machine(
        Optional.of(Logins.system(platform, folders, Program.agent().command())),
        Power.system(platform),
        woke -> SleepWatch.system(platform, InstantSource.system(), woke),
        GRACE);
  }

  static boolean display(Platform platform) {
    return platform.kind() != Platform.Kind.LINUX
        || Stream.of("DISPLAY", "WAYLAND_DISPLAY")
            .anyMatch(name -> !platform.environment().getOrDefault(name, "").isBlank());
  }

  private static CompletableFuture<?> window(Folders folders, Program program, Windows.View view)
      throws IOException {
    // The desktop's word to the one that is started, by the startup-notification specification and
    // its Wayland successor.
    Map<String, String> environment =
        view.activation().isEmpty()
            ? Map.of()
            : Map.of(
                "XDG_ACTIVATION_TOKEN", view.activation(), "DESKTOP_STARTUP_ID", view.activation());
    return program
        .start(arguments(folders, view), folders.data(), folders.windowLog(), environment)
        .onExit();
  }

  /** The window's command line for this view. */
  static List<String> arguments(Folders folders, Windows.View view) {
    var words = new ArrayList<>(List.of("--home", folders.data().toString()));
    switch (view.to()) {
      case Destination.Here _ -> {}
      case Destination.Bell _ -> words.addAll(List.of("--open", "bell"));
      case Destination.NewChat _ -> words.addAll(List.of("--open", "new"));
      case Destination.Pipeline _ -> words.addAll(List.of("--open", "pipeline"));
      case Destination.Conversation(ConversationId id, long seq) -> {
        words.addAll(List.of("--open", id.value()));
        if (seq > 0) {
          words.addAll(List.of("--at", Long.toString(seq)));
        }
      }
    }
    return words;
  }

  /** A file of its own: the desktop's daemons read no program's archive. */
  private static void lay(Path file) {
    try (InputStream in = Desktops.class.getResourceAsStream(ICON)) {
      if (in != null) {
        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      LOG.info("The icon for notifications could not be written to {}", file, e);
    }
  }
}
