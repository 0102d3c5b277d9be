package app.afterclose.os.notify;

import app.afterclose.os.Notifier;

/** A desktop that shows nothing of its own accord; the bell in the window tells all there is. */
final class NoNotifier implements Notifier {
  @Override
  public void show(Note note) {}

  @Override
  public void withdraw(String key) {}

  @Override
  public void close() {}
}
