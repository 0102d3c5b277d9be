package app.afterclose.os.notify;

import app.afterclose.os.Notifier;
import app.afterclose.os.tray.AwtWords;
import java.awt.EventQueue;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Notifications of Windows and macOS: messages of the tray's icon, which show no buttons. Windows
 * does not say what a click on the icon meant, so while a message may be shown the icon's command
 * is its key. Everything is done on AWT's thread. None of it was run on those systems.
 */
final class AwtNotifier implements Notifier {
  /** Windows leaves a message standing for about this long; after it, a click is on the icon. */
  private static final Duration SHOWN = Duration.ofSeconds(30);

  private final Listener listener;
  private final ActionListener click = this::clicked;
  private @Nullable Note shown;

  AwtNotifier(Listener listener) {
    this.listener = listener;
  }

  @Override
  public void show(Note note) {
    EventQueue.invokeLater(() -> icon().ifPresent(icon -> show(note, icon)));
  }

  /** The message itself cannot be taken away; a click on it then means the icon. */
  @Override
  public void withdraw(String key) {
    EventQueue.invokeLater(() -> forget(key));
  }

  @Override
  public void close() {
    EventQueue.invokeLater(
        () -> {
          shown = null;
          icon().ifPresent(icon -> icon.setActionCommand(null));
        });
  }

  private void show(Note note, TrayIcon icon) {
    if (!List.of(icon.getActionListeners()).contains(click)) {
      icon.addActionListener(click);
    }
    shown = note;
    icon.setActionCommand(note.key());
    icon.displayMessage(
        AwtWords.within(note.title(), AwtWords.TITLE),
        AwtWords.within(note.body().isEmpty() ? " " : note.body(), AwtWords.BODY),
        TrayIcon.MessageType.NONE);
    CompletableFuture.delayedExecutor(SHOWN.toSeconds(), TimeUnit.SECONDS)
        .execute(() -> EventQueue.invokeLater(() -> over(note)));
  }

  private void clicked(ActionEvent event) {
    Note note = shown;
    if (note != null && note.key().equals(event.getActionCommand())) {
      forget(note.key());
      Thread.ofVirtual()
          .name("note-click")
          .start(() -> listener.pressed(note.key(), note.buttons().getLast().key(), ""));
    }
  }

  @SuppressWarnings("ReferenceEquality") // of two notes with one key, the later one is shown
  private void over(Note note) {
    if (shown == note) {
      forget(note.key());
      Thread.ofVirtual().name("note-over").start(() -> listener.gone(note.key(), false));
    }
  }

  private void forget(String key) {
    if (shown != null && shown.key().equals(key)) {
      shown = null;
      icon().ifPresent(icon -> icon.setActionCommand(null));
    }
  }

  /** The tray's, when it is there. */
  private static Optional<TrayIcon> icon() {
    return SystemTray.isSupported()
        ? Arrays.stream(SystemTray.getSystemTray().getTrayIcons()).findFirst()
        : Optional.empty();
  }
}
