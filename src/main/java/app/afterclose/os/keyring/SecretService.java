package app.afterclose.os.keyring;

import static app.afterclose.model.Texts.plain;

import app.afterclose.os.Keyring;
import app.afterclose.os.KeyringUnavailable;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.errors.ServiceUnknown;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;

/** The keyring of a Linux desktop: GNOME Keyring, KWallet, KeePassXC. */
final class SecretService implements Keyring {
  /** What a service may take in all, besides waiting for the rep. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final Supplier<Optional<DBusConnection>> bus;
  private final Duration patience;

  /**
   * The keyring behind a bus.
   *
   * @param bus opens a connection for one call
   * @param patience for how long the rep may be asked to unlock the keyring
   */
  SecretService(Supplier<Optional<DBusConnection>> bus, Duration patience) {
    this.bus = bus;
    this.patience = patience;
  }

  @Override
  public Optional<String> find(String name) throws KeyringUnavailable {
    return within(session -> session.find(name));
  }

  @Override
  public void keep(String name, String key) throws KeyringUnavailable {
    within(
        session -> {
          session.keep(name, key);
          return name;
        });
  }

  @Override
  public void forget(String name) throws KeyringUnavailable {
    within(
        session -> {
          session.forget(name);
          return name;
        });
  }

  private interface Work<T> {
    T in(SecretSession session) throws DBusException, KeyringUnavailable;
  }

  /** On a thread of its own: a service that does not answer is not waited for to the end. */
  private <T> T within(Work<T> work) throws KeyringUnavailable {
    var done = new CompletableFuture<T>();
    Thread.ofVirtual()
        .name("keyring")
        .start(
            () -> {
              try {
                done.complete(once(work));
              } catch (KeyringUnavailable | RuntimeException e) {
                done.completeExceptionally(e);
              }
            });
    try {
      return done.get(patience.plus(GRACE).toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw cause instanceof KeyringUnavailable why ? why : refused(cause);
    } catch (TimeoutException e) {
      throw new KeyringUnavailable(Keyrings.instead("keyring.silent"), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KeyringUnavailable(plain("keyring.brokenOff"), e);
    }
  }

  private <T> T once(Work<T> work) throws KeyringUnavailable {
    DBusConnection connection =
        bus.get().orElseThrow(() -> new KeyringUnavailable(Keyrings.instead("keyring.none")));
    try (connection) {
      return work.in(new SecretSession(connection, patience));
    } catch (ServiceUnknown e) {
      throw new KeyringUnavailable(Keyrings.instead("keyring.none"), e);
    } catch (DBusExecutionException | DBusException | IOException e) {
      throw refused(e);
    }
  }

  /** Without the failure itself, whose words are not ours to vouch for. */
  private static KeyringUnavailable refused(Throwable failure) {
    return new KeyringUnavailable(
        Keyrings.instead("keyring.failed", failure.getClass().getSimpleName()));
  }
}
