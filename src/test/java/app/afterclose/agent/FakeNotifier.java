package app.afterclose.agent;

import app.afterclose.os.Notifier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/** A desktop that remembers what it shows. */
final class FakeNotifier implements Notifier {
  /** Every note that was shown, in order. */
  final BlockingQueue<Note> told = new LinkedBlockingQueue<>();

  final BlockingQueue<String> withdrawn = new LinkedBlockingQueue<>();
  private final Map<String, Note> up = new LinkedHashMap<>();
  volatile boolean closed;

  @Override
  public synchronized void show(Note note) {
    up.put(note.key(), note);
    told.add(note);
  }

  @Override
  public synchronized void withdraw(String key) {
    if (up.remove(key) != null) {
      withdrawn.add(key);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    up.clear();
  }

  /** A desktop that nobody looks at. */
  static Desktop unseen() {
    return new Desktop(_ -> new FakeNotifier(), _ -> new CompletableFuture<>());
  }

  /** What is shown now. */
  synchronized Map<String, Note> up() {
    return Map.copyOf(up);
  }
}
