package app.afterclose.os;

/** Keeps the machine from sleeping by itself. Any thread may call. */
public interface Wakefulness extends AutoCloseable {
  /** Keeps it awake, or lets it sleep again; doing either twice is doing it once. */
  void keep(boolean awake);

  /** Whether the machine has mains power; true where nobody can tell. */
  boolean mains();

  /** Lets it sleep again. */
  @Override
  void close();
}
