package app.afterclose.agent;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Notices that somebody edited the settings, so that a mistake is told while its maker is still at
 * it, and not when the next run begins.
 */
final class SettingsWatch implements AutoCloseable {
  /** An editor may empty the file and then fill it: it is looked at when it has come to rest. */
  private static final Duration REST = Duration.ofMillis(300);

  private final Path file;
  private final Runnable look;
  private final WatchService service;

  /** Watches until it is closed; {@code look} is called on a thread of its own. */
  SettingsWatch(Path file, Runnable look) throws IOException {
    this.file = file;
    this.look = look;
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "no folder");
    this.service = folder.getFileSystem().newWatchService();
    folder.register(
        service,
        StandardWatchEventKinds.ENTRY_CREATE,
        StandardWatchEventKinds.ENTRY_MODIFY,
        StandardWatchEventKinds.ENTRY_DELETE);
    Thread.ofVirtual().name("settings").start(this::watch);
  }

  private void watch() {
    try {
      while (true) {
        if (touched(service.take())) {
          for (WatchKey more = rest(); more != null && touched(more); more = rest()) {
            // It is still being written.
          }
          look.run();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ClosedWatchServiceException e) {
      // The agent is leaving.
    }
  }

  private @Nullable WatchKey rest() throws InterruptedException {
    return service.poll(REST.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whether the file was meant, or there was too much to say what. */
  private boolean touched(WatchKey key) {
    boolean meant = false;
    for (var event : key.pollEvents()) {
      meant |= event.context() == null || file.getFileName().equals(event.context());
    }
    key.reset();
    return meant;
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
