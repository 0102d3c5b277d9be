package app.afterclose.os;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the D-Bus of the rep's desktop session. Never throws and never waits for a bus that is
 * gone: an agent without a desktop runs all the same.
 */
public final class SessionBus {
  private static final Logger LOG = LoggerFactory.getLogger(SessionBus.class);

  /** Where systemd keeps the users' runtime folders. */
  private static final Path RUNTIMES = Path.of("/run/user");

  /** Milliseconds for which dbus-java tries one address once instead of twenty times. */
  private static final int ONE_TRY = 500;

  /** Some buses are slow, and some hang. */
  static final Duration PATIENCE = Duration.ofSeconds(40);

  private SessionBus() {}

  /**
   * A connection of the caller's own, to be closed by it, or empty when there is no bus: to what
   * the environment names, else to what a session's runtime folder holds, which dbus-java does not
   * look for.
   */
  public static Optional<DBusConnection> open(Platform platform) {
    return first(sockets(platform, RUNTIMES), PATIENCE);
  }

  /**
   * A connection to the first of {@code sockets} that answers. None is tried by a connection that
   * says nothing: the bus of dbus-java may end over one.
   *
   * @param patience how long to wait for one that listens
   */
  static Optional<DBusConnection> first(List<Path> sockets, Duration patience) {
    return sockets.stream()
        .filter(Files::exists)
        .flatMap(socket -> connect("unix:path=" + socket, patience).stream())
        .findFirst();
  }

  /**
   * dbus-java bounds the tries alone: over a bus that accepts and says nothing it would wait for
   * ever.
   */
  private static Optional<DBusConnection> connect(String address, Duration patience) {
    var trying = new FutureTask<>(() -> dial(address));
    Thread.ofVirtual().name("d-bus").start(trying);
    try {
      return Optional.of(trying.get(patience.toNanos(), TimeUnit.NANOSECONDS));
    } catch (ExecutionException e) {
      LOG.info("The D-Bus at {} cannot be used ({})", address, String.valueOf(e.getCause()));
    } catch (TimeoutException _) {
      LOG.info("The D-Bus at {} does not answer", address);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    trying.cancel(true); // which closes its socket
    return Optional.empty();
  }

  private static DBusConnection dial(String address) throws DBusException {
    return DBusConnectionBuilder.forAddress(address)
        .withShared(false)
        .transportConfig()
        .withTimeout(ONE_TRY)
        .back()
        .build();
  }

  /** The sockets at which a bus may listen, likeliest first. */
  static List<Path> sockets(Platform platform, Path runtimes) {
    String said = platform.environment().getOrDefault("DBUS_SESSION_BUS_ADDRESS", "");
    List<Path> sockets = new ArrayList<>(paths(said));
    Path session = platform.folder("XDG_RUNTIME_DIR");
    if (session == null) {
      session = ofUser(platform, runtimes);
    }
    if (session != null) {
      sockets.add(session.resolve("bus"));
    }
    return sockets;
  }

  /** The sockets that D-Bus addresses name. */
  static List<Path> paths(String addresses) {
    return Arrays.stream(addresses.split(";", -1)).flatMap(one -> path(one).stream()).toList();
  }

  /** The path of {@code unix:path=…}; dbus-java knows no abstract sockets. */
  private static Optional<Path> path(String address) {
    if (!address.startsWith("unix:")) {
      return Optional.empty();
    }
    for (String part : address.substring("unix:".length()).split(",", -1)) {
      if (part.startsWith("path=")) {
        try {
          // A plus sign stands for itself in an address.
          String escaped = part.substring("path=".length()).replace("+", "%2B");
          String path = URLDecoder.decode(escaped, StandardCharsets.UTF_8);
          // dbus-java would take what follows a comma for the next part.
          return path.contains(",") ? Optional.empty() : Optional.of(Path.of(path));
        } catch (IllegalArgumentException e) {
          LOG.info("The D-Bus address {} names no file ({})", address, e.getClass());
        }
      }
    }
    return Optional.empty();
  }

  private static Path ofUser(Platform platform, Path runtimes) {
    try {
      return runtimes.resolve(String.valueOf(Files.getAttribute(platform.user(), "unix:uid")));
    } catch (IOException | UnsupportedOperationException e) {
      LOG.info("The user's number cannot be read, to look for the session's D-Bus", e);
      return runtimes.resolve("unknown");
    }
  }
}
