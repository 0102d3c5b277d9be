package app.afterclose.os.keyring;

import static app.afterclose.model.Texts.plain;

import app.afterclose.os.KeyringUnavailable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusSigHandler;
import org.freedesktop.dbus.types.Variant;

/** One plain session with the Secret Service; it ends with its connection. */
final class SecretSession {
  private static final String ITEM = "org.freedesktop.Secret.Item.";
  private static final String COLLECTION = "org.freedesktop.Secret.Collection.";

  private final DBusConnection bus;
  private final Duration patience;
  private final Secrets.Service service;
  private final DBusPath session;

  SecretSession(DBusConnection bus, Duration patience) throws DBusException {
    this.bus = bus;
    this.patience = patience;
    this.service = bus.getRemoteObject(Secrets.BUS, Secrets.ROOT, Secrets.Service.class);
    this.session = service.openSession("plain", new Variant<>("")).second;
  }

  Optional<String> find(String name) throws DBusException, KeyringUnavailable {
    var found = service.searchItems(attributes(name));
    List<DBusPath> items = found.first;
    if (items.isEmpty() && !found.second.isEmpty()) {
      unlock(found.second);
      items = found.second;
    }
    if (items.isEmpty()) {
      return Optional.empty();
    }
    byte[] value = item(items.getFirst()).getSecret(session).value;
    return Optional.of(new String(value, StandardCharsets.UTF_8));
  }

  void keep(String name, String key) throws DBusException, KeyringUnavailable {
    byte[] value = key.getBytes(StandardCharsets.UTF_8);
    var secret = new Secrets.Secret(session, new byte[0], value, "text/plain; charset=utf8");
    List<DBusPath> items = open(name);
    if (!items.isEmpty()) {
      item(items.getFirst()).setSecret(secret);
      delete(items.subList(1, items.size()));
      return;
    }
    Map<String, Variant<?>> properties =
        Map.of(
            ITEM + "Label", new Variant<>(Keyrings.label(name)),
            ITEM + "Attributes", new Variant<>(schemed(name), "a{ss}"));
    DBusPath home = collection();
    var created =
        bus.getRemoteObject(Secrets.BUS, home.getPath(), Secrets.Collection.class)
            .createItem(properties, secret, true);
    answered(created.second);
  }

  void forget(String name) throws DBusException, KeyringUnavailable {
    delete(open(name));
  }

  /** What is looked for: what else others give their entries does not matter. */
  private static Map<String, String> attributes(String name) {
    return Map.of("service", Keyrings.SERVICE, "account", name);
  }

  /** What an entry is given: the schema that secret-tool gives its own, so that one stays one. */
  private static Map<String, String> schemed(String name) {
    return Map.of(
        "service",
        Keyrings.SERVICE,
        "account",
        name,
        "xdg:schema",
        "org.freedesktop.Secret.Generic");
  }

  /** The items under {@code name}, unlocked; those that were so already come first. */
  private List<DBusPath> open(String name) throws DBusException, KeyringUnavailable {
    var found = service.searchItems(attributes(name));
    List<DBusPath> items = new ArrayList<>(found.first);
    if (!found.second.isEmpty()) {
      unlock(found.second);
      items.addAll(found.second);
    }
    return items;
  }

  private void unlock(List<DBusPath> objects) throws DBusException, KeyringUnavailable {
    var asked = service.unlock(objects);
    boolean done = asked.first.size() == objects.size();
    if (!done && asked.second.getPath().equals(Secrets.NOTHING)) {
      throw new KeyringUnavailable(Keyrings.instead("keyring.locked.here"));
    }
    answered(asked.second);
  }

  /** Where new items go; made, with the rep's word, where there is none yet. */
  private DBusPath collection() throws DBusException, KeyringUnavailable {
    DBusPath usual = service.readAlias("default");
    if (!usual.getPath().equals(Secrets.NOTHING)) {
      unlock(List.of(usual));
      return usual;
    }
    var created =
        service.createCollection(Map.of(COLLECTION + "Label", new Variant<>("Default")), "default");
    return created.first.getPath().equals(Secrets.NOTHING)
            && answered(created.second).getValue() instanceof DBusPath made
        ? made
        : created.first;
  }

  private void delete(List<DBusPath> items) throws DBusException, KeyringUnavailable {
    for (DBusPath item : items) {
      answered(item(item).delete());
    }
  }

  private Secrets.Item item(DBusPath path) throws DBusException {
    return bus.getRemoteObject(Secrets.BUS, path.getPath(), Secrets.Item.class);
  }

  /** Lets the rep answer what the keyring asks, if it asks; gives what came of it. */
  private Variant<?> answered(DBusPath prompt) throws DBusException, KeyringUnavailable {
    if (prompt.getPath().equals(Secrets.NOTHING)) {
      return new Variant<>("");
    }
    var answer = new CompletableFuture<Secrets.Prompt.Completed>();
    DBusSigHandler<Secrets.Prompt.Completed> handler =
        signal -> {
          if (signal.getPath().equals(prompt.getPath())) {
            answer.complete(signal);
          }
        };
    var asking = bus.getRemoteObject(Secrets.BUS, prompt.getPath(), Secrets.Prompt.class);
    bus.addSigHandler(Secrets.Prompt.Completed.class, handler);
    try {
      asking.prompt("");
      var completed = answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
      if (completed.dismissed()) {
        throw new KeyringUnavailable(Keyrings.instead("keyring.locked.declined"));
      }
      return completed.result();
    } catch (TimeoutException e) {
      asking.dismiss();
      throw new KeyringUnavailable(Keyrings.instead("keyring.locked.nobody"), e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the answer never fails", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KeyringUnavailable(plain("keyring.brokenOff"), e);
    } finally {
      bus.removeSigHandler(Secrets.Prompt.Completed.class, handler);
    }
  }
}
