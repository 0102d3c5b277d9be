package app.afterclose.os;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A keyring in memory, which may be locked or slow. */
public final class MemoryKeyring implements Keyring {
  public final Map<String, String> keys = new ConcurrentHashMap<>();
  public final AtomicInteger asked = new AtomicInteger();
  public volatile boolean locked;

  /** Every call waits for it. */
  public volatile CountDownLatch answer = new CountDownLatch(0);

  @Override
  public Optional<String> find(String name) throws KeyringUnavailable {
    open();
    return Optional.ofNullable(keys.get(name));
  }

  @Override
  public void keep(String name, String key) throws KeyringUnavailable {
    open();
    keys.put(name, key);
  }

  @Override
  public void forget(String name) throws KeyringUnavailable {
    open();
    keys.remove(name);
  }

  private void open() throws KeyringUnavailable {
    asked.incrementAndGet();
    try {
      answer.await();
    } catch (InterruptedException e) {
      throw new KeyringUnavailable("interrupted", e);
    }
    if (locked) {
      throw new KeyringUnavailable("The keyring is locked.");
    }
  }
}
