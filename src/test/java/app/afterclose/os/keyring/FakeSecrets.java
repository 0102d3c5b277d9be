package app.afterclose.os.keyring;

import app.afterclose.os.TestBus;
import app.afterclose.os.Two;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.bin.EmbeddedDBusDaemon;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.Variant;

/** A bus of its own with a Secret Service that keeps everything in memory. */
public final class FakeSecrets implements AutoCloseable {
  private static final String COLLECTION = Secrets.ROOT + "/collection/login";

  /** What the owner does when asked. */
  enum Owner {
    UNLOCKS,
    DECLINES,
    IS_AWAY
  }

  /** An item. */
  record Kept(Map<String, String> attributes, String label, String value, String type) {}

  final Map<String, Kept> items = Collections.synchronizedMap(new LinkedHashMap<>());
  final AtomicInteger prompts = new AtomicInteger();
  final AtomicInteger dismissed = new AtomicInteger();
  volatile boolean locked;
  volatile boolean hasCollection = true;
  volatile boolean broken;
  volatile Owner owner = Owner.UNLOCKS;

  private final EmbeddedDBusDaemon daemon;
  private final String address;
  private DBusConnection bus;
  private int count;

  public FakeSecrets(Path folder) throws DBusException {
    this.address = "unix:path=" + folder.resolve("bus");
    this.daemon = TestBus.at(address);
  }

  /** Begins to serve; before that nobody is on the bus. */
  public FakeSecrets serve() throws DBusException {
    bus = connect().orElseThrow();
    bus.requestBusName(Secrets.BUS);
    bus.exportObject(Secrets.ROOT, new ServiceObject());
    bus.exportObject(COLLECTION, new CollectionObject());
    return this;
  }

  /** Where the bus is. */
  public String address() {
    return address;
  }

  /** Puts {@code value} in the place of each that is kept. */
  public void replaceAll(String value) {
    items.replaceAll((_, kept) -> new Kept(kept.attributes(), kept.label(), value, kept.type()));
  }

  /** What is kept. */
  public List<String> values() {
    return items.values().stream().map(Kept::value).toList();
  }

  Optional<DBusConnection> connect() {
    try {
      return Optional.of(DBusConnectionBuilder.forAddress(address).withShared(false).build());
    } catch (DBusException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As if another program had kept it. */
  synchronized String add(Map<String, String> attributes, String value) throws DBusException {
    return put(new Kept(attributes, "", value, ""));
  }

  @Override
  public void close() throws IOException {
    if (bus != null) {
      bus.close();
    }
    daemon.close();
  }

  private String put(Kept kept) throws DBusException {
    String path = COLLECTION + "/" + ++count;
    items.put(path, kept);
    bus.exportObject(path, new ItemObject(path));
    return path;
  }

  private DBusPath prompt(Runnable granted, Variant<?> result) throws DBusException {
    String path = Secrets.ROOT + "/prompt/p" + prompts.incrementAndGet();
    bus.exportObject(path, new PromptObject(path, granted, result));
    return new DBusPath(path);
  }

  private void unlocked() {
    if (locked) {
      throw new IllegalStateException("locked");
    }
  }

  private static String text(Secrets.Secret secret) {
    return new String(secret.value, StandardCharsets.UTF_8);
  }

  private static DBusPath nothing() {
    return new DBusPath(Secrets.NOTHING);
  }

  /** The service. */
  public final class ServiceObject implements Secrets.Service {
    @Override
    public Two<Variant<?>, DBusPath> openSession(String algorithm, Variant<?> input) {
      if (!algorithm.equals("plain")) {
        throw new IllegalArgumentException(algorithm);
      }
      return new Two<>(new Variant<>(""), new DBusPath(Secrets.ROOT + "/session/s1"));
    }

    @Override
    public Two<List<DBusPath>, List<DBusPath>> searchItems(Map<String, String> wanted) {
      var found = new ArrayList<DBusPath>();
      items.forEach(
          (path, kept) -> {
            if (kept.attributes().entrySet().containsAll(wanted.entrySet())) {
              found.add(new DBusPath(path));
            }
          });
      return locked ? new Two<>(List.of(), found) : new Two<>(found, List.of());
    }

    @Override
    public Two<List<DBusPath>, DBusPath> unlock(List<DBusPath> objects) {
      try {
        return locked
            ? new Two<>(List.of(), prompt(() -> locked = false, new Variant<>(objects, "ao")))
            : new Two<>(objects, nothing());
      } catch (DBusException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public DBusPath readAlias(String name) {
      return hasCollection ? new DBusPath(COLLECTION) : nothing();
    }

    @Override
    public Two<DBusPath, DBusPath> createCollection(
        Map<String, Variant<?>> properties, String alias) {
      try {
        return new Two<>(
            nothing(), prompt(() -> hasCollection = true, new Variant<>(new DBusPath(COLLECTION))));
      } catch (DBusException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public String getObjectPath() {
      return Secrets.ROOT;
    }
  }

  /** Its one collection. */
  public final class CollectionObject implements Secrets.Collection {
    @Override
    @SuppressWarnings("unchecked")
    public Two<DBusPath, DBusPath> createItem(
        Map<String, Variant<?>> properties, Secrets.Secret secret, boolean replace) {
      unlocked();
      var attributes =
          (Map<String, String>) properties.get("org.freedesktop.Secret.Item.Attributes").getValue();
      var label = (String) properties.get("org.freedesktop.Secret.Item.Label").getValue();
      try {
        String path =
            put(new Kept(Map.copyOf(attributes), label, text(secret), secret.contentType));
        return new Two<>(new DBusPath(path), nothing());
      } catch (DBusException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public String getObjectPath() {
      return COLLECTION;
    }
  }

  /** An item. */
  public final class ItemObject implements Secrets.Item {
    private final String path;

    ItemObject(String path) {
      this.path = path;
    }

    @Override
    public Secrets.Secret getSecret(DBusPath session) {
      unlocked();
      Kept kept = items.get(path);
      if (broken) {
        throw new IllegalStateException(kept.value());
      }
      return new Secrets.Secret(
          session, new byte[0], kept.value().getBytes(StandardCharsets.UTF_8), kept.type());
    }

    @Override
    public void setSecret(Secrets.Secret secret) {
      unlocked();
      items.computeIfPresent(
          path,
          (_, kept) -> new Kept(kept.attributes(), kept.label(), text(secret), secret.contentType));
    }

    @Override
    public DBusPath delete() {
      unlocked();
      items.remove(path);
      return nothing();
    }

    @Override
    public String getObjectPath() {
      return path;
    }
  }

  /** What the owner is asked. */
  public final class PromptObject implements Secrets.Prompt {
    private final String path;
    private final Runnable granted;
    private final Variant<?> result;

    PromptObject(String path, Runnable granted, Variant<?> result) {
      this.path = path;
      this.granted = granted;
      this.result = result;
    }

    @Override
    public void prompt(String window) {
      if (owner == Owner.IS_AWAY) {
        return;
      }
      boolean yes = owner == Owner.UNLOCKS;
      if (yes) {
        granted.run();
      }
      try {
        bus.sendMessage(new Completed(path, !yes, yes ? result : new Variant<>("")));
      } catch (DBusException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void dismiss() {
      dismissed.incrementAndGet();
    }

    @Override
    public String getObjectPath() {
      return path;
    }
  }
}
